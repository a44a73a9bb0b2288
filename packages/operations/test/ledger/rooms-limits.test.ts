import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  deleteResourceTemplate,
  getSlotAudit,
  listAllocationResources,
  listResourceTemplates,
  materializeSlotResourcesFromTemplateDefaults,
  putResourceTemplate,
} from "../../src/availability/allocation/index.js"
import type { Id } from "../../src/kernel/ids.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { departure } from "../support/departure.js"
import { now, party, rooms } from "../support/people.js"
import { usePglite } from "../support/pglite.js"
import { everything } from "../support/untouched.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const send = (method: string, path: string, body?: object) =>
  createTestApp(pglite.db, { now: () => now }).send<ProblemBody & { data: never }>(method, `/availability${path}`, { body })
/** The paths that a request is refused for; fails where anything is written. */
async function wrong(method: string, path: string, body?: object) {
  const before = await everything(pglite.db)
  const { status, body: answer } = await send(method, path, body)
  expect(await everything(pglite.db), "something was written").toEqual(before)
  expect([status, answer.code]).toEqual([400, "invalid_request"])
  return (answer.violations ?? []).map(({ path: at }) => at)
}
const many = <Item>(count: number, item: (n: number) => Item) => Array.from({ length: count }, (_, n) => item(n))

describe("what rooms and seats may declare", () => {
  it("is refused outside its words and numbers, and nothing is written", async () => {
    const slotId = await departure(pglite.db)
    const room = (more: object) =>
      wrong("POST", `/slots/${slotId}/resources`, { resources: [{ kind: "room_dbl", capacity: 2, label: "A", ...more }] })
    for (const kind of ["Room", "room-dbl", "1room", "", `r${"x".repeat(64)}`]) expect(await room({ kind })).toEqual(["resources.0.kind"])
    expect(await room({ segment: "x".repeat(81) })).toEqual(["resources.0.segment"])
    expect(await room({ label: "" })).toEqual(["resources.0.label"])
    expect(await room({ occupancyMin: 3 })).toEqual(["resources.0.occupancyMin"])
    for (const ages of [{ minAge: 121 }, { minAge: 18, maxAge: 17 }, { maxAge: -1 }]) expect((await room(ages)).length).toBeGreaterThan(0)
    expect((await room({ startsOn: "2026-06-03", endsOn: "2026-06-02" })).length).toBeGreaterThan(0)
    expect(await room({ status: "blocked" })).toEqual(["resources.0.blockedReason"])
    expect(await room({ assigned: 1 })).not.toEqual([])
  })

  it("is refused to raw SQL too, by the database", async () => {
    const slotId = await departure(pglite.db)
    const [room] = await rooms(pglite.db, slotId, {})
    const { ids } = await party(pglite.db, slotId, { people: 1, allocations: { room_dbl: room as Id<"alrs"> } })
    const resource = (set: string) => pglite.db.execute(sql.raw(`update allocation_resources set ${set} where id = '${room}'`))
    for (const set of [
      "kind = 'Room'",
      "segment = repeat('x', 81)",
      "starts_on = '2026-06-03', ends_on = '2026-06-02'",
      "min_age = 18, max_age = 17",
      "status = 'blocked', blocked_reason = 'Damp'",
      "assigned = -1",
    ])
      await expect(resource(set), set).rejects.toThrow()
    const [empty] = await rooms(pglite.db, slotId, { label: "B" })
    await expect(pglite.db.execute(sql.raw(`update allocation_resources set status = 'blocked' where id = '${empty}'`))).rejects.toThrow()
    for (const set of ["role = 'crew'", "slot_allocation_id = null", "status = 'removed'", "last_name = ''"])
      await expect(pglite.db.execute(sql.raw(`update slot_travelers set ${set} where id = '${ids[0]}'`)), set).rejects.toThrow()
  })

  it("stands in lists by kind, then by its place in the order, whatever its label", async () => {
    const slotId = await departure(pglite.db)
    await rooms(pglite.db, slotId, { label: "Z", sortOrder: 1 }, { label: "A", sortOrder: 2 }, { label: "M", kind: "cabin", sortOrder: 9 })
    const { data } = await listAllocationResources(pglite.db, { slotId })
    expect(data.map(({ label }) => label)).toEqual(["M", "Z", "A"])
  })
})

describe("templates", () => {
  const of = { productOptionId: "opt_1", kind: "room_dbl", capacity: 2, now }

  it("make at most two thousand of a kind, and stand beside each other for different things of one kind", async () => {
    const path = "/product-options/opt_1/resource-templates/room_dbl"
    for (const defaultCount of [2001, -1, 1.5]) expect(await wrong("PUT", path, { capacity: 2, defaultCount })).toEqual(["defaultCount"])
    expect(await wrong("PUT", path, { capacity: 0 })).toEqual(["capacity"])
    await putResourceTemplate(pglite.db, { ...of, defaultCount: 2 })
    await putResourceTemplate(pglite.db, { ...of, refId: "unit_sea", defaultCount: 3 })
    await putResourceTemplate(pglite.db, { ...of, refId: "unit_sea", defaultCount: 4 })
    const { data } = await listResourceTemplates(pglite.db, { productOptionIds: ["opt_1"] })
    expect(data.map(({ refId, defaultCount }) => [refId, defaultCount])).toEqual([
      [null, 2],
      ["unit_sea", 4],
    ])
  })

  it("that are deleted leave the rooms they made, which are still counted and are no longer theirs", async () => {
    const slotId = await departure(pglite.db, { optionId: "opt_1" })
    await putResourceTemplate(pglite.db, { ...of, defaultCount: 3 })
    expect(await materializeSlotResourcesFromTemplateDefaults(pglite.db, { slotId, now })).toMatchObject({ created: 3 })
    await deleteResourceTemplate(pglite.db, { productOptionId: "opt_1", kind: "room_dbl", now })
    const { data } = await listAllocationResources(pglite.db, { slotId })
    expect(data.map(({ templateId, capacity }) => [templateId, capacity])).toEqual(many(3, () => [null, 2]))
    expect(await materializeSlotResourcesFromTemplateDefaults(pglite.db, { slotId, now })).toMatchObject({ created: 0 })
  })
})

describe("people", () => {
  it("have needs by the four capitals of their code, known or not, and nothing else", async () => {
    const slotId = await departure(pglite.db)
    const body = (accessNeeds: string[]) => ({ bookingId: "bkng_1", traveler: { lastName: "Ito" }, travelDetails: { accessNeeds } })
    for (const need of ["wchr", "WCH", "WCHRS", "W CH", ""])
      expect(await wrong("POST", `/slots/${slotId}/travelers`, body([need]))).toEqual(["travelDetails.accessNeeds.0"])
    const { status, body: made } = await send("POST", `/slots/${slotId}/travelers`, body(["WCHR", "ABCD"]))
    expect([status, (made.data as { traveler: { accessNeeds: string[] } }).traveler.accessNeeds]).toEqual([201, ["WCHR", "ABCD"]])
  })

  it("come at most two hundred at a time, and one who stands twice is told by the second's number", async () => {
    const slotId = await departure(pglite.db, { capacityPax: 500 })
    const batch = (travelers: object[]) => wrong("POST", `/slots/${slotId}/travelers/batch`, { travelers })
    const one = { bookingId: "bkng_1", traveler: { lastName: "Ito" } }
    expect(await batch(many(201, () => one))).toEqual(["travelers"])
    expect(await batch([])).toEqual(["travelers"])
    const twin = { bookingId: "bkng_1", traveler: { lastName: "Ito", bookingTravelerId: "btrv_1" } }
    expect(await batch([one, twin, twin])).toEqual(["travelers.2.traveler.bookingTravelerId"])
  })
})

describe("moves", () => {
  it("name a traveler once in a family, what they leave, and a reason that says something", async () => {
    const slotId = await departure(pglite.db)
    const [a, b, women] = await rooms(pglite.db, slotId, { label: "A" }, { label: "B" }, { label: "C", genderPolicy: "female" })
    const { ids } = await party(pglite.db, slotId, { people: 1 })
    const [travelerId] = ids
    const moves = (list: object[], more: object = {}) => wrong("POST", `/slots/${slotId}/assignments`, { moves: list, ...more })
    expect(
      await moves([
        { travelerId, resourceId: a },
        { travelerId, resourceId: b },
      ]),
    ).toEqual(["moves.1"])
    expect((await moves([{ travelerId, resourceId: null }])).length).toBe(1)
    expect(await moves([])).toEqual(["moves"])
    expect(await moves(many(501, () => ({ travelerId, resourceId: a })))).toEqual(["moves"])
    for (const reason of ["ok", " a ", "x".repeat(501)])
      expect(await moves([{ travelerId, resourceId: women }], { override: { reason } })).toEqual(["override.reason"])
  })
})

describe("questions about many departures", () => {
  it("are about one to five hundred of them", async () => {
    const ids = many(501, (n) => `avsl_${String(n).padStart(26, "0")}`)
    expect(await wrong("POST", "/slots/resource-availability", { slotIds: ids })).toEqual(["slotIds"])
    expect(await wrong("POST", "/slots/resource-availability", { slotIds: [] })).toEqual(["slotIds"])
  })
})

describe("the story of a departure", () => {
  it("is told of one room or one person alone, and outlives the room", async () => {
    const slotId = await departure(pglite.db)
    const [a, b] = (await rooms(pglite.db, slotId, { label: "A" }, { label: "B" })) as [Id<"alrs">, Id<"alrs">]
    const { ids } = await party(pglite.db, slotId, { people: 2, bookingId: "bkng_1" })
    await send("POST", `/slots/${slotId}/assignments`, { moves: [{ travelerId: ids[0], resourceId: a }] })
    expect((await send("DELETE", `/allocation-resources/${b}`)).status).toBe(200)
    const types = async (filter: object) => (await getSlotAudit(pglite.db, { slotId, ...filter })).data.map(({ type }) => type)
    expect(await types({ resourceId: b })).toEqual(["availability.allocation_resource.deleted", "availability.allocation_resource.created"])
    expect(await types({ resourceId: a, action: "availability.assignment" })).toEqual(["availability.assignment.changed"])
    expect(await types({ travelerId: ids[1] as Id<"sltr"> })).toEqual(["availability.traveler.created"])
    expect(await types({ travelerId: ids[0] as Id<"sltr"> })).toEqual(["availability.assignment.changed", "availability.traveler.created"])
  })
})
