import { listSlots } from "@voyant-travel/operations/availability"
import type { Case } from "../case.js"
import { millionDepartures } from "./million.js"

const repeats = 50
const month = { productId: "prod_7", startsFrom: new Date("2026-06-01T00:00:00Z"), startsUntil: new Date("2026-07-01T00:00:00Z") }

/** The month's departures with their free places, by the index made for it, and how many they are. What sells, and why not, comes on top. */
const rowsOfMonth = `select availability_slots.*, remaining_pax + coalesce(lapsed.pax, 0) as available
  from availability_slots left join lateral (
    select sum(pax)::int as pax from slot_allocations where slot_id = availability_slots.id and status = 'held' and expires_at <= now()) lapsed on true
  where product_id = $1 and starts_at >= $2 and starts_at < $3 order by starts_at, id limit 200`
const totalOfMonth = "select count(*)::int from availability_slots where product_id = $1 and starts_at >= $2 and starts_at < $3"

async function repeat(read: () => Promise<unknown>) {
  for (let count = 0; count < repeats; count++) await read()
}

export const productMonth: Case = {
  name: "product-month",
  title: "a product's month of a million departures, with total",
  connections: 1,
  operations: repeats,
  most: 2,
  prepare: async (database) => {
    await millionDepartures(database)
    const { pool, db } = database
    const values = [month.productId, month.startsFrom, month.startsUntil]
    return {
      baseline: () => repeat(async () => [await pool.query(rowsOfMonth, values), await pool.query(totalOfMonth, values)]),
      ours: () => repeat(() => listSlots(db, { ...month, limit: 200 })),
    }
  },
}

/** Both sides are ours: what paging far behind costs beside the first page. */
export const farPage: Case = {
  name: "far-page",
  title: "page 2,000 of a million departures against page 1",
  connections: 1,
  operations: 1,
  most: 3,
  prepare: async (database) => {
    await millionDepartures(database)
    const { db } = database
    return { baseline: () => listSlots(db), ours: () => listSlots(db, { offset: 1_999 * 50 }) }
  },
}
