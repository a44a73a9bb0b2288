"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import type { MenuItem } from "../../../kernel/ui/index.js"
import type { BoardDispatch } from "../../types.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { groundWords } from "../messages/en/ground-words.js"
import { runMessages } from "../messages/en/run.js"
import { useRunCommands } from "../run/use-commands.js"
import type { DispatchBoardState } from "./state.js"

/** What can be done with a run straight from its row. */
export function useRowMenu(state: DispatchBoardState): (run: BoardDispatch) => MenuItem[] {
  const t = useMessages(runMessages)
  const board = useMessages(dispatchBoardMessages)
  const words = useMessages(groundWords)
  const { step } = useRunCommands()
  return (run) => {
    const { id, status, transitions } = run
    const open: MenuItem = { id: "open", label: board("dispatchBoard.keyOpen"), icon: "external", onSelect: () => state.open(id) }
    const over = status === "completed" || status === "cancelled" || status === "no_show"
    if (!state.mayWrite || over) return [open]
    if (status === "draft")
      return [
        open,
        { id: "schedule", label: board("dispatchBoard.setTime"), icon: "clock", onSelect: () => state.ask({ kind: "schedule", id }) },
      ]
    const planned = status !== "picked_up"
    return [
      open,
      ...transitions
        .filter((event) => event !== "cancelled")
        .map((event) => ({
          id: event,
          label: words(`executionEvent.${event}`),
          icon: "flag" as const,
          writes: true,
          onSelect: () => void step(run, event),
        })),
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
