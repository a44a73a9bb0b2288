import { afterEach, expect, it } from "vitest"
import { departure } from "../../../test/support/departure.js"
import { now, party } from "../../../test/support/people.js"
import { usePglite } from "../../../test/support/pglite.js"
import { runOf } from "../../../test/support/pickups.js"
import { guide, requirement, slotAt } from "../../../test/support/resources.js"
import { auditCapacity } from "../../audit.js"
import type { Id } from "../../kernel/ids.js"
import { assignResource, listResourceAllocations, materializeResourceAllocations, waiveResourceAllocation } from "../../resources/index.js"
import { assignTravelers } from "../allocation/assignment/assign.js"
import { setAttendance } from "../allocation/attendance/set.js"
import { getSlotResourceAvailability } from "../allocation/manifest/get.js"
import { getSlotManifest } from "../allocation/manifest/whole.js"
import { materializeSlotResourcesFromTemplateDefaults } from "../allocation/template/materialize/slots.js"
import { putResourceTemplate } from "../allocation/template/store.js"
import { createTravelers } from "../allocation/traveler/write/create.js"
import { setTravelerPickups } from "../pickup/traveler/set.js"
import { listSlots } from "../slot/list/list.js"
import { allocateSlot } from "../slot-allocation/service.js"
import { getDayBoard } from "./day-board.js"
import { getDepartureIssues } from "./issues.js"
import { getDepartureSummary } from "./summary.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

it("misses rooms, then names, then beds, until each is mended; the filter for issues agrees all the way", async () => {
  const { db } = pglite
  await putResourceTemplate(db, { productOptionId: "opt_1", kind: "room_dbl", capacity: 2, defaultCount: 2 })
  const slotId = await departure(db, { optionId: "opt_1" })
  const issues = async () => {
    const found = (await getDepartureIssues(db, { slotId, now })).map(({ code, count }) => `${code} ${count}`)
    expect((await listSlots(db, { ids: [slotId], hasIssues: true, now })).total).toBe(found.length > 0 ? 1 : 0)
    return found
  }
  expect(await issues()).toEqual(["resources_missing 1"])
  await materializeSlotResourcesFromTemplateDefaults(db, { slotId, now })
  expect(await issues()).toEqual([])
  const { allocation } = await allocateSlot(db, { slotId, bookingId: "bkng_1", pax: 2, now })
  expect(await issues()).toEqual(["travelers_missing 2"])
  const two = ["Ann", "Bob"].map((lastName) => ({ slotAllocationId: allocation.id, traveler: { lastName } }))
  const { travelers } = await createTravelers(db, { slotId, travelers: two, now })
  expect(await issues()).toEqual(["travelers_unassigned 2"])
  const { resources } = await getSlotResourceAvailability(db, { slotId, now })
  const moves = travelers.map(({ id: travelerId }) => ({ travelerId, resourceId: resources[0]?.id as Id<"alrs"> }))
  await assignTravelers(db, { slotId, moves, now })
  expect(await issues()).toEqual([])
})

it("asks no names of a departure that has neither rooms nor anybody named", async () => {
  const { db } = pglite
  const slotId = await departure(db)
  await allocateSlot(db, { slotId, bookingId: "bkng_1", pax: 4, now })
  expect(await getDepartureIssues(db, { slotId, now })).toEqual([])
})

it("shows on board, list and summary the numbers of the manifest", async () => {
  const { db } = pglite
  await putResourceTemplate(db, { productOptionId: "opt_1", kind: "room_dbl", capacity: 2, defaultCount: 3 })
  const slotId = await departure(db, { optionId: "opt_1" })
  await materializeSlotResourcesFromTemplateDefaults(db, { slotId, now })
  const { resources } = await getSlotResourceAvailability(db, { slotId, now })
  await allocateSlot(db, { slotId, bookingId: "bkng_2", pax: 1, now })
  const { ids } = await party(db, slotId, { people: 3 })
  await assignTravelers(db, { slotId, moves: [{ travelerId: ids[0] as Id<"sltr">, resourceId: resources[0]?.id as Id<"alrs"> }], now })
  await setAttendance(db, { slotId, travelerIds: ids.slice(0, 1), state: "arrived", now })
  const { kinds, totals } = await getSlotManifest(db, { slotId, now })
  const expected = { kinds, named: 3, unassigned: [{ family: "room", segment: "", count: 2 }] }
  expect(totals).toMatchObject({ named: 3, missing: 1, unassigned: expected.unassigned })
  const { departures, totals: ofDay } = await getDayBoard(db, { date: "2026-07-01", now })
  expect(departures[0]?.board).toMatchObject({ ...expected, arrived: 1, noShow: 0 })
  expect(ofDay).toMatchObject({ named: 3, arrived: 1, noShow: 0 })
  expect((await listSlots(db, { include: "board", now })).data[0]?.board).toMatchObject(expected)
  expect(await getDepartureSummary(db, { slotId, now })).toMatchObject({ ...expected, missing: 1 })
})

it("misses the pickups that a group wants chosen, for those who have none, until all have; the filter agrees", async () => {
  const { db } = pglite
  const slotId = await departure(db)
  const { ids } = await party(db, slotId, { people: 2 })
  const missing = async () => {
    const found = (await getDepartureIssues(db, { slotId, now })).map(({ code, count, ids: who }) => [code, count, who])
    expect((await listSlots(db, { ids: [slotId], hasIssues: true, now })).total).toBe(found.length)
    return found
  }
  await runOf(db, [], { selectionRequired: false, autoAttach: false })
  await runOf(db, [], { optionId: "opt_other", selectionRequired: true, autoAttach: false })
  expect(await missing()).toEqual([])
  await runOf(db, [], { selectionRequired: true, allowCustom: true, autoAttach: false })
  expect(await missing()).toEqual([["pickup_missing", 2, ids.toSorted()]])
  const choose = (travelerId: string | undefined) =>
    setTravelerPickups(db, { slotId, kind: "pickup", travelerIds: [travelerId as Id<"sltr">], choice: { customText: "Our hotel" }, now })
  await choose(ids[0])
  expect(await missing()).toEqual([["pickup_missing", 1, [ids[1]]]])
  expect((await getDepartureSummary(db, { slotId, now })).pickups).toEqual({ stops: 0, chosen: 1, missing: 1 })
  await choose(ids[1])
  expect(await missing()).toEqual([])
})

it("tells how much of the crew it asks for it has, and what was waived", async () => {
  const { db } = pglite
  const slotId = await slotAt(db, "08:00", "12:00")
  const karim = await guide(db)
  await requirement(db, { quantity: 2 })
  await requirement(db, { role: "lead", quantity: 1 })
  const summary = async () => (await getDepartureSummary(db, { slotId, now })).requirements
  expect(await summary()).toEqual({ needed: 0, filled: 0, waived: 0 })
  await materializeResourceAllocations(db, { slotIds: [slotId], now })
  expect(await summary()).toEqual({ needed: 3, filled: 0, waived: 0 })
  const { data } = await listResourceAllocations(db, { slotIds: [slotId] })
  const [two, lead] = [data.find(({ quantity }) => quantity === 2), data.find(({ quantity }) => quantity === 1)]
  await assignResource(db, { slotId, resourceId: karim, allocationId: two?.id as Id<"reqa">, now })
  await waiveResourceAllocation(db, { allocationId: lead?.id as Id<"reqa">, reason: "The guest leads", now })
  expect(await summary()).toEqual({ needed: 2, filled: 1, waived: 1 })
})
