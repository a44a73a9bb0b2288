import { sql } from "drizzle-orm"
import { expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { rowsOf } from "../../../kernel/database.js"
import { getSlotManifest } from "../manifest/whole.js"
import { createTravelerWithTravelDetails } from "../traveler/write/create.js"
import { listSharingGroups } from "./read.js"
import { createSharingGroup, deleteSharingGroup, setSharingGroupMembers, updateSharingGroup } from "./write.js"

const pglite = usePglite()

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
