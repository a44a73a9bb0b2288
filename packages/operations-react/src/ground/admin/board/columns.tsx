"use client"
import { useMemo } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Code, type GridColumn, Icon, Name, NeighbourName, StatusBadge } from "../../../kernel/ui/index.js"
import type { BoardDispatch } from "../../types.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { LatenessBadge } from "../shared/lateness.js"
import { Stop } from "../shared/stop.js"
import { statusTone } from "../shared/tones.js"
import { Load, NextCheckpoint, Serving, Times, Transport } from "./cells.js"
import type { DispatchBoardState } from "./state.js"

/** Columns of the list of runs. */
export function useBoardColumns(board: DispatchBoardState): readonly GridColumn<BoardDispatch>[] {
  const t = useMessages(dispatchBoardMessages)
  const format = useFormat()
  const { mayWrite, conflictsOf, ask } = board
  const state = useMemo(() => ({ mayWrite, conflictsOf, ask }), [mayWrite, conflictsOf, ask])
  return useMemo(
    () => [
      {
        id: "time",
        header: t("dispatchBoard.columnTime"),
        sort: "scheduledAt",
        width: "7rem",
        rowHeader: true,
        fixed: true,
        cell: (run) => <Times run={run} />,
      },
      {
        id: "status",
        header: t("dispatchBoard.columnStatus"),
        width: "8.5rem",
        cell: ({ status }) => <StatusBadge kind="dispatch" status={status} tone={statusTone[status]} />,
      },
      {
        id: "route",
        header: t("dispatchBoard.columnRoute"),
        width: "minmax(15rem, 1.8fr)",
        cell: (run) => (
          <span className="op-stacked">
            <Stop placeId={run.pickupPlaceId} name={run.pickupName} text={run.pickupText} />
            <Stop placeId={run.dropoffPlaceId} name={run.dropoffName} text={run.dropoffText} />
          </span>
        ),
      },
      { id: "load", header: t("dispatchBoard.columnLoad"), width: "7.5rem", cell: (run) => <Load run={run} /> },
      {
        id: "vehicle",
        header: t("dispatchBoard.columnVehicle"),
        width: "minmax(9rem, 1fr)",
        cell: (run) => <Serving run={run} as="vehicle" state={state} />,
      },
      {
        id: "driver",
        header: t("dispatchBoard.columnDriver"),
        sort: "driver",
        width: "minmax(10.5rem, 1fr)",
        cell: (run) => <Serving run={run} as="driver" state={state} />,
      },
      {
        id: "lateness",
        header: t("dispatchBoard.columnLateness"),
        width: "8rem",
        cell: ({ lateness }) => <LatenessBadge lateness={lateness} />,
      },
      { id: "next", header: t("dispatchBoard.columnNext"), width: "minmax(9.5rem, 0.9fr)", cell: (run) => <NextCheckpoint run={run} /> },
      { id: "transport", header: t("dispatchBoard.columnTransport"), width: "8rem", cell: (run) => <Transport run={run} /> },
      {
        id: "booking",
        header: t("dispatchBoard.columnBooking"),
        width: "minmax(8rem, 0.8fr)",
        cell: ({ bookingIds: [first, ...others] }) =>
          first && (
            <span className="op-cluster">
              <NeighbourName kind="bookings" id={first} />
              {others.length > 0 && <span className="op-faint">{t("dispatchBoard.andOthers", { count: others.length })}</span>}
            </span>
          ),
      },
      {
        id: "incidents",
        header: t("dispatchBoard.columnIncidents"),
        width: "6rem",
        cell: ({ openIncidents }) =>
          openIncidents > 0 && (
            <span className="op-badge" data-tone="danger">
              <Icon name="critical" />
              {format.number(openIncidents)}
            </span>
          ),
      },
      {
        id: "operator",
        header: t("dispatchBoard.columnOperator"),
        width: "8rem",
        optional: true,
        cell: ({ operatorName }) => operatorName && <Name>{operatorName}</Name>,
      },
      {
        id: "needs",
        header: t("dispatchBoard.columnNeeds"),
        width: "8rem",
        optional: true,
        cell: ({ needs }) => needs.length > 0 && <Code>{needs.join(" ")}</Code>,
      },
    ],
    [t, format, state],
  )
}
