import { allocateSlot, type Slot } from "@voyant-travel/operations/availability"
import { sql } from "drizzle-orm"
import { bookingIdOf, referenceOf } from "../bookings/neighbours.js"
import { demoBookings } from "../database/tables.js"
import { productId } from "./catalogue.js"
import type { Lead } from "./chance.js"
import { type Seeding, seeder } from "./context.js"
import groups from "./data/groups.json" with { type: "json" }
import { slotsBetween } from "./departures.js"

const minute = 60_000
const perTransaction = 25

interface Sale {
  slot: Slot
  pax: number
  lead: Pick<Lead, "leadName"> & Partial<Lead>
  at: Date
}

/** What is left of each departure while the sales are planned, so that the plan fits. */
type Left = Map<string, number>

/** An instant at which this departure was on sale, before the seed's now. */
function saleInstant(slot: Slot, { season, chance }: Pick<Seeding, "season" | "chance">): Date | undefined {
  const until = Math.min(slot.cutoffAt.getTime(), season.now.getTime()) - minute
  const from = Math.max(slot.opensAt?.getTime() ?? 0, until - 40 * 1440 * minute)
  return until > from ? new Date(from + chance.whole(0, Math.floor((until - from) / minute)) * minute) : undefined
}

const partySize = (chance: Seeding["chance"]) => chance.pick([1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6])

function saleOn(slot: Slot, pax: number, lead: Sale["lead"], left: Left, seeding: Seeding): Sale | undefined {
  const room = left.get(slot.id) ?? Number.POSITIVE_INFINITY
  const at = saleInstant(slot, seeding)
  if (!at || room < pax) return undefined
  left.set(slot.id, room - pax)
  return { slot, pax, lead, at }
}

async function write({ db }: Seeding, sales: readonly Sale[]): Promise<void> {
  await db.transaction(async (tx) => {
    const number = sql<number>`nextval('demo_booking_number')`.mapWith(Number)
    const numbers = await tx.select({ number }).from(sql`generate_series(1, ${sales.length}::int) one`)
    const rows: (typeof demoBookings.$inferInsert)[] = []
    for (const [index, { slot, pax, lead, at }] of sales.entries()) {
      const number = numbers[index]?.number ?? 0
      const id = bookingIdOf(number)
      const reference = referenceOf(number)
      const { allocation } = await allocateSlot(tx, { slotId: slot.id, bookingId: id, bookingRef: reference, pax, now: at, actor: seeder })
      const { productId, optionId, id: slotId } = slot
      rows.push({
        ...lead,
        id,
        reference,
        status: "confirmed",
        productId,
        optionId,
        slotId,
        allocationId: allocation.id,
        pax,
        createdAt: at,
        confirmedAt: at,
        createdBy: seeder,
      })
    }
    await tx.insert(demoBookings).values(rows)
  })
}

/** Groups first: they need whole departures. Then families and couples, most of them within the next weeks. */
export async function seedBookings(seeding: Seeding): Promise<number> {
  const { chance, size } = seeding
  const wanted = size === "small" ? 120 : 900
  const open = (await slotsBetween(seeding, -30, 60)).filter(
    ({ status, customisedFields }) => status === "open" && !customisedFields.includes("startLocal"),
  )
  const left: Left = new Map(
    open.filter(({ availablePax }) => availablePax !== null).map(({ id, availablePax }) => [id, availablePax ?? 0]),
  )
  const near = open.filter(({ startsAt }) => Math.abs(startsAt.getTime() - seeding.season.now.getTime()) < 12 * 1440 * minute)
  const sales: Sale[] = []
  for (const group of groups) {
    const free = near.filter(
      (slot) => slot.productId === productId(group.product) && slot.startsAt > seeding.season.now && (left.get(slot.id) ?? 0) >= group.pax,
    )
    const slot = free[chance.whole(0, Math.max(free.length - 1, 0))]
    const sale = slot && saleOn(slot, group.pax, { leadName: group.name }, left, seeding)
    if (sale) sales.push(sale)
  }
  for (let tries = 0; sales.length < wanted && tries < wanted * 5; tries++) {
    const slot = chance.pick(chance.percent(65) && near.length > 0 ? near : open)
    const sale = saleOn(slot, partySize(chance), chance.lead(), left, seeding)
    if (sale) sales.push(sale)
  }
  for (let at = 0; at < sales.length; at += perTransaction) await write(seeding, sales.slice(at, at + perTransaction))
  return sales.length
}

/** Some departures of the coming days are sold to the last seat, others to all but three. */
export async function seedFull(seeding: Seeding): Promise<number> {
  const { chance, size } = seeding
  const ahead = (await slotsBetween(seeding, 1, 14)).filter(
    ({ sellability, availablePax }) => sellability.sellable && availablePax !== null,
  )
  let sold = 0
  for (let round = 0; round < (size === "small" ? 4 : 14) && ahead.length > 0; round++) {
    const [slot] = ahead.splice(chance.whole(0, ahead.length - 1), 1)
    if (slot) sold += await sellDown(seeding, slot, round % 2 === 0 ? 0 : 3)
  }
  return sold
}

/** Parties that book a departure one after the other until so many places are left, the last of them just now. Answers how many. */
export async function sellDown(seeding: Seeding, slot: Slot, leave: number): Promise<number> {
  const { chance, season } = seeding
  const sales: Sale[] = []
  for (let rest = (slot.availablePax ?? 0) - leave; rest > 0; ) {
    const pax = Math.min(rest, partySize(chance))
    sales.push({ slot, pax, lead: chance.lead(), at: new Date(season.now.getTime() - chance.whole(1, 30) * minute) })
    rest -= pax
  }
  for (let at = 0; at < sales.length; at += perTransaction) await write(seeding, sales.slice(at, at + perTransaction))
  return sales.length
}
