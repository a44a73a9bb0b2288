import { autoAllocate, listAllocationResources, type Slot } from "@voyant-travel/operations/availability"
import { and, eq, notInArray } from "drizzle-orm"
import { demoBookings } from "../database/tables.js"
import { sellDown } from "./bookings.js"
import { productId } from "./catalogue.js"
import { type Seeding, seeder } from "./context.js"
import { slotsBetween } from "./departures.js"
import { seedPeople } from "./travelers.js"

/** The cruise that is worth looking at: the next one that still sells. */
async function showpiece(seeding: Seeding): Promise<Slot | undefined> {
  const ahead = await slotsBetween(seeding, 1, 21)
  return ahead.find((slot) => slot.productId === productId("NIL") && slot.sellability.sellable && slot.optionId?.endsWith("main"))
}

/** The next cruise sells well. */
export async function seedCruise(seeding: Seeding): Promise<number> {
  const slot = await showpiece(seeding)
  return slot ? sellDown(seeding, slot, 12) : 0
}

/** Puts everybody on a departure into its rooms or seats, as a clerk does who presses one button. */
async function placeAll({ db, season }: Seeding, slotId: Slot["id"], family: "room" | "seat"): Promise<number> {
  const { data } = await listAllocationResources(db, { slotId, limit: 200 })
  const segments = new Set(data.filter((one) => one.family === family).map(({ segment }) => segment))
  let placed = 0
  for (const segment of segments) {
    const plan = await autoAllocate(db, { slotId, family, segment, dryRun: false, now: season.now, actor: seeder })
    placed += plan.moves.length
  }
  return placed
}

/** Tours with nights around today have their people in rooms, the next coaches on seats; on the next cruise two parties have just booked and wait. */
export async function seedPlacement(seeding: Seeding): Promise<number> {
  const near = (await slotsBetween(seeding, -5, 8)).filter(({ status, bookedPax }) => status === "open" && bookedPax > 0)
  const show = await showpiece(seeding)
  let placed = 0
  for (const slot of near.filter(({ nights, id }) => nights > 0 && id !== show?.id)) placed += await placeAll(seeding, slot.id, "room")
  const coaches = near.filter((slot) => slot.productId === productId("TRA") && slot.startsAt > seeding.season.now)
  for (const slot of coaches.slice(0, 2)) placed += await placeAll(seeding, slot.id, "seat")
  if (!show) return placed
  placed += await placeAll(seeding, show.id, "room")
  const known = await bookingsOf(seeding, show.id)
  await sellDown(seeding, (await showpiece(seeding)) ?? show, 5)
  const ids = known.map(({ id }) => id)
  await seedPeople(seeding, await bookingsOf(seeding, show.id, ids))
  return placed
}

const bookingsOf = ({ db }: Seeding, slotId: string, without: string[] = []) =>
  db
    .select()
    .from(demoBookings)
    .where(and(eq(demoBookings.slotId, slotId), eq(demoBookings.status, "confirmed"), notInArray(demoBookings.id, without)))
    .orderBy(demoBookings.id)
