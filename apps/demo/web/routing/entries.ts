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
  const { capabilities } = usePerson()
  const operations = pages.filter(({ nav }) => nav).map(({ path, title }) => ({ path, title }))
  const bookings = [
    { path: "/bookings", title: say("nav.bookings"), needs: "bookings.read" },
    { path: "/bookings/new", title: say("nav.newBooking"), needs: "bookings.write" },
  ].filter(({ needs }) => capabilities.includes(needs))
  return [
    ...(capabilities.includes("availability.read") ? [{ title: say("nav.group.operations"), entries: operations }] : []),
    ...(bookings.length > 0 ? [{ title: say("nav.group.sales"), entries: bookings }] : []),
  ]
}
