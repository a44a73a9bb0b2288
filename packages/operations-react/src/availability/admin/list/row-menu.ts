"use client"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import type { MenuItem } from "../../../kernel/ui/index.js"
import type { SlotCommandKind } from "../actions/types.js"
import { departureActionsMessages } from "../messages/en/departure-actions.js"
import { departureListMessages } from "../messages/en/departure-list.js"
import type { SlotRow } from "../shared/slot/rows.js"

interface MenuState {
  mayWrite: boolean
  commands: { ask: (kind: SlotCommandKind, slots: readonly SlotRow[]) => void; edit: (slot: SlotRow) => void }
}

/** What can be done with one departure: the tabs of its page, and the commands that fit its status. */
export function useRowMenu({ mayWrite, commands }: MenuState): (slot: SlotRow) => readonly MenuItem[] {
  const t = useMessages(departureListMessages)
  const act = useMessages(departureActionsMessages)
  const { href } = useOperations()
  return (slot) => {
    const command = (kind: SlotCommandKind, label: string, more: Partial<MenuItem> = {}): MenuItem => ({
      id: kind,
      label,
      onSelect: () => commands.ask(kind, [slot]),
      ...more,
    })
    const pages: MenuItem[] = [
      { id: "open", label: t("departureList.open"), icon: "external" as const, to: { to: "departure" as const, id: slot.id } },
      {
        id: "activity",
        label: t("departureList.openActivity"),
        icon: "history" as const,
        to: { to: "departure" as const, id: slot.id, tab: "activity" },
      },
    ].filter(({ to }) => href(to) !== undefined)
    if (!mayWrite) return pages
    const open = slot.status === "open"
    const cancelled = slot.status === "cancelled"
    return [
      ...pages,
      ...(cancelled
        ? []
        : [
            {
              id: "edit",
              label: act("departureActions.changeTime"),
              icon: "edit" as const,
              separated: pages.length > 0,
              onSelect: () => commands.edit(slot),
            },
            command("capacity", act("departureActions.capacityOne"), { icon: "people" }),
          ]),
      open
        ? command("close", act("departureActions.closeOne"), { icon: "lock" })
        : command("reopen", `${act("departureActions.reopen")}…`, { icon: "undo", separated: cancelled && pages.length > 0 }),
      ...(cancelled ? [] : [command("cancel", act("departureActions.cancelOne"), { icon: "ban", danger: true })]),
    ]
  }
}
