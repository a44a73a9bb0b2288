"use client"
import { useRef } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DataGrid, EmptyState, type MenuItem, useShortcuts } from "../../../kernel/ui/index.js"
import type { Closeout } from "../../types.js"
import { closeoutsMessages } from "../messages/en/closeouts.js"
import { useCloseoutColumns } from "./columns.js"
import { CloseoutFilters } from "./filters.js"
import type { CloseoutsState } from "./state.js"
import { useDates } from "./use-dates.js"

/** Closeouts row by row, in force or reopened. */
export function CloseoutList({ state }: { state: CloseoutsState }) {
  const t = useMessages(closeoutsMessages)
  const { search, mayWrite } = state
  const find = useRef<HTMLInputElement>(null)
  const columns = useCloseoutColumns()
  const dates = useDates()
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "/", label: t("closeouts.keyFind"), run: () => find.current?.focus() },
    ...(mayWrite ? [{ keys: "n", label: t("closeouts.keyNew"), run: () => state.openNew() }] : []),
    { keys: "Enter", label: t("closeouts.keyOpen") },
  ])
  const menuOf = (row: Closeout): readonly MenuItem[] => {
    const changeable = mayWrite && row.inForce
    return [
      {
        id: "open",
        label: t(changeable ? "closeouts.edit" : "closeouts.open"),
        icon: changeable ? "edit" : "external",
        onSelect: () => state.openRow(row),
      },
      ...(changeable ? [{ id: "reopen", label: t("closeouts.reopen"), icon: "undo" as const, onSelect: () => state.reopen(row) }] : []),
    ]
  }
  return (
    <div ref={ref} className="op-stack">
      <DataGrid
        id="closeouts"
        screen="closeouts"
        label={t("closeouts.grid")}
        columns={columns}
        query={state.list}
        rowId={({ id }) => id}
        rowLabel={({ reason, dateFrom, dateTo }) => t("closeouts.label", { reason, dates: dates({ from: dateFrom, to: dateTo }) })}
        paging={{ limit: search.limit, offset: search.offset, onChange: state.page }}
        sort={search.sort}
        onSort={state.sort}
        onOpen={state.openRow}
        rowMenu={menuOf}
        toolbar={<CloseoutFilters state={state} find={find} />}
        views={{ current: state.viewText, onOpen: state.openView }}
        empty={<Empty state={state} />}
        onClearFilters={state.filtered ? state.clearFilters : undefined}
      />
      {help}
    </div>
  )
}

function Empty({ state: { mayWrite, openNew } }: { state: CloseoutsState }) {
  const t = useMessages(closeoutsMessages)
  return (
    <EmptyState
      icon="lock"
      title={t("closeouts.emptyTitle")}
      actions={
        mayWrite && (
          <Button variant="primary" onClick={() => openNew()}>
            {t("closeouts.new")}
          </Button>
        )
      }
    >
      <p className="op-text">{t("closeouts.emptyText")}</p>
    </EmptyState>
  )
}
