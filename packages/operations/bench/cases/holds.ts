import { randomBytes } from "node:crypto"
import { holdSlot } from "@voyant-travel/operations/availability"
import { availabilitySlots } from "@voyant-travel/operations/schema"
import { sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { type Id, newId } from "../../src/kernel/ids.js"
import type { BenchDatabase, Case } from "../case.js"

const clients = 16
const holds = 3_000
const holderRef = "cart_of_the_bench"
const startsAt = new Date(Date.now() + 30 * 86_400_000)
const day = startsAt.toISOString().slice(0, 10)

async function createSlots({ db }: BenchDatabase, count: number): Promise<Id<"avsl">[]> {
  const slots = Array.from({ length: count }, () => ({
    ...{ id: newId("avsl"), productId: "prod_1", timezone: "UTC", dateLocal: day, endDateLocal: day },
    ...{ startsAt, cutoffAt: startsAt, capacityPax: 100_000 },
  }))
  await db.insert(availabilitySlots).values(slots)
  return slots.map(({ id }) => id)
}

/** The statement that the service sends for a hold, as text and a maker of its values: what a host would send that wrote it by hand. */
async function rawHold({ pool }: BenchDatabase, slotId: Id<"avsl">): Promise<(slotId: string) => [text: string, values: unknown[]]> {
  const sent: { text: string; values: unknown[] }[] = []
  const watched = drizzle(pool, { logger: { logQuery: (text, values) => void sent.push({ text, values }) } })
  const { allocation } = await holdSlot(watched, { slotId, pax: 1, holderRef })
  const [only] = sent
  if (!only || sent.length > 1) throw new Error(`A hold took ${sent.length} statements instead of one.`)
  const fresh = (value: unknown, slot: string) => {
    if (value === slotId) return slot
    if (value === allocation.id) return `slal_${randomBytes(13).toString("hex")}`
    if (value === allocation.holdToken) return randomBytes(16).toString("base64url")
    return typeof value === "string" && value.startsWith("evnt_") ? `evnt_${randomBytes(13).toString("hex")}` : value
  }
  return (slot) => [only.text, only.values.map((value) => fresh(value, slot))]
}

/** So many clients, each of which sends its next hold when the one before is answered. */
async function byClients(hold: (n: number) => Promise<unknown>) {
  let next = 0
  const client = async () => {
    while (next < holds) await hold(next++)
  }
  await Promise.all(Array.from({ length: clients }, client))
}

const holdCase = (name: string, title: string, slotCount: number): Case => ({
  name,
  title,
  connections: clients,
  operations: holds,
  most: 1 / 0.9,
  prepare: async (database) => {
    const { db, pool } = database
    const slots = await createSlots(database, slotCount)
    const slot = (n: number) => slots[n % slotCount] as Id<"avsl">
    const raw = await rawHold(database, slot(0))
    return {
      baseline: () => byClients((n) => pool.query(...raw(slot(n)))),
      ours: () => byClients((n) => holdSlot(db, { slotId: slot(n), pax: 1, holderRef })),
      reset: async () => {
        await db.execute(sql`truncate slot_allocations, operations_events cascade`)
        await db.execute(sql`update availability_slots set held_pax = 0`)
        await db.execute(sql`vacuum full availability_slots`)
      },
    }
  },
})

/** The baseline sends the very statement of the service: what is measured is everything that the service does around it. */
export const holdsOnOneSlot = holdCase("holds-hot", "holds on one departure, 16 clients", 1)
export const holdsOverManySlots = holdCase("holds-spread", "holds over 1,000 departures, 16 clients", 1_000)
