"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import type { MenuItem } from "../../../kernel/ui/index.js"
import type { ResourceHold } from "../../types.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import type { HoldDetailState, HoldDialog } from "./state.js"

type Words = Extract<keyof typeof holdActionsMessages, string>

/** What the server allows with a hold, as entries of a menu; the main one is a button beside it. */
export function useHoldMenu(state: HoldDetailState) {
  const t = useMessages(holdActionsMessages)
  const item = (id: HoldDialog, text: Words, rest: Partial<MenuItem> = {}): MenuItem => ({
    id,
    label: t(text as "holdActions.edit"),
    onSelect: () => state.ask(id),
    ...rest,
  })
  return ({ actions, kind, totals, nights, backing, roomKind }: ResourceHold): MenuItem[] => {
    const may = new Set<string>(actions)
    return [
      ...(may.has("back")
        ? kind === "room"
          ? [item("backRooms", "holdActions.backRooms"), item("backDeparture", "holdActions.backDeparture")]
          : [item("backSpaces", "holdActions.backSpaces")]
        : []),
      ...(may.has("pick_up") && kind === "room" && backing !== "slot" && roomKind !== null ? [item("draw", "holdActions.draw")] : []),
      ...(may.has("promote") ? [item("promote", "holdActions.promote", { icon: "up" })] : []),
      ...(may.has("extend") ? [item("extend", "holdActions.extend", { icon: "clock" })] : []),
      ...(may.has("change") ? [item("edit", "holdActions.edit", { icon: "edit" })] : []),
      ...(may.has("change") && nights.length > 0
        ? [item("cutoff", "holdActions.cutoff"), ...(backing === "slot" ? [] : [item("shift", "holdActions.shift", { icon: "calendar" })])]
        : []),
      ...(may.has("reinstate") ? [item("reinstate", "holdActions.takeBack", { icon: "undo" })] : []),
      ...(may.has("release") && totals.remaining > 0
        ? [
            ...(kind === "room"
              ? [item("wash", "holdActions.wash", { separated: true }), item("releasePart", "holdActions.releasePart")]
              : []),
            item("release", "holdActions.release", { separated: kind === "space" }),
          ]
        : []),
      ...(may.has("cancel") ? [item("cancel", "holdActions.cancelMenu", { danger: true, icon: "trash", separated: true })] : []),
    ]
  }
}
