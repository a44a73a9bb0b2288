import { useOperations } from "@voyant-travel/operations-react"
import { useSay } from "../session/messages.js"
import { usePerson } from "../session/people.js"
import { pages } from "./pages.js"

export interface Entry {
  path: string
  title: string
}

export interface EntryGroup {
  title: string
  entries: Entry[]
}

/** The entries of the navigation that this person's rights lead to: the pages of the package by their groups, then the demo's own. */
export function useNavigationEntries(): EntryGroup[] {
  const say = useSay()
  const { messages } = useOperations()
  const { capabilities, driverId } = usePerson()
  const groups = new Map<string, Entry[]>()
  const listed = pages.flatMap((page) => (page.nav && capabilities.includes(page.capability) ? [{ ...page, nav: page.nav }] : []))
  for (const { id, path, title, nav } of listed.sort((a, b) => a.nav.order - b.nav.order)) {
    const group = messages[`nav.${nav.group}`] ?? nav.group
    groups.set(group, [...(groups.get(group) ?? []), { path, title: messages[`page.${id}`] ?? title }])
  }
  if (driverId) {
    const group = messages["nav.Ground"] ?? "Ground"
    groups.set(group, [...(groups.get(group) ?? []), { path: `/ground/sheets/${driverId}`, title: say("nav.myRuns") }])
  }
  const bookings = [
    { path: "/bookings", title: say("nav.bookings"), needs: "bookings.read" },
    { path: "/bookings/new", title: say("nav.newBooking"), needs: "bookings.write" },
  ].filter(({ needs }) => capabilities.includes(needs))
  const all = [...groups].map(([title, entries]) => ({ title, entries }))
  return [...all, { title: say("nav.group.sales"), entries: bookings }].filter(({ entries }) => entries.length > 0)
}
