import type { Neighbours, Operations } from "@voyant-travel/operations-react"
import { type Booking, get, type Page, send } from "./api/demo.js"

// The model for a host: how operations' screens learn the names of what other modules own.

interface Named {
  id: string
  name: string
  detail?: string
  /** Of a booking. */
  status?: BookingStatus
}

type BookingStatus = "held" | "confirmed" | "cancelled"

const list = (demo: Operations, path: string, query: Record<string, string>, signal?: AbortSignal) =>
  get<{ data: Named[] }>(demo, path, query, signal).then(({ data }) => data)

/** By a guest's name too, so what is typed goes in the body and never in an address; nothing typed yet shows the latest. */
async function foundBookings(demo: Operations, q: string): Promise<Named[]> {
  const limit = 20
  const { data } = q
    ? await send<Page<Booking>>(demo, "POST", "/bookings/search", { q, limit })
    : await get<Page<Booking>>(demo, "/bookings", { limit })
  return data
    .filter(({ status }) => status !== "cancelled")
    .map(({ id, reference, leadName, pax }) => ({ id, name: reference, detail: `${leadName} · ${pax}` }))
}

/** Names, search and links for products, options and people who act; bookings only for whoever may read them. */
export const neighboursOf = (
  demo: Operations,
  capabilities: readonly string[],
  say: (key: `status.${BookingStatus}`) => string,
): Neighbours => ({
  products: {
    byIds: (ids, { signal }) => list(demo, "/products", { ids: ids.join(",") }, signal),
    search: (q, { signal }) => list(demo, "/products", { q }, signal),
  },
  options: {
    byIds: (ids, { signal }) => list(demo, "/options", { ids: ids.join(",") }, signal),
    search: (q, { signal }) => list(demo, "/options", { q }, signal),
  },
  ...(capabilities.includes("bookings.read") && {
    bookings: {
      byIds: async (ids, { signal }) => {
        const named = await list(demo, "/bookings/named", { ids: ids.join(",") }, signal)
        return named.map(({ status, ...booking }) => ({ ...booking, ...(status && { status: say(`status.${status}`) }) }))
      },
      search: (q) => foundBookings(demo, q),
      href: (id) => `/bookings?open=${encodeURIComponent(id)}`,
    },
  }),
  programs: {
    byIds: (ids, { signal }) => list(demo, "/programs", { ids: ids.join(",") }, signal),
    search: (q, { signal }) => list(demo, "/programs", { q }, signal),
    href: (id) => `/holds?program=${encodeURIComponent(id)}`,
  },
  users: {
    byIds: (ids, { signal }) => list(demo, "/users", { ids: ids.join(",") }, signal),
    search: (q, { signal }) => list(demo, "/users", { q }, signal),
  },
})
