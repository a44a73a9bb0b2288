"use client"
import { useMemo } from "react"
import { useDay } from "../../../kernel/days/use-day.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { type GridColumn, Instant, Link, StatusBadge } from "../../../kernel/ui/index.js"
import { departureListMessages } from "../messages/en/departure-list.js"
import { PlaceName } from "../shared/scope/place-name.js"
import { Changed } from "../shared/slot/changed.js"
import { SlotArrived, SlotCrewCell, SlotPlaced } from "../shared/slot/crew.js"
import { DepartureHours } from "../shared/slot/departure-start.js"
import { SlotCapacity, SlotIssues, SlotSale } from "../shared/slot/facts.js"
import { ProductName } from "../shared/slot/product-name.js"
import type { SlotRow } from "../shared/slot/rows.js"

/** Columns of the list. Status, sale and numbers stand apart: what a person decided, what the server computes, what was counted. */
export function useDepartureColumns(): readonly GridColumn<SlotRow>[] {
  const t = useMessages(departureListMessages)
  return useMemo(
    () => [
      {
        id: "start",
        header: t("departureList.columnStart"),
        sort: "startsAt",
        width: "minmax(10.5rem, 0.8fr)",
        rowHeader: true,
        fixed: true,
        cell: (slot) => <Start slot={slot} />,
      },
      {
        id: "product",
        header: t("departureList.columnProduct"),
        width: "minmax(11rem, 1.4fr)",
        cell: ({ productId, optionId }) => <ProductName {...{ productId, optionId }} />,
      },
      { id: "status", header: t("departureList.columnStatus"), width: "7.5rem", cell: (slot) => <Status slot={slot} /> },
      { id: "sale", header: t("departureList.columnSale"), width: "minmax(9.5rem, 0.8fr)", cell: (slot) => <SlotSale slot={slot} /> },
      {
        id: "capacity",
        header: t("departureList.columnCapacity"),
        sort: "availablePax",
        width: "minmax(14rem, 1.2fr)",
        cell: (slot) => <SlotCapacity slot={slot} />,
      },
      { id: "issues", header: t("departureList.columnIssues"), width: "minmax(9.5rem, 1fr)", cell: (slot) => <SlotIssues slot={slot} /> },
      {
        id: "crew",
        header: t("departureList.columnCrew"),
        width: "minmax(9rem, 1fr)",
        cell: ({ board }) => <SlotCrewCell board={board} />,
      },
      { id: "rooms", header: t("departureList.columnRooms"), width: "6.5rem", cell: ({ board }) => <SlotPlaced board={board} /> },
      { id: "arrived", header: t("departureList.columnArrived"), width: "6.5rem", cell: ({ board }) => <SlotArrived board={board} /> },
      { id: "minimum", header: t("departureList.columnMinimum"), width: "11rem", optional: true, cell: (slot) => <Minimum slot={slot} /> },
      {
        id: "place",
        header: t("departureList.columnPlace"),
        width: "minmax(9rem, 1fr)",
        optional: true,
        cell: ({ placeId }) => placeId && <PlaceName id={placeId} />,
      },
      {
        id: "label",
        header: t("departureList.columnLabel"),
        width: "minmax(9rem, 1fr)",
        optional: true,
        cell: ({ label }) => label && <bdi className="op-name op-ellipsis">{label}</bdi>,
      },
      {
        id: "cutoff",
        header: t("departureList.columnCutoff"),
        width: "12rem",
        optional: true,
        cell: ({ cutoffAt, timezone }) => <Instant at={cutoffAt} zone={timezone} />,
      },
      {
        id: "updated",
        header: t("departureList.columnUpdated"),
        sort: "updatedAt",
        width: "12rem",
        optional: true,
        cell: ({ updatedAt }) => <Instant at={updatedAt} />,
      },
    ],
    [t],
  )
}

function Start({ slot }: { slot: SlotRow }) {
  const day = useDay()
  return (
    <span className="op-stacked">
      <Link to={{ to: "departure", id: slot.id }}>{day(slot.dateLocal)}</Link>
      <span className="op-faint">
        <DepartureHours slot={slot} />
      </span>
    </span>
  )
}

function Status({ slot }: { slot: SlotRow }) {
  return (
    <Changed value={slot.status} of={slot.id} className="op-stacked">
      <StatusBadge kind="slot" status={slot.status} />
      {slot.statusReason && (
        <span className="op-faint op-ellipsis" dir="auto" title={slot.statusReason}>
          {slot.statusReason}
        </span>
      )}
    </Changed>
  )
}

function Minimum({ slot }: { slot: SlotRow }) {
  const t = useMessages(departureListMessages)
  if (slot.minPax === null) return null
  return (
    <span className="op-stacked">
      <StatusBadge kind="minimum" status={slot.minState} />
      <span className="op-faint">{t("departureList.minimumOf", { min: slot.minPax })}</span>
    </span>
  )
}
