"use client"
import { useMemo } from "react"
import { daysBetween } from "../../../kernel/days/dates.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { type GridColumn, Instant, NeighbourName } from "../../../kernel/ui/index.js"
import type { Closeout } from "../../types.js"
import { closeoutsMessages } from "../messages/en/closeouts.js"
import { ScopeWords } from "./scope.js"
import { useDates } from "./use-dates.js"

/** Columns of the list of closeouts. */
export function useCloseoutColumns(): readonly GridColumn<Closeout>[] {
  const t = useMessages(closeoutsMessages)
  return useMemo(
    () => [
      {
        id: "dates",
        header: t("closeouts.columnDates"),
        sort: "dateFrom",
        width: "minmax(12rem, 1fr)",
        rowHeader: true,
        fixed: true,
        cell: (row) => <Dates row={row} />,
      },
      { id: "scope", header: t("closeouts.columnScope"), width: "minmax(11rem, 1.4fr)", cell: (row) => <ScopeWords scope={row} /> },
      {
        id: "effect",
        header: t("closeouts.columnEffect"),
        width: "minmax(9.5rem, 0.9fr)",
        cell: ({ effect }) => t(`closeoutEffect.${effect}`),
      },
      { id: "kind", header: t("closeouts.columnKind"), width: "8rem", cell: ({ kind }) => t(`closeoutKind.${kind}`) },
      { id: "reason", header: t("closeouts.columnReason"), width: "minmax(10rem, 1.4fr)", cell: (row) => <Reason row={row} /> },
      { id: "who", header: t("closeouts.columnWho"), width: "minmax(9rem, 0.8fr)", cell: (row) => <Who row={row} /> },
      { id: "state", header: t("closeouts.columnState"), width: "8.5rem", cell: ({ inForce }) => <InForce value={inForce} /> },
      {
        id: "updated",
        header: t("closeouts.columnUpdated"),
        sort: "updatedAt",
        width: "12rem",
        optional: true,
        cell: ({ updatedAt }) => <Instant at={updatedAt} />,
      },
    ],
    [t],
  )
}

function Dates({ row: { dateFrom: from, dateTo: to, match } }: { row: Closeout }) {
  const t = useMessages(closeoutsMessages)
  const dates = useDates()
  return (
    <span className="op-stacked">
      <span>{dates({ from, to })}</span>
      <span className="op-faint">
        {[
          ...(from === to ? [] : [t("closeouts.days", { count: daysBetween(from, to) + 1 })]),
          ...(match === "overlap" ? [t("closeouts.touching")] : []),
        ].join(" · ")}
      </span>
    </span>
  )
}

function Reason({ row: { reason, reopenReason } }: { row: Closeout }) {
  return (
    <span className="op-stacked">
      <span className="op-ellipsis" dir="auto" title={reason}>
        {reason}
      </span>
      {reopenReason && (
        <span className="op-faint op-ellipsis" dir="auto" title={reopenReason}>
          {reopenReason}
        </span>
      )}
    </span>
  )
}

function Who({ row: { createdBy, createdAt, reopenedBy, reopenedAt } }: { row: Closeout }) {
  const t = useMessages(closeoutsMessages)
  const who = reopenedAt ? reopenedBy : createdBy
  return (
    <span className="op-stacked">
      <span className="op-ellipsis">{who ? <NeighbourName kind="users" id={who} /> : t("closeouts.bySystem")}</span>
      <span className="op-faint">
        <Instant at={reopenedAt ?? createdAt} show="date" />
      </span>
    </span>
  )
}

/** In force, or reopened. */
export function InForce({ value }: { value: boolean }) {
  const t = useMessages(closeoutsMessages)
  return (
    <span className="op-badge" data-tone={value ? "warning" : "neutral"} data-status={value ? "in_force" : "reopened"}>
      {t(value ? "closeouts.inForce" : "closeouts.reopened")}
    </span>
  )
}
