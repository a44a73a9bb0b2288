"use client"
import { useOperations } from "../../../kernel/context/index.js"
import { useDetailTabs } from "../../../kernel/host/detail.js"
import { useMessages } from "../../../kernel/messages/index.js"
import type { IconName, MenuItem } from "../../../kernel/ui/index.js"
import type { SlotCommandKind } from "../actions/types.js"
import { type DepartureTab, departureTabs } from "../departure/search.js"
import { departureActionsMessages } from "../messages/en/departure-actions.js"
import { departureDetailMessages } from "../messages/en/departure-detail.js"
import { departureListMessages } from "../messages/en/departure-list.js"
import type { SlotRow } from "../shared/slot/rows.js"

interface MenuState {
  mayWrite: boolean
  commands: { ask: (kind: SlotCommandKind, slots: readonly SlotRow[]) => void; edit: (slot: SlotRow) => void }
}

/** The tabs of a departure beyond its overview, each with its sign. */
const tabIcons = {
  manifest: "people",
  rooming: "door",
  seats: "columns",
  pickups: "pin",
  crew: "flag",
  activity: "history",
} as const satisfies Record<Exclude<DepartureTab, "overview">, IconName>

/** What can be done with one departure: the tabs of its page, and the commands that fit its status. */
export function useRowMenu({ mayWrite, commands }: MenuState): (slot: SlotRow) => readonly MenuItem[] {
  const t = useMessages(departureListMessages)
  const act = useMessages(departureActionsMessages)
  const detail = useMessages(departureDetailMessages)
  const { can, href } = useOperations()
  const { hostTabs } = useDetailTabs("departure", departureTabs, undefined)
  return (slot) => {
    const command = (kind: SlotCommandKind, label: string, more: Partial<MenuItem> = {}): MenuItem => ({
      id: kind,
      label,
      onSelect: () => commands.ask(kind, [slot]),
      ...more,
    })
    const to = (tab?: string) => ({ to: "departure" as const, id: slot.id, ...(tab && { tab }) })
    const tabs = Object.entries(tabIcons).filter(([tab]) => tab !== "crew" || can("resources.read"))
    const pages: MenuItem[] =
      href(to()) === undefined
        ? []
        : [
            { id: "open", label: t("departureList.open"), icon: "external", to: to() },
            ...tabs.map(([tab, icon]) => ({
              id: tab,
              label: detail(`departure.${tab as DepartureTab}`),
              icon,
              to: to(tab),
            })),
            ...hostTabs.map(({ id, label }) => ({ id: `host.${id}`, label, to: to(id) })),
          ]
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
