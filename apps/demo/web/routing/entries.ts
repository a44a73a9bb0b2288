import { useOperations } from "@voyant-travel/operations-react"
import { useSay } from "../session/messages.js"
import { usePerson } from "../session/people.js"
import { pages } from "./pages.js"

export interface Entry {
  path: string
  title: string
}

/** The entries of the navigation that this person's rights lead to. */
export function useNavigationEntries(): { title: string; entries: Entry[] }[] {
  const say = useSay()
  const { messages } = useOperations()
  const { capabilities } = usePerson()
  const operations = pages
    .filter(({ nav, capability }) => nav && capabilities.includes(capability))
    .sort((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0))
    .map(({ id, path, title }) => ({ path, title: messages[`page.${id}`] ?? title }))
  const bookings = [
    { path: "/bookings", title: say("nav.bookings"), needs: "bookings.read" },
    { path: "/bookings/new", title: say("nav.newBooking"), needs: "bookings.write" },
  ].filter(({ needs }) => capabilities.includes(needs))
  return [
    { title: say("nav.group.operations"), entries: operations },
    { title: say("nav.group.sales"), entries: bookings },
  ].filter(({ entries }) => entries.length > 0)
}
