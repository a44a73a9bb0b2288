import type { Cores } from "../api/demo.js"
import { get, type Page } from "../api/demo.js"

/** A place in the demo. */
export interface Target {
  to: string
  search?: Record<string, string>
}

export interface Try extends Target {
  step: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19
  /** The record that shows it best, asked for when the panel is open; `to` until it is known, or where there is none. */
  find?: (operations: Cores["operations"], today: string, signal: AbortSignal) => Promise<Target | undefined>
}

interface Departure {
  id: string
  bookedPax: number
  capacityPax: number | null
}

/** The next 28th of a month. */
const nextDay28 = (today: string): string => {
  const [year, month, day] = today.split("-").map(Number) as [number, number, number]
  return new Date(Date.UTC(year, day > 28 ? month : month - 1, 28)).toISOString().slice(0, 10)
}

const cruises: Target = { to: "/departures", search: { product: "prod_nil" } }

/** A cruise to come with people on board, on one of its tabs. */
const cruise =
  (tab: string): Try["find"] =>
  async (operations, today, signal) => {
    const query = { productId: "prod_nil", dateFrom: today, status: "open", sort: "startsAt", limit: 20 }
    const { data } = await get<Page<Departure>>(operations, "/availability/slots", query, signal)
    const found = data.find(({ bookedPax }) => bookedPax > 8) ?? data[0]
    return found && { to: `/departures/${found.id}`, search: { tab } }
  }

/** The next departure that a guide leads. */
const manifestOf =
  (name: string): Try["find"] =>
  async (operations, today, signal) => {
    const people = await get<Page<{ id: string; name: string }>>(operations, "/resources", { kind: "guide", limit: 200 }, signal)
    const guide = people.data.find((one) => one.name === name)
    if (!guide) return undefined
    const query = { resourceId: guide.id, from: `${today}T00:00:00Z`, to: "2100-01-01T00:00:00Z", limit: 1 }
    const { data } = await get<Page<{ slotId: string }>>(operations, "/slot-assignments", query, signal)
    return data[0] && { to: `/departures/${data[0].slotId}`, search: { tab: "manifest" } }
  }

/** Where each step of "Try this" leads: to seeded records that show it. The ten first, in their order. */
export const tries: readonly Try[] = [
  { step: 1, to: "/bookings/new" },
  { step: 14, ...cruises, find: cruise("rooming") },
  { step: 15, to: "/resources/free", find: async (_, today) => ({ to: "/resources/free", search: { date: nextDay28(today) } }) },
  { step: 2, to: "/departures/rules", search: { product: "prod_sin" } },
  { step: 16, ...cruises, find: cruise("rooming") },
  { step: 17, ...cruises, find: cruise("rooming") },
  { step: 12, to: "/ground", search: { view: "drivers" } },
  { step: 18, to: "/holds", search: { status: "held" } },
  { step: 19, to: "/departures", search: { product: "prod_giz" }, find: manifestOf("Karim Adel") },
  { step: 8, to: "/activity" },
]

/** What else there is to see. */
export const moreTries: readonly Try[] = [
  { step: 3, to: "/bookings", search: { status: "held" } },
  { step: 4, to: "/departures/closeouts" },
  { step: 5, to: "/departures", search: { sale: "no" } },
  { step: 6, to: "/bookings", search: { status: "confirmed" } },
  { step: 7, to: "/departures", search: { minimum: "due" } },
  { step: 9, to: "/bookings" },
  { step: 10, to: "/ground" },
  { step: 11, to: "/today" },
  { step: 13, to: "/holds", search: { status: "confirmed" } },
]
