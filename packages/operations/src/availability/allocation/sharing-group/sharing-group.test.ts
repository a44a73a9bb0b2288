import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { everything, refusalOf } from "../../../../test/support/untouched.js"
import { auditCapacity } from "../../../audit.js"
import { rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { assignTravelers } from "../assignment/assign.js"
import { getSlotResourceAvailability } from "../manifest/get.js"
import { getSlotManifest } from "../manifest/whole.js"
import { createTravelerWithTravelDetails } from "../traveler/write/create.js"
import { listSharingGroups } from "./read.js"
import { createSharingGroup, deleteSharingGroup, setSharingGroupMembers, updateSharingGroup } from "./write.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

it("puts people of two bookings together, takes them from another group, and lets them go when it is deleted", async () => {
  const { db } = pglite
  const slotId = await departure(db)
  const [a, b] = [await party(db, slotId, { people: 2 }), await party(db, slotId, { bookingId: "bkng_2", people: 2 })]
  const ids = [...a.ids, ...b.ids].sort()
  const smiths = await createSharingGroup(db, { slotId, label: "Smiths", travelerIds: ids, now })
  expect(smiths.travelerIds).toEqual(ids)
  const browns = await createSharingGroup(db, { slotId, label: "Browns", travelerIds: b.ids, now })
  expect((await getSlotManifest(db, { slotId, now })).sharingGroups.map(({ label, travelerIds }) => [label, travelerIds.length])).toEqual([
    ["Browns", 2],
    ["Smiths", 2],
  ])
  expect(
    (await setSharingGroupMembers(db, { groupId: browns.id, travelerIds: [a.ids[0] as (typeof a.ids)[number]], now })).travelerIds,
  ).toEqual([a.ids[0]])
  await deleteSharingGroup(db, { groupId: smiths.id, now })
  expect((await listSharingGroups(db, { slotId, now })).data.map(({ label }) => label)).toEqual(["Browns"])
  expect(await rowsOf(db, sql`select 1 from slot_travelers where sharing_group_id = ${smiths.id}`)).toEqual([])
})

it("knows its label and its people on its own departure only", async () => {
  const { db } = pglite
  const [slotId, elsewhere] = [await departure(db), await departure(db)]
  const group = await createSharingGroup(db, { slotId, label: "Smiths", now })
  await expect(createSharingGroup(db, { slotId, label: "SMITHS" })).rejects.toMatchObject({ code: "sharing_group_label_taken" })
  await createSharingGroup(db, { slotId: elsewhere, label: "Smiths", now })
  const { ids } = await party(db, elsewhere, { people: 1 })
  await expect(setSharingGroupMembers(db, { groupId: group.id, travelerIds: ids, now })).rejects.toMatchObject({
    code: "traveler_not_on_slot",
    details: { ids },
  })
  const join = { slotId: elsewhere, bookingId: "bkng_1", traveler: { lastName: "Ito" }, travelDetails: { sharingGroupId: group.id }, now }
  await expect(createTravelerWithTravelDetails(db, join)).rejects.toMatchObject({ code: "sharing_group_not_found" })
})

it("changes what is given, writes nothing for the same, and refuses a stale revision and an unknown group", async () => {
  const { db } = pglite
  const slotId = await departure(db)
  const { id: groupId } = await createSharingGroup(db, { slotId, label: "Smiths", notes: "Twins", now })
  expect(await updateSharingGroup(db, { groupId, label: "Browns" })).toMatchObject({ label: "Browns", notes: "Twins", revision: 2 })
  expect(await updateSharingGroup(db, { groupId, label: "Browns" })).toMatchObject({ revision: 2 })
  expect(await updateSharingGroup(db, { groupId, notes: null })).toMatchObject({ notes: null, revision: 3 })
  await expect(updateSharingGroup(db, { groupId })).rejects.toMatchObject({ code: "empty_patch" })
  await expect(updateSharingGroup(db, { groupId, label: "X", expectedRevision: 1 })).rejects.toMatchObject({ code: "revision_conflict" })
  await setSharingGroupMembers(db, { groupId, travelerIds: [], now })
  const events = await rowsOf(db, sql`select type from operations_events where subject = ${groupId} order by seq`)
  expect(events.map(({ type }) => String(type).split(".").at(-1))).toEqual(["created", "updated", "updated"])
  const unknown = "shgr_00000000000000000000000000" as const
  await expect(deleteSharingGroup(db, { groupId: unknown })).rejects.toMatchObject({ code: "sharing_group_not_found" })
})

describe("name and people in one change", () => {
  it("are written together under one revision and one event, and nobody leaves a room for it", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const { ids } = await party(db, slotId, { people: 3 })
    const [ana, ben, cem] = ids as [Id<"sltr">, Id<"sltr">, Id<"sltr">]
    const [double] = (await rooms(db, slotId, {})) as [Id<"alrs">]
    await assignTravelers(db, { slotId, moves: [ana, ben].map((travelerId) => ({ travelerId, resourceId: double })), now })
    const friends = await createSharingGroup(db, { slotId, label: "Friends", travelerIds: [ana], now })
    const { id: groupId, revision } = await createSharingGroup(db, { slotId, label: "Smiths", travelerIds: [ben], now })
    const changed = await updateSharingGroup(db, { groupId, label: "Browns", travelerIds: [ana, cem], expectedRevision: revision, now })
    expect(changed).toMatchObject({ label: "Browns", travelerIds: [ana, cem].sort(), revision: revision + 1 })
    const told = sql`select data from operations_events where subject = ${groupId} and type = 'availability.sharing_group.updated'`
    expect(await rowsOf(db, told)).toEqual([{ data: { slotId, fields: ["label", "travelerIds"], travelerIds: [...ids].sort() } }])
    const { kinds } = await getSlotResourceAvailability(db, { slotId, now })
    expect(kinds).toEqual([{ kind: "room_dbl", capacity: 2, assigned: 2, available: 0 }])
    const [left] = (await listSharingGroups(db, { slotId, q: "Friends", now })).data
    expect(left).toMatchObject({ travelerIds: [], revision: friends.revision + 1 })
    const again = await everything(db)
    expect(await updateSharingGroup(db, { groupId, label: "Browns", travelerIds: [cem, ana], now })).toEqual(changed)
    expect(await everything(db)).toEqual(again)
    expect(await updateSharingGroup(db, { groupId, travelerIds: [], now })).toMatchObject({ label: "Browns", travelerIds: [] })
  })

  it("are both left as they were by whatever is refused", async () => {
    const { db } = pglite
    const [slotId, elsewhere] = [await departure(db), await departure(db)]
    const [{ ids }, strangers] = [await party(db, slotId, { people: 2 }), await party(db, elsewhere, { people: 1 })]
    await createSharingGroup(db, { slotId, label: "Friends", now })
    const { id: groupId } = await createSharingGroup(db, { slotId, label: "Smiths", travelerIds: ids.slice(0, 1), now })
    const refused = (more: Omit<Parameters<typeof updateSharingGroup>[1], "groupId">) =>
      refusalOf(db, () => updateSharingGroup(db, { groupId, now, ...more }))
    expect(await refused({ label: "Browns", travelerIds: strangers.ids })).toMatchObject({
      code: "traveler_not_on_slot",
      details: { ids: strangers.ids },
    })
    expect(await refused({ label: "friends", travelerIds: ids })).toMatchObject({ code: "sharing_group_label_taken" })
    const crowd = Array.from({ length: 51 }, () => ids[0] as Id<"sltr">)
    expect(await refused({ label: "Browns", travelerIds: crowd })).toMatchObject({ code: "invalid_request" })
    await setSharingGroupMembers(db, { groupId, travelerIds: ids.slice(1), now })
    expect(await refused({ label: "Browns", travelerIds: ids, expectedRevision: 1 })).toMatchObject({
      code: "revision_conflict",
      details: { expected: 1, current: { revision: 2, travelerIds: ids.slice(1) } },
    })
  })
})
