import { type SQL, sql } from "drizzle-orm"
import { vehicleCapacityExceeded } from "../errors.js"
import type { DispatchPassenger } from "./contract.js"

type Counted = Pick<DispatchPassenger, "status" | "checkedBags" | "carryOnBags" | "wheelchair" | "childSeat">

const aboard: readonly string[] = ["expected", "boarded", "dropped_off"]
const names = ["passenger_count", "checked_bag_count", "carry_on_count", "wheelchair_count", "child_seat_count"] as const
type Counts = Record<(typeof names)[number], number>

const countsOf = ({ status, checkedBags, carryOnBags, wheelchair, childSeat }: Counted): Counts => {
  const one = aboard.includes(status) ? 1 : 0
  return {
    passenger_count: one,
    checked_bag_count: one * checkedBags,
    carry_on_count: one * carryOnBags,
    wheelchair_count: wheelchair ? one : 0,
    child_seat_count: childSeat === "none" ? 0 : one,
  }
}

const sum = (rows: readonly Counted[], name: keyof Counts) => rows.reduce((total, row) => total + countsOf(row)[name], 0)

/** By how much the counters of a dispatch change when these passengers become those. Pure. */
export const countersDelta = (before: readonly Counted[], after: readonly Counted[]): Counts =>
  Object.fromEntries(names.map((name) => [name, sum(after, name) - sum(before, name)])) as Counts

/** The assignments of an `update ground_dispatches` that follow a delta. */
export const addCounts = (delta: Counts): SQL =>
  sql.join(
    names.map((name) => sql`${sql.raw(name)} = ${sql.raw(name)} + ${delta[name]}::int`),
    sql`, `,
  )

/** The refusal of more passengers than seats. */
export function seatsExceeded(
  { id, seatLimit, passengerCount }: { id: string; seatLimit: number | null; passengerCount: number },
  requested: number,
  bookings: readonly (string | null)[] = [],
) {
  const capacity = seatLimit ?? 0
  const available = Math.max(0, capacity - passengerCount)
  let left = available
  const bookingsThatFit = [...new Set(bookings)].filter((booking): booking is string => {
    const size = bookings.filter((other) => other === booking).length
    if (booking === null || size > left) return false
    left -= size
    return true
  })
  return vehicleCapacityExceeded({
    ...{ id, capacity, existing: passengerCount, requested, available },
    ...(bookings.length > 0 && { bookingsThatFit }),
  })
}
