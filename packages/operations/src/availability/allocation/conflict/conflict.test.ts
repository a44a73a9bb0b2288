import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import type { Id } from "../../../kernel/ids.js"
import { updateSlot } from "../../slot/edit/update.js"
import { assignTravelers } from "../assignment/assign.js"
import { listAllocationResources } from "../resource/list.js"
import { updateAllocationResource } from "../resource/update.js"
import { readSnapshot } from "../snapshot/read.js"
import { materializeSlotResourcesFromTemplateDefaults } from "../template/materialize/slots.js"
import { putResourceTemplate } from "../template/store.js"
import { createTravelers } from "../traveler/write/create.js"
import { conflictsOf } from "./find.js"
import { getAllocationConflicts } from "./get.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const conflicts = async (slotId: Id<"avsl">, family?: string) =>
  (await getAllocationConflicts(pglite.db, { slotId, family, now })).map(({ code, severity, subjectId, count }) => [
    code,
    severity,
    subjectId,
    count,
  ])

describe("conflicts", () => {
  it("are none without rooms, and name everybody without a place once there are some", async () => {
    const slotId = await departure(pglite.db)
    const { ids } = await party(pglite.db, slotId, { people: 2 })
    expect(await conflicts(slotId)).toEqual([])
    const [room] = await rooms(pglite.db, slotId, {})
    expect(await conflicts(slotId)).toEqual(ids.toSorted().map((id) => ["traveler_unassigned", "warning", id, 1]))
    await assignTravelers(pglite.db, { slotId, now, moves: ids.map((travelerId) => ({ travelerId, resourceId: room as Id<"alrs"> })) })
    expect(await conflicts(slotId)).toEqual([])
    expect(await conflicts(slotId, "seat")).toEqual([])
  })

  it("come critical first, by code and subject, with a sentence that names nobody", async () => {
    const slotId = await departure(pglite.db)
    const [women, big] = await rooms(pglite.db, slotId, { genderPolicy: "female", label: "101" }, { label: "102", occupancyMin: 2 })
    const travelers = ["Ali", "Omar"].map((lastName) => ({ bookingId: "bkng_1", traveler: { lastName, gender: "male" as const } }))
    const { travelers: made } = await createTravelers(pglite.db, { slotId, travelers, now })
    const moves = made.map(({ id }, index) => ({ travelerId: id, resourceId: (index ? big : women) as Id<"alrs"> }))
    await assignTravelers(pglite.db, { slotId, now, moves, override: { reason: "No other room" } })
    const found = await getAllocationConflicts(pglite.db, { slotId, now })
    expect(found).toMatchObject([
      {
        code: "gender_policy_mismatch",
        severity: "critical",
        subjectType: "resource",
        subjectId: women,
        travelerIds: [made[0]?.id],
        resourceIds: [women],
      },
      { code: "occupancy_below_minimum", severity: "warning", subjectId: big, count: 1 },
    ])
    expect(found.map(({ message }) => message)).toEqual([
      "“101” is not for the gender of 1 traveler.",
      "“102” holds 1 traveler, fewer than its minimum.",
    ])
  })

  it("tell a departure that does not exist", async () => {
    await expect(conflicts("avsl_none")).rejects.toMatchObject({ code: "slot_not_found", details: { id: "avsl_none" } })
  })

  it("name rooms whose days lie outside those of the departure", async () => {
    const slotId = await departure(pglite.db)
    const [room] = await rooms(pglite.db, slotId, { startsOn: "2026-06-01", endsOn: "2026-06-03" })
    expect(await conflicts(slotId)).toEqual([["stale_room_dates", "warning", room, 0]])
  })

  it("do not name a room whose template ends the day after the departure, until the departure moves without it", async () => {
    const slotId = await departure(pglite.db, { optionId: "popt_1" })
    await putResourceTemplate(pglite.db, {
      productOptionId: "popt_1",
      kind: "room_dbl",
      capacity: 2,
      defaultCount: 1,
      firstDay: 1,
      lastDay: 2,
    })
    await materializeSlotResourcesFromTemplateDefaults(pglite.db, { slotId, now })
    expect(await conflicts(slotId)).toEqual([])
    await updateSlot(pglite.db, { slotId, patch: { startLocal: { date: "2026-07-02" } }, now })
    expect(await conflicts(slotId)).toMatchObject([["stale_room_dates", "warning", expect.any(String), 0]])
  })

  it("do not name a room that a person gave another length within the departure", async () => {
    const slotId = await departure(pglite.db, { optionId: "popt_1", endDateLocal: "2026-07-05" })
    await putResourceTemplate(pglite.db, {
      productOptionId: "popt_1",
      kind: "room_dbl",
      capacity: 2,
      defaultCount: 1,
      firstDay: 1,
      lastDay: 3,
    })
    await materializeSlotResourcesFromTemplateDefaults(pglite.db, { slotId, now })
    const [room] = (await listAllocationResources(pglite.db, { slotId })).data
    const change = (startsOn: string, endsOn: string) =>
      updateAllocationResource(pglite.db, { resourceId: room?.id as Id<"alrs">, patch: { startsOn, endsOn }, now })
    await change("2026-07-02", "2026-07-03")
    expect(await conflicts(slotId)).toEqual([])
    await change("2026-07-02", "2026-07-09")
    expect(await conflicts(slotId)).toMatchObject([["stale_room_dates", "warning", room?.id, 0]])
  })
})

describe("groups", () => {
  const group = { id: "shgr_1" as Id<"shgr">, label: "Friends" }
  const three = async () => {
    const slotId = await departure(pglite.db)
    const [a, b] = await rooms(pglite.db, slotId, { count: 2 })
    const { ids } = await party(pglite.db, slotId, { people: 3 })
    const snapshot = await readSnapshot(pglite.db, slotId, now)
    const grouped = { ...snapshot, groups: [group], travelers: snapshot.travelers.map((one) => ({ ...one, sharingGroupId: group.id })) }
    const placed = (...places: (string | undefined)[]) => ({
      ...grouped,
      placements: places.flatMap((resourceId, index) =>
        resourceId
          ? [{ travelerId: ids[index] as Id<"sltr">, resourceId: resourceId as Id<"alrs">, family: "room", segment: "", pinned: false }]
          : [],
      ),
    })
    return { grouped, placed, a, b, ids }
  }

  it("that no room holds are critical, whether in a room or in none", async () => {
    const { grouped, placed, a, ids } = await three()
    const tooLarge = (found: ReturnType<typeof conflictsOf>) => found.filter(({ code }) => code === "sharing_group_too_large")
    expect(tooLarge(conflictsOf(grouped, "room"))).toMatchObject([
      { severity: "critical", subjectType: "sharing_group", subjectId: group.id, count: 3, resourceIds: [] },
    ])
    expect(tooLarge(conflictsOf(placed(a, a), "room"))).toMatchObject([{ travelerIds: ids.toSorted(), resourceIds: [a] }])
  })

  it("in two rooms or half placed are split, wholly unplaced they are not", async () => {
    const { grouped, placed, a, b } = await three()
    const split = (found: ReturnType<typeof conflictsOf>) =>
      found.filter(({ code }) => code === "sharing_group_split").map(({ resourceIds }) => resourceIds)
    expect(split(conflictsOf(placed(a, b, b), "room"))).toEqual([[a, b].sort()])
    expect(split(conflictsOf(placed(a, a), "room"))).toEqual([[a]])
    expect(split(conflictsOf(grouped, "room"))).toEqual([])
  })
})

it("after a hundred subjects of one code comes one sum: of 130 people without a room, 100 are named and 30 counted", async () => {
  const slotId = await departure(pglite.db, { capacityPax: 200 })
  await rooms(pglite.db, slotId, {})
  await party(pglite.db, slotId, { people: 130 })
  const found = await getAllocationConflicts(pglite.db, { slotId, now })
  expect(found).toHaveLength(101)
  expect(found.slice(0, 100).every(({ subjectType, count }) => subjectType === "traveler" && count === 1)).toBe(true)
  expect(found.at(-1)).toMatchObject({ code: "traveler_unassigned", subjectType: "slot", subjectId: slotId, count: 30 })
  expect(found.at(-1)?.travelerIds).toHaveLength(30)
})
