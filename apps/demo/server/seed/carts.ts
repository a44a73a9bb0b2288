import { completeSlot, decideSlotMinimum } from "@voyant-travel/operations/availability"
import { cancelBooking, holdBooking } from "../bookings/neighbours.js"
import { listBookings } from "../bookings/read.js"
import { type Seeding, seeder } from "./context.js"
import { slotsBetween } from "./departures.js"

/** Parties in the middle of booking: their holds lapse within the next half hour. */
export async function seedCarts(seeding: Seeding): Promise<number> {
  const { db, season, chance, size } = seeding
  const ahead = (await slotsBetween(seeding, 1, 10)).filter(
    ({ sellability, availablePax }) => sellability.sellable && (availablePax ?? 99) >= 4,
  )
  let carts = 0
  for (; carts < (size === "small" ? 4 : 18) && ahead.length > 0; carts++) {
    const [slot] = ahead.splice(chance.whole(0, ahead.length - 1), 1)
    if (!slot) break
    const placed = new Date(season.now.getTime() - chance.whole(1, 8) * 60_000)
    await holdBooking(
      db,
      { slotId: slot.id, pax: chance.whole(1, 4), ttlSeconds: 60 * chance.whole(10, 30), ...chance.lead() },
      { now: placed, actor: seeder },
    )
  }
  return carts
}

/** A few parties changed their mind. */
export async function seedCancellations({ db, season, chance, size }: Seeding): Promise<number> {
  const { data } = await listBookings(db, undefined, { limit: 200 })
  const wanted = size === "small" ? 6 : 40
  const chosen = data.filter(({ status }) => status === "confirmed").filter(() => chance.percent(25))
  for (const booking of chosen.slice(0, wanted))
    await cancelBooking(db, booking.id, { now: season.now, actor: seeder, reason: "Guest changed plans" })
  return Math.min(chosen.length, wanted)
}

/** Past departures are completed, and some minimums that are due are decided; others wait for a person. */
export async function seedDecisions(seeding: Seeding): Promise<number> {
  const { db, season } = seeding
  const by = { now: season.now, actor: seeder }
  let made = 0
  const past = (await slotsBetween(seeding, -14, -1)).filter(
    ({ bookedPax, endsAt, startsAt, status }) => status === "open" && bookedPax > 0 && (endsAt ?? startsAt) < season.now,
  )
  for (const { id } of past) {
    await completeSlot(db, { slotId: id, ...by })
    made++
  }
  const due = (await slotsBetween(seeding, 0, 14)).filter(({ minState, startsAt }) => minState === "due" && startsAt > season.now)
  for (const [at, { id }] of due.entries()) {
    if (at % 3 === 2) continue
    const go = at % 3 === 0
    await decideSlotMinimum(db, {
      slotId: id,
      decision: go ? "go" : "no_go",
      reason: go ? "Runs with a smaller car" : "Too few; the party was offered Thursday",
      ...by,
    })
    made++
  }
  return made
}
