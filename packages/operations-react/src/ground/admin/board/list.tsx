"use client"
import { useRef } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { DataGrid, EmptyState, useShortcuts } from "../../../kernel/ui/index.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { useRunName } from "../shared/run-name.js"
import { useBoardColumns } from "./columns.js"
import { BoardFilters } from "./filters.js"
import type { DispatchBoardState } from "./state.js"

/** More than a day ever has: the day is here whole and is not cut into pages. */
const wholeDay = 500

/** The runs of the day, line by line. */
export function RunList({ state }: { state: DispatchBoardState }) {
  const t = useMessages(dispatchBoardMessages)
  const find = useRef<HTMLInputElement>(null)
  const columns = useBoardColumns()
  const nameOf = useRunName()
  const { query, rows } = state
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "/", label: t("dispatchBoard.keyFind"), run: () => find.current?.focus() },
    { keys: "Enter", label: t("dispatchBoard.keyOpen") },
  ])
  return (
    <div ref={ref} className="op-stack">
      <DataGrid
        id="dispatches"
        label={t("dispatchBoard.list")}
        columns={columns}
        query={{ ...query, data: query.data && { data: rows, total: rows.length, limit: wholeDay, offset: 0 } }}
        rowId={({ id }) => id}
        rowLabel={nameOf}
        paging={{ limit: wholeDay, offset: 0, onChange: () => undefined }}
        onOpen={({ id }) => state.open(id)}
        toolbar={<BoardFilters state={state} find={find} />}
        views={{ current: state.viewText, onOpen: state.openView }}
        empty={
          <EmptyState icon="calendar" title={t("dispatchBoard.emptyTitle")}>
            <p className="op-text">{t("dispatchBoard.emptyText")}</p>
          </EmptyState>
        }
        onClearFilters={state.filtered ? state.clearFilters : undefined}
      />
      {help}
    </div>
  )
}
