import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  addVehicleWithSeats,
  createAllocationResources,
  getSlotManifest,
  getSlotResourceAvailability,
  listAllocationResources,
  materializeSlotResourcesForPax,
  materializeSlotResourcesFromTemplateDefaults,
  putResourceTemplate,
} from "../../src/availability/allocation/index.js"
import type { Id } from "../../src/kernel/ids.js"
import { departure } from "../support/departure.js"
import { now, party, rooms } from "../support/people.js"
import { usePglite } from "../support/pglite.js"
import { sentBy } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

type Work = Parameters<typeof sentBy>[1]

/** How often some work inserts rooms or seats, in how many statements it sends. */
async function insertsOf(work: Work) {
  const sent = await sentBy(pglite.client, work)
  return { inserts: sent.filter((text) => /insert into "?allocation_resources"?/i.test(text)).length, statements: sent.length }
}
const made = async (slotId: Id<"avsl">) => (await listAllocationResources(pglite.db, { slotId })).total
const template = (more: object) => putResourceTemplate(pglite.db, { productOptionId: "opt_1", kind: "room_dbl", capacity: 2, ...more })

describe("forty rooms are one insert", () => {
  it("of template defaults, in as many statements as one room", async () => {
    const [slotId, other] = [await departure(pglite.db, { optionId: "opt_1" }), await departure(pglite.db, { optionId: "opt_2" })]
    await template({ defaultCount: 40 })
    await template({ productOptionId: "opt_2", defaultCount: 1 })
    const materialise = (id: Id<"avsl">) => insertsOf((db) => materializeSlotResourcesFromTemplateDefaults(db, { slotId: id, now }))
    const forty = await materialise(slotId)
    expect(forty.inserts).toBe(1)
    expect(forty).toEqual(await materialise(other))
    expect([await made(slotId), await made(other)]).toEqual([40, 1])
  })

  it("for so many people, and by hand", async () => {
    const slotId = await departure(pglite.db, { optionId: "opt_1" })
    const { id: templateId } = await template({ defaultCount: null })
    expect(await insertsOf((db) => materializeSlotResourcesForPax(db, { slotId, templateId, pax: 80, now }))).toMatchObject({ inserts: 1 })
    expect(await made(slotId)).toBe(40)
    const resources = Array.from({ length: 40 }, (_, n) => ({ kind: "room_dbl", capacity: 2, label: `By hand ${n}` }))
    expect(await insertsOf((db) => createAllocationResources(db, { slotId, resources, now }))).toMatchObject({ inserts: 1 })
    expect(await made(slotId)).toBe(80)
  })
})

describe("a coach of 53 seats is one insert", () => {
  /** Twelve rows of 2-2 and a bench of five. */
  const rows = [
    ...Array.from({ length: 12 }, () => ({ cells: ["seat", "seat", "aisle", "seat", "seat"] as const })),
    { cells: ["seat", "seat", "seat", "seat", "seat"] as const },
  ].map(({ cells }) => ({ cells: [...cells] }))

  it("drawn or of a template, with the vehicle, in as many statements as a car", async () => {
    const slotId = await departure(pglite.db, { optionId: "opt_1" })
    const add = (layout: string | { rows: typeof rows }, label: string) =>
      insertsOf((db) => addVehicleWithSeats(db, { slotId, layout, label, now }))
    const coach = await add({ rows }, "Coach")
    expect(coach.inserts).toBe(1)
    expect(await made(slotId)).toBe(54)
    expect(await add("2 x 2", "Car")).toEqual(coach)
    const { id: templateId } = await template({ kind: "vehicle_seat", capacity: 53, layout: { rows } })
    expect(await insertsOf((db) => addVehicleWithSeats(db, { slotId, templateId, pax: 100, now }))).toMatchObject({ inserts: 1 })
    const { kinds } = await getSlotResourceAvailability(pglite.db, { slotId, now })
    expect(kinds).toEqual([{ kind: "vehicle_seat", capacity: 53 + 4 + 2 * 53, assigned: 0, available: 163 }])
  })
})

describe("the manifest", () => {
  it("of forty rooms and two hundred travelers is one statement, and the whole of it as many as that of an empty departure", async () => {
    const { db, client } = pglite
    const [slotId, empty] = [await departure(db, { capacityPax: 300 }), await departure(db)]
    const all = await rooms(db, slotId, { count: 40, capacity: 5 })
    for (const [n, room] of all.entries()) await party(db, slotId, { bookingId: `bkng_${n}`, people: 5, allocations: { room_dbl: room } })
    expect(await sentBy(client, (handle) => getSlotResourceAvailability(handle, { slotId, now }))).toHaveLength(1)
    expect((await getSlotResourceAvailability(db, { slotId, now })).kinds).toEqual([
      { kind: "room_dbl", capacity: 200, assigned: 200, available: 0 },
    ])
    const whole = (id: Id<"avsl">) => sentBy(client, (handle) => getSlotManifest(handle, { slotId: id, limit: 200, now }))
    expect((await whole(slotId)).length).toBe((await whole(empty)).length)
  }, 60_000)
})
