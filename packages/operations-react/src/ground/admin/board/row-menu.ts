"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import type { MenuItem } from "../../../kernel/ui/index.js"
import type { BoardDispatch } from "../../types.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { runMessages } from "../messages/en/run.js"
import type { DispatchBoardState } from "./state.js"

/** What can be done with a run straight from its row. */
export function useRowMenu(state: DispatchBoardState): (run: BoardDispatch) => MenuItem[] {
  const t = useMessages(runMessages)
  const board = useMessages(dispatchBoardMessages)
  return ({ id, status }) => {
    const open: MenuItem = { id: "open", label: board("dispatchBoard.keyOpen"), icon: "external", onSelect: () => state.open(id) }
    const over = status === "completed" || status === "cancelled" || status === "no_show"
    if (!state.mayWrite || over || status === "draft") return [open]
    const planned = status !== "picked_up"
    return [
      open,
      { id: "assign", label: t("run.assign"), icon: "people", onSelect: () => state.ask({ kind: "assign", id }) },
      ...(planned
        ? [
            { id: "move", label: t("run.move"), icon: "clock" as const, onSelect: () => state.ask({ kind: "move", id }) },
            { id: "delay", label: t("run.delay"), icon: "history" as const, onSelect: () => state.ask({ kind: "delay", id }) },
          ]
        : []),
      { id: "incident", label: t("run.reportIncident"), icon: "critical", onSelect: () => state.ask({ kind: "incident", id }) },
    ]
  }
}
