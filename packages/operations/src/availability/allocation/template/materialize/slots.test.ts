import { sql } from "drizzle-orm"
import { afterEach, expect, it } from "vitest"
import { departure } from "../../../../../test/support/departure.js"
import { usePglite } from "../../../../../test/support/pglite.js"
import { statementsOf } from "../../../../../test/support/statements.js"
import { auditCapacity } from "../../../../audit.js"
import { rowsOf } from "../../../../kernel/database.js"
import type { Id } from "../../../../kernel/ids.js"
import { createAllocationResources } from "../../resource/create.js"
import { deleteAllocationResource } from "../../resource/delete.js"
import { listAllocationResources } from "../../resource/list.js"
import { updateAllocationResource } from "../../resource/update.js"
import { putResourceTemplate } from "../store.js"
import { backfillResourcesFromTemplates } from "./backfill.js"
import { materializeSlotResourcesForPax } from "./for-pax.js"
import { materializeSlotResourcesFromTemplateDefaults as materialize } from "./slots.js"

const pglite = usePglite()
const now = new Date("2026-06-01T12:00:00Z")

afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const template = (kind: string, capacity: number, defaultCount: number | null, more: object = {}) =>
  putResourceTemplate(pglite.db, { productOptionId: "opt_1", productId: "prod_1", kind, capacity, defaultCount, ...more })

const labels = async (slotId: Id<"avsl">, kind?: string) =>
  (await listAllocationResources(pglite.db, { slotId, kind, limit: 200 })).data.map(({ label }) => label)

it("makes five singles and twenty doubles of two templates, once, and skips with its reason what makes nothing by itself", async () => {
  const { db } = pglite
  const slotId = await departure(db, { optionId: "opt_1" })
  await template("room_sgl", 1, 5)
  await template("room_dbl", 2, 20)
  await template("room_tpl", 3, null)
  await template("room_fam", 4, 0)
  await template("vehicle_seat", 52, 1)
  await template("boat_place", 4, 1, { layout: "2-2" })
  const made = await materialize(db, { slotId, now })
  expect(made).toMatchObject({ created: 25, slots: 1 })
  expect(made.skipped.map(({ reason }) => reason).sort()).toEqual([
    "no_default_count",
    "vehicle_seat_explicit",
    "vehicle_seat_explicit",
    "zero_count",
  ])
  expect(await labels(slotId, "room_sgl")).toEqual(["room_sgl 1", "room_sgl 2", "room_sgl 3", "room_sgl 4", "room_sgl 5"])
  const again = await materialize(db, { slotId, now })
  expect(again).toMatchObject({ created: 0, slots: 0 })
  expect(again.skipped.filter(({ reason }) => reason === "already_materialised")).toHaveLength(2)
})

it("brings nothing back that a person deleted, renamed or resized; topping up makes exactly what is missing, under labels never used", async () => {
  const { db } = pglite
  const slotId = await departure(db, { optionId: "opt_1" })
  await template("room_dbl", 2, 20)
  await materialize(db, { slotId, now })
  const { data } = await listAllocationResources(db, { slotId, limit: 200 })
  const [first, last, renamed, resized] = [data[0], data[19], data[1], data[2]].map((one) => one?.id as Id<"alrs">)
  for (const resourceId of [first, last]) await deleteAllocationResource(db, { resourceId: resourceId as Id<"alrs"> })
  await updateAllocationResource(db, { resourceId: renamed as Id<"alrs">, patch: { label: "Honeymoon" } })
  await updateAllocationResource(db, { resourceId: resized as Id<"alrs">, patch: { capacity: 3 } })
  expect((await materialize(db, { slotId, now })).created).toBe(0)
  expect(await labels(slotId)).toHaveLength(18)
  expect((await materialize(db, { slotId, mode: "top_up", now })).created).toBe(2)
  expect((await labels(slotId)).slice(-2)).toEqual(["room_dbl 21", "room_dbl 22"])
  expect((await materialize(db, { slotId, mode: "top_up", now })).created).toBe(0)
})

it("counts past labels that a person gave by hand, and shares one row of numbers between templates that are called alike", async () => {
  const { db } = pglite
  const slotId = await departure(db, { optionId: "opt_1" })
  await createAllocationResources(db, { slotId, resources: [{ kind: "room_dbl", capacity: 2, label: "ROOM 2" }] })
  await template("room_sgl", 1, 2, { namePattern: "Room {n}", sortOrder: 1 })
  await template("room_dbl", 2, 2, { namePattern: "Room {n}", sortOrder: 2 })
  await materialize(db, { slotId, now })
  expect(await labels(slotId, "room_sgl")).toEqual(["Room 1", "Room 3"])
  expect(await labels(slotId, "room_dbl")).toEqual(["ROOM 2", "Room 4", "Room 5"])
})

it("leaves old departures alone when a template changes; backfilling tops up and never takes away", async () => {
  const { db } = pglite
  const slotId = await departure(db, { optionId: "opt_1" })
  const past = await departure(db, { optionId: "opt_1", startsAt: new Date("2026-05-01T09:00:00Z") })
  await template("room_dbl", 2, 3)
  await materialize(db, { slotIds: [slotId, past], now })
  await template("room_dbl", 2, 5)
  expect(await labels(slotId)).toHaveLength(3)
  expect(await backfillResourcesFromTemplates(db, { productId: "prod_1", mode: "top_up", dryRun: true, now })).toMatchObject({
    created: 2,
    slots: 1,
  })
  expect(await labels(slotId)).toHaveLength(3)
  expect(await backfillResourcesFromTemplates(db, { productId: "prod_1", mode: "top_up", now })).toMatchObject({ created: 2, slots: 1 })
  await template("room_dbl", 2, 1)
  expect((await backfillResourcesFromTemplates(db, { productId: "prod_1", mode: "top_up", now })).created).toBe(0)
  expect([(await labels(slotId)).length, (await labels(past)).length]).toEqual([5, 3])
})

it("gives a departure without option nothing, and lets two options' templates of one kind stand beside each other", async () => {
  const { db } = pglite
  const slotId = await departure(db)
  await template("room_dbl", 2, 2)
  await putResourceTemplate(db, { productOptionId: "opt_2", kind: "room_dbl", capacity: 2, defaultCount: 3 })
  expect(await materialize(db, { slotId, now })).toMatchObject({ created: 0, slots: 0, skipped: [] })
  expect((await materialize(db, { slotId, optionId: "opt_1", now })).created).toBe(2)
  expect((await materialize(db, { slotId, optionId: "opt_2", now })).created).toBe(3)
  const own = await departure(db, { optionId: "opt_1" })
  const other = await materialize(db, { slotId: own, optionId: "opt_2", now })
  expect(other).toMatchObject({ created: 0, skipped: [{ reason: "option_mismatch" }] })
})

it("makes four doubles for seven people, none the second time, one more for nine", async () => {
  const { db } = pglite
  const slotId = await departure(db, { optionId: "opt_1" })
  const { id: templateId } = await template("room_dbl", 2, null)
  const made = async (pax: number) => (await materializeSlotResourcesForPax(db, { slotId, templateId, pax, now })).created.length
  expect([await made(7), await made(7), await made(9)]).toEqual([4, 0, 1])
  const foreign = await putResourceTemplate(db, { productOptionId: "opt_2", kind: "room_dbl", capacity: 2 })
  await expect(materializeSlotResourcesForPax(db, { slotId, templateId: foreign.id })).rejects.toMatchObject({
    code: "template_not_for_slot",
  })
})

it("takes first and last day from the template, as dates of the departure", async () => {
  const { db } = pglite
  const slotId = await departure(db, { optionId: "opt_1", days: 5, endDateLocal: "2026-07-05" })
  await template("room_dbl", 2, 1, { segment: "Hotel B", firstDay: 3, lastDay: 5 })
  await materialize(db, { slotId, now })
  expect((await listAllocationResources(db, { slotId })).data[0]).toMatchObject({
    segment: "Hotel B",
    startsOn: "2026-07-03",
    endsOn: "2026-07-05",
  })
})

it("sends as many statements for five hundred departures as for one, and one event per five hundred", async () => {
  const { db, client } = pglite
  await template("room_dbl", 2, 2)
  const slotIds: Id<"avsl">[] = []
  for (let n = 0; n < 500; n++) slotIds.push(await departure(db, { optionId: "opt_1" }))
  const one = await statementsOf(client, (handle) => materialize(handle, { slotIds: slotIds.slice(0, 1), now }))
  const all = await statementsOf(client, (handle) => materialize(handle, { slotIds, now }))
  expect(all).toBe(one)
  const events = await rowsOf(
    db,
    sql`select data->>'created' as created from operations_events where type like '%.materialized' order by seq`,
  )
  expect(events).toEqual([{ created: "2" }, { created: "998" }])
})

it("refuses an unknown departure", async () => {
  const unknown = "avsl_00000000000000000000000000"
  await expect(materialize(pglite.db, { slotId: unknown })).rejects.toMatchObject({ code: "slot_not_found" })
})
