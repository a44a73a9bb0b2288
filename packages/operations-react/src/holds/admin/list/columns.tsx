"use client"
import { useMemo } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Code, type GridColumn, Name, NeighbourName, StatusBadge } from "../../../kernel/ui/index.js"
import type { ResourceHold } from "../../types.js"
import { holdsMessages } from "../messages/en/holds.js"
import { DeadlineWords, deadlinesOf } from "../shared/deadline.js"
import { Backing, HoldDates, useHoldTitle } from "../shared/words.js"

/** Columns of the list of holds. */
export function useHoldColumns(): readonly GridColumn<ResourceHold>[] {
  const t = useMessages(holdsMessages)
  return useMemo(
    () => [
      {
        id: "hold",
        header: t("holds.columnHold"),
        width: "minmax(11rem, 1.3fr)",
        rowHeader: true,
        fixed: true,
        cell: (row) => <Title row={row} />,
      },
      {
        id: "program",
        header: t("holds.columnProgram"),
        width: "minmax(9rem, 1fr)",
        cell: ({ programId }) => <NeighbourName kind="programs" id={programId} />,
      },
      { id: "where", header: t("holds.columnWhere"), width: "minmax(10rem, 1.2fr)", cell: (row) => <Backing hold={row} /> },
      {
        id: "dates",
        header: t("holds.columnDates"),
        sort: "arrival",
        width: "minmax(11rem, 1fr)",
        cell: (row) => <HoldDates hold={row} />,
      },
      {
        id: "status",
        header: t("holds.columnStatus"),
        width: "9rem",
        cell: (row) => <StatusBadge kind="hold" status={row.effectiveStatus} />,
      },
      { id: "units", header: t("holds.columnUnits"), width: "9rem", align: "end", cell: (row) => <Units row={row} /> },
      ...outlookColumns(t),
      {
        id: "deadline",
        header: t("holds.columnDeadline"),
        sort: "expiresAt",
        width: "minmax(11rem, 1fr)",
        cell: (row) => <Next row={row} />,
      },
    ],
    [t],
  )
}

/** What remains, is expected and is missing, as the server counts it; a second option keeps nothing that could remain. */
const outlookColumns = (t: ReturnType<typeof useMessages<typeof holdsMessages>>): GridColumn<ResourceHold>[] => [
  {
    id: "remaining",
    header: t("holds.remaining"),
    width: "7rem",
    align: "end",
    cell: (row) => <Count row={row} of={row.totals.remaining} />,
  },
  {
    id: "forecast",
    header: t("holds.forecast"),
    width: "7rem",
    align: "end",
    cell: (row) => <Count row={row} of={row.outlook.forecast} />,
  },
  { id: "shortfall", header: t("holds.shortfall"), width: "8rem", align: "end", cell: (row) => <Shortfall row={row} /> },
]

function Count({ row, of }: { row: ResourceHold; of: number }) {
  const format = useFormat()
  return row.totals.held === 0 || row.optionRank === 2 ? "–" : format.number(of)
}

function Shortfall({ row }: { row: ResourceHold }) {
  const t = useMessages(holdsMessages)
  const { minimum, shortfall } = row.outlook
  if (minimum === 0) return "–"
  return (
    <span className="op-stacked">
      <Count row={row} of={shortfall} />
      <span className="op-faint">{t("holds.shortfallHint", { minimum })}</span>
    </span>
  )
}

function Title({ row }: { row: ResourceHold }) {
  const t = useMessages(holdsMessages)
  const title = useHoldTitle()
  return (
    <span className="op-stacked">
      <Name>{title(row)}</Name>
      <span className="op-faint">
        {t(`holds.quantity.${row.kind}`, { quantity: row.quantity })}
        {row.name && row.code && (
          <>
            {" · "}
            <Code>{row.code}</Code>
          </>
        )}
      </span>
    </span>
  )
}

function Units({ row: { totals } }: { row: ResourceHold }) {
  const t = useMessages(holdsMessages)
  return totals.held === 0 ? "–" : t("holds.of", { pickedUp: totals.pickedUp, total: totals.pickedUp + totals.remaining })
}

function Next({ row }: { row: ResourceHold }) {
  const live = row.effectiveStatus === "held" || row.effectiveStatus === "confirmed" || row.effectiveStatus === "waitlisted"
  const [next] = live ? deadlinesOf(row) : []
  return next ? <DeadlineWords deadline={next} zone={row.timezone} /> : "–"
}
