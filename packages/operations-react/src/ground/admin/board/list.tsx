"use client"
import { useRef } from "react"
import { useDay } from "../../../kernel/days/use-day.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DataGrid, EmptyState, useShortcuts } from "../../../kernel/ui/index.js"
import type { BoardDispatch } from "../../types.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { useRunCommands } from "../run/use-commands.js"
import { useRunName } from "../shared/run-name.js"
import { useBoardColumns } from "./columns.js"
import { BoardFilters } from "./filters.js"
import { AssignManyDialog, ManyActions } from "./many/actions.js"
import { useManyRuns } from "./many/use-many.js"
import { useRowMenu } from "./row-menu.js"
import type { BoardSearch } from "./search.js"
import type { DispatchBoardState } from "./state.js"

/** More than a day ever has: the day is here whole and is not cut into pages. */
const wholeDay = 500

/** The runs of the day, line by line; beside another pane the filters stand there. */
export function RunList({ state, filters }: { state: DispatchBoardState; filters: boolean }) {
  const t = useMessages(dispatchBoardMessages)
  const find = useRef<HTMLInputElement>(null)
  const columns = useBoardColumns(state)
  const nameOf = useRunName()
  const { query, rows, mayWrite, nextDate } = state
  const day = useDay()
  const commands = useRunCommands()
  const menuOf = useRowMenu(state)
  const many = useManyRuns()
  const chosen = rows.filter(({ id }) => many.selected.has(id))
  const focused = (act: (row: BoardDispatch) => void) => () => {
    const id = document.activeElement?.closest("tr[data-id]")?.getAttribute("data-id")
    const row = rows.find((one) => one.id === id)
    if (row) act(row)
  }
  const { ref, help } = useShortcuts<HTMLDivElement>([
    ...(filters ? [{ keys: "/", label: t("dispatchBoard.keyFind"), run: () => find.current?.focus() }] : []),
    ...(mayWrite
      ? [
          { keys: "n", label: t("dispatchBoard.new"), run: () => state.makeNew(true) },
          {
            keys: "a",
            label: t("dispatchBoard.keyAssign"),
            run: focused(({ id, status }) => state.ask({ kind: status === "draft" ? "schedule" : "assign", id })),
          },
          {
            keys: ".",
            label: t("dispatchBoard.keyAdvance"),
            run: focused((row) => {
              const [next] = row.transitions.filter((event) => event !== "cancelled")
              if (next) void commands.step(row, next)
            }),
          },
          { keys: "i", label: t("dispatchBoard.keyIncident"), run: focused(({ id }) => state.ask({ kind: "incident", id })) },
        ]
      : []),
    { keys: "Enter", label: t("dispatchBoard.keyOpen") },
  ])
  return (
    <div ref={ref} className="op-stack">
      <DataGrid
        id="dispatches"
        screen="dispatchBoard"
        label={t("dispatchBoard.list")}
        columns={columns}
        query={{ ...query, data: query.data && { data: rows, total: rows.length, limit: wholeDay, offset: 0 } }}
        rowId={({ id }) => id}
        rowLabel={nameOf}
        paging={{ limit: wholeDay, offset: 0 }}
        onOpen={({ id }) => state.open(id)}
        rowMenu={menuOf}
        sort={state.search.sort ?? "scheduledAt"}
        onSort={(sort) => state.filter({ sort: sort as BoardSearch["sort"] })}
        results={many.results}
        selection={
          mayWrite
            ? { selected: many.selected, onChange: many.select, actions: () => <ManyActions many={many} runs={chosen} /> }
            : undefined
        }
        toolbar={filters && <BoardFilters state={state} find={find} />}
        views={filters ? { current: state.viewText, onOpen: state.openView } : undefined}
        empty={
          <EmptyState
            icon="calendar"
            title={t("dispatchBoard.emptyTitle")}
            actions={
              nextDate && (
                <Button onClick={() => state.filter({ date: nextDate })}>{t("dispatchBoard.nextDate", { date: day(nextDate) })}</Button>
              )
            }
          >
            <p className="op-text">{t("dispatchBoard.emptyText")}</p>
          </EmptyState>
        }
        onClearFilters={state.filtered ? state.clearFilters : undefined}
      />
      {many.assigning && <AssignManyDialog many={many} runs={chosen} />}
      {help}
    </div>
  )
}
