import { sql } from "drizzle-orm"
import { expect, it } from "vitest"
import { usePglite } from "../../../test/support/pglite.js"
import { ruleAt } from "../../../test/support/rules.js"
import { statementsOf } from "../../../test/support/statements.js"
import { rowsOf } from "../../kernel/database.js"
import { getSlotResourceAvailability } from "../allocation/manifest/get.js"
import { listAllocationResources } from "../allocation/resource/list.js"
import { putResourceTemplate } from "../allocation/template/store.js"
import { createSlot } from "../slot/create.js"
import { listSlots } from "../slot/list/list.js"
import { generateAvailabilitySlots } from "./generate.js"

const pglite = usePglite()
const week = { from: "2026-05-04", to: "2026-05-10" }

async function mix() {
  const of = { productOptionId: "opt_1", productId: "prod_1" }
  await putResourceTemplate(pglite.db, { ...of, kind: "room_sgl", capacity: 1, defaultCount: 5 })
  await putResourceTemplate(pglite.db, { ...of, kind: "room_dbl", capacity: 2, defaultCount: 20 })
  await putResourceTemplate(pglite.db, { ...of, kind: "room_tpl", capacity: 3 })
  await putResourceTemplate(pglite.db, { ...of, kind: "vehicle_seat", capacity: 52, defaultCount: 1, layout: "2-2" })
}

it("gives each new departure of an option five singles and twenty doubles, and none on a second run", async () => {
  const { db } = pglite
  await mix()
  const { id: ruleId } = await ruleAt(db, ["09:00"], { optionId: "opt_1" })
  const told = await generateAvailabilitySlots(db, { ruleId, ...week, dryRun: true })
  const made = await generateAvailabilitySlots(db, { ruleId, ...week })
  expect(made).toMatchObject({ slotsCreated: 7, resourcesMaterialized: 175 })
  expect(told.resourcesMaterialized).toBe(175)
  const { kinds } = await getSlotResourceAvailability(db, { slotId: made.slotIds[3] as (typeof made.slotIds)[number] })
  expect(kinds.map(({ kind, capacity }) => [kind, capacity])).toEqual([
    ["room_dbl", 40],
    ["room_sgl", 5],
  ])
  expect(await generateAvailabilitySlots(db, { ruleId, ...week })).toMatchObject({ slotsCreated: 0, resourcesMaterialized: 0 })
})

it("gives none where it is told so, and to a departure made by hand what a generated one gets", async () => {
  const { db } = pglite
  await mix()
  const { id: ruleId } = await ruleAt(db, ["09:00"], { optionId: "opt_1" })
  expect((await generateAvailabilitySlots(db, { ruleId, ...week, materializeResources: false })).resourcesMaterialized).toBe(0)
  const slot = { productId: "prod_1", optionId: "opt_1", dateLocal: "2026-06-01", startTimeLocal: "09:00", timezone: "UTC" }
  const seeded = await createSlot(db, slot)
  const bare = await createSlot(db, { ...slot, dateLocal: "2026-06-02", materializeResources: false })
  expect((await listAllocationResources(db, { slotId: seeded.id })).total).toBe(25)
  expect((await listAllocationResources(db, { slotId: bare.id })).total).toBe(0)
})

it("leaves neither departures nor rooms when it breaks between the two", async () => {
  const { db, client } = pglite
  await mix()
  const { id: ruleId } = await ruleAt(db, ["09:00"], { optionId: "opt_1" })
  await client.exec("alter table allocation_resources add constraint forced check (label <> 'room_dbl 20') not valid")
  await expect(generateAvailabilitySlots(db, { ruleId, ...week })).rejects.toThrow()
  await client.exec("alter table allocation_resources drop constraint forced")
  expect((await listSlots(db, {})).total).toBe(0)
  const left = await rowsOf(db, sql`select 1 from operations_events where type like 'availability.slots.%' or type like '%.materialized'`)
  expect(left).toEqual([])
})

it("makes a year of 1,095 departures with 32,850 rooms in at most twelve statements, as many as a week's", async () => {
  const { db, client } = pglite
  const of = { productOptionId: "opt_1", productId: "prod_1" }
  await putResourceTemplate(db, { ...of, kind: "room_sgl", capacity: 1, defaultCount: 10 })
  await putResourceTemplate(db, { ...of, kind: "room_dbl", capacity: 2, defaultCount: 20 })
  const { id: ruleId } = await ruleAt(db, ["09:00", "12:00", "15:00"], { optionId: "opt_1" })
  const count = (span: { from: string; to: string }) =>
    statementsOf(client, (handle) => generateAvailabilitySlots(handle, { ruleId, ...span }))
  const few = await count({ from: "2027-01-04", to: "2027-01-10" })
  const year = await count({ from: "2026-01-01", to: "2026-12-31" })
  expect(year).toBe(few)
  expect(year).toBeLessThanOrEqual(12)
  const [rooms] = await rowsOf<{ n: number }>(db, sql`select count(*)::int as n from allocation_resources`)
  expect(rooms?.n).toBe(32_850 + 21 * 30)
}, 60_000)
