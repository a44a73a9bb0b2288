import { describe, expect, it } from "vitest"
import { usePglite } from "../../../test/support/pglite.js"
import { readEvents } from "../../kernel/outbox/read.js"
import { createPlace } from "../../places/index.js"
import { availabilityRuleStartTimes, availabilityRules } from "../rule/schema.js"
import type { StartTime } from "./contract.js"
import { createStartTime, deleteStartTime, getStartTime, listStartTimes, updateStartTime } from "./service.js"

const pglite = usePglite()
const create = (over: Partial<Parameters<typeof createStartTime>[1]> = {}) =>
  createStartTime(pglite.db, { productId: "prod_1", startTimeLocal: "09:00", ...over })

async function ruleWith(...startTimes: StartTime[]) {
  const values = {
    id: "avrl_1",
    seriesId: "avrl_1",
    productId: "prod_1",
    timezone: "UTC",
    recurrence: "FREQ=DAILY",
    anchorDate: "2026-01-01",
  } as const
  await pglite.db.insert(availabilityRules).values(values)
  await pglite.db.insert(availabilityRuleStartTimes).values(startTimes.map(({ id }) => ({ ruleId: values.id, startTimeId: id })))
}

it("keeps what was given and defaults the rest", async () => {
  const created = await create({ durationMinutes: 90, label: "Morning" })
  expect(created).toMatchObject({ startTimeLocal: "09:00", durationMinutes: 90, label: "Morning", sortOrder: 0, active: true, revision: 1 })
  expect(await getStartTime(pglite.db, { id: created.id })).toEqual(created)
  expect((await readEvents(pglite.db)).data.map(({ type, subject }) => [type, subject])).toEqual([
    ["availability.start_time.created", created.id],
  ])
})

it("lists within a filter", async () => {
  const [early, late] = [await create(), await create({ startTimeLocal: "14:00", active: false })]
  await create({ productId: "prod_2" })
  await ruleWith(late)
  const ids = async (query: Parameters<typeof listStartTimes>[1]) => (await listStartTimes(pglite.db, query)).data.map(({ id }) => id)
  expect(await ids({ productId: "prod_1", sort: "startTimeLocal" })).toEqual([early.id, late.id])
  expect(await ids({ productId: "prod_1", active: "true" })).toEqual([early.id])
  expect(await ids({ ruleId: "avrl_1" })).toEqual([late.id])
})

it("stores its place under either name, and only one that exists", async () => {
  const place = await createPlace(pglite.db, { kind: "meeting_point", name: "Pier 3" })
  const { id, placeId } = await create({ facilityId: place.id })
  expect(placeId).toBe(place.id)
  for (const query of [{ placeId: place.id }, { facilityId: place.id }])
    expect((await listStartTimes(pglite.db, query)).data.map((found) => found.id)).toEqual([id])
  expect((await listStartTimes(pglite.db, { facilityId: "plac_gone" })).total).toBe(0)
  await expect(create({ startTimeLocal: "10:00", placeId: "plac_gone" })).rejects.toMatchObject({ code: "place_not_found" })
})

describe("one local time", () => {
  it("is given once per product and label", async () => {
    await create()
    await expect(create()).rejects.toMatchObject({ code: "start_time_duplicate", details: { startTimeLocal: "09:00" } })
    await expect(create({ label: "In Arabic" })).resolves.toMatchObject({ label: "In Arabic" })
  })

  it("cannot become the time of another start time of the same rule", async () => {
    const [nine, ten] = [await create(), await create({ startTimeLocal: "10:00", label: "Second" })]
    await ruleWith(nine, ten)
    const moved = updateStartTime(pglite.db, { id: ten.id, startTimeLocal: "09:00" })
    await expect(moved).rejects.toMatchObject({ code: "start_time_duplicate", details: { startTimeLocal: "09:00", ruleIds: ["avrl_1"] } })
    expect((await getStartTime(pglite.db, { id: ten.id })).startTimeLocal).toBe("10:00")
  })
})

describe("a start time that a rule departs at", () => {
  it("cannot be deleted, but set inactive", async () => {
    const nine = await create()
    await ruleWith(nine)
    await expect(deleteStartTime(pglite.db, { id: nine.id })).rejects.toMatchObject({
      code: "start_time_in_use",
      details: { ruleIds: ["avrl_1"] },
    })
    expect(await updateStartTime(pglite.db, { id: nine.id, active: false })).toMatchObject({ active: false, revision: 2 })
  })
})

it("is gone once deleted", async () => {
  const nine = await create()
  expect(await deleteStartTime(pglite.db, { id: nine.id })).toEqual({ id: nine.id })
  await expect(getStartTime(pglite.db, { id: nine.id })).rejects.toMatchObject({ code: "start_time_not_found" })
  await expect(deleteStartTime(pglite.db, { id: nine.id })).rejects.toMatchObject({ code: "start_time_not_found" })
})

it.each([
  ["an unknown key", { startTime: "09:00" }, "invalid_request"],
  ["a time that no clock shows", { startTimeLocal: "24:00" }, "invalid_request"],
  ["no duration at all", { durationMinutes: 0 }, "invalid_request"],
  ["a place of the wrong kind", { placeId: "avst_1" }, "invalid_id"],
  ["two different places", { placeId: "plac_1", facilityId: "plac_2" }, "invalid_request"],
])("refuses %s", async (_, over, code) => {
  await expect(create(over as never)).rejects.toMatchObject({ code })
})

it("refuses a change of nothing, of the product, and for a revision that has passed", async () => {
  const { id } = await create()
  await expect(updateStartTime(pglite.db, { id })).rejects.toMatchObject({ code: "empty_patch" })
  await expect(updateStartTime(pglite.db, { id, productId: "prod_2" } as never)).rejects.toMatchObject({ code: "invalid_request" })
  await updateStartTime(pglite.db, { id, label: "Now", expectedRevision: 1 })
  await expect(updateStartTime(pglite.db, { id, label: null, expectedRevision: 1 })).rejects.toMatchObject({ code: "revision_conflict" })
})
