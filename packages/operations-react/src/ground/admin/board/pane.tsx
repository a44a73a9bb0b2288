"use client"
import { useRef } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Panel, useShortcuts } from "../../../kernel/ui/index.js"
import { LaneGrid } from "../lanes/grid.js"
import { UntimedTray } from "../lanes/tray.js"
import { BoardMap } from "../map/pane.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { BoardFilters } from "./filters.js"
import type { BoardPane } from "./search.js"
import type { DispatchBoardState } from "./state.js"

interface DayPaneProps {
  state: DispatchBoardState
  view: Exclude<BoardPane, "list">
  /** Beside another pane the filters stand there. */
  filters: boolean
}

/** The day as lanes or on the map, under the filters of the list: one selection over every pane. */
export function DayPane({ state, view, filters }: DayPaneProps) {
  const t = useMessages(dispatchBoardMessages)
  const find = useRef<HTMLInputElement>(null)
  const { ref, help } = useShortcuts<HTMLDivElement>([
    ...(filters ? [{ keys: "/", label: t("dispatchBoard.keyFind"), run: () => find.current?.focus() }] : []),
    ...(state.mayWrite ? [{ keys: "n", label: t("dispatchBoard.new"), run: () => state.makeNew(true) }] : []),
    ...(state.mayWrite && view !== "map"
      ? [
          { keys: "a", label: t("dispatchBoard.keyAssign") },
          { keys: ".", label: t("dispatchBoard.keyAdvance") },
          { keys: "i", label: t("dispatchBoard.keyIncident") },
        ]
      : []),
  ])
  return (
    <div ref={ref} className="op-stack">
      {filters && (
        <div className="op-toolbar">
          <BoardFilters state={state} find={find} />
        </div>
      )}
      <Panel query={state.query}>
        {(board) =>
          view === "map" ? (
            <BoardMap state={state} />
          ) : (
            <>
              <UntimedTray state={state} runs={board.untimed} />
              <LaneGrid state={state} board={board} kind={view === "vehicles" ? "vehicle" : "driver"} />
            </>
          )
        }
      </Panel>
      {help}
    </div>
  )
}
