import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../../test/support/people.js"
import { usePglite } from "../../../../../test/support/pglite.js"
import { auditCapacity } from "../../../../audit.js"
import { rowsOf } from "../../../../kernel/database.js"
import type { Id } from "../../../../kernel/ids.js"
import { getSlotAllocation, resizeSlotAllocation } from "../../../slot-allocation/service.js"
import { getSlotResourceAvailability } from "../../manifest/get.js"
import { getSlotTraveler } from "../list/list.js"
import type { CreateTraveler } from "./contract.js"
import { createTravelerWithTravelDetails } from "./create.js"
import { eraseTraveler, removeTraveler } from "./remove.js"
import { updateTravelerWithTravelDetails } from "./update.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

type Room = Id<"alrs">
const add = (slotId: Id<"avsl">, more: Partial<CreateTraveler> = {}) =>
  createTravelerWithTravelDetails(pglite.db, { slotId, bookingId: "bkng_1", traveler: { lastName: "Ito" }, now, ...more })
const rowOf = (allocationId: Id<"slal">) => getSlotAllocation(pglite.db, { allocationId, now })

describe("a changed traveler", () => {
  it("keeps what the patch leaves out, loses what it clears, and is untouched by saving the same", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [room] = await rooms(db, slotId, {})
    const { traveler } = await add(slotId, {
      travelDetails: { allocations: { room_dbl: room as Room }, bedPreference: "twin", dietaryNotes: "Nuts" },
    })
    const change = (patch: object) => updateTravelerWithTravelDetails(db, { travelerId: traveler.id, now, ...patch })
    expect((await change({ traveler: { phone: "+20 1" } })).traveler).toMatchObject({
      phone: "+20 1",
      bedPreference: "twin",
      assignments: [{ resourceId: room }],
    })
    expect((await change({ travelDetails: { bedPreference: null } })).traveler).toMatchObject({ bedPreference: null, dietaryFlagged: true })
    expect((await change({ travelDetails: { allocations: { room_dbl: room } } })).outcome).toBe("unchanged")
    await expect(change({})).rejects.toMatchObject({ code: "empty_patch" })
    await expect(change({ traveler: {} })).rejects.toMatchObject({ code: "empty_patch" })
    await expect(change({ traveler: { firstName: "X" }, expectedRevision: 1 })).rejects.toMatchObject({ code: "revision_conflict" })
    expect((await change({ travelDetails: { allocations: { room_dbl: null } } })).assignments).toEqual([])
  })

  it("moves within a family when a listed kind names another room, and takes one more place when it begins to count", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [double, single] = await rooms(db, slotId, {}, { kind: "room_sgl", capacity: 1 })
    const infant = await add(slotId, {
      traveler: { lastName: "Ito", countsPax: false },
      travelDetails: { allocations: { room_dbl: double as Room } },
    })
    const change = (patch: object) => updateTravelerWithTravelDetails(db, { travelerId: infant.traveler.id, now, ...patch })
    expect((await change({ travelDetails: { allocations: { room_sgl: single } } })).assignments).toMatchObject([{ resourceId: single }])
    await change({ traveler: { countsPax: true } })
    expect(await rowOf(infant.traveler.slotAllocationId as Id<"slal">)).toMatchObject({ pax: 1, named: 1 })
  })

  it("follows the birth date, has one lead per booking, and refuses a group or person of another departure", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const born = async (birthDate: string) => (await add(slotId, { traveler: { lastName: "Ito", birthDate } })).traveler.category
    expect([await born("2024-07-02"), await born("2024-07-01"), await born("2008-07-02"), await born("2008-07-01")]).toEqual([
      "infant",
      "child",
      "child",
      "adult",
    ])
    await add(slotId, { traveler: { lastName: "Lead", isLead: true } })
    await expect(add(slotId, { traveler: { lastName: "Second", isLead: true } })).rejects.toMatchObject({ code: "traveler_lead_taken" })
    const sharingGroupId = "shgr_00000000000000000000000000" as const
    await expect(add(slotId, { travelDetails: { sharingGroupId } })).rejects.toMatchObject({ code: "sharing_group_not_found" })
    const other = await add(await departure(db))
    await expect(add(slotId, { travelDetails: { keepApart: [other.traveler.id] } })).rejects.toMatchObject({ code: "traveler_not_on_slot" })
    await add(slotId, { traveler: { lastName: "Key", externalKey: "row 1" } })
    await expect(add(slotId, { traveler: { lastName: "Key", externalKey: "row 1" } })).rejects.toMatchObject({ code: "traveler_key_taken" })
    await expect(add(slotId, { traveler: { lastName: "Future", birthDate: "2999-01-01" } })).rejects.toMatchObject({
      code: "invalid_request",
    })
  })
})

describe("who leaves", () => {
  it("gives the room back, and with returnPax the place of the booking too; leaving twice changes nothing", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [room] = await rooms(db, slotId, {})
    const { allocation, ids } = await party(db, slotId, { people: 2, allocations: { room_dbl: room as Room } })
    const remove = (n: number, more: object = {}) => removeTraveler(db, { travelerId: ids[n] as Id<"sltr">, reason: "Ill", now, ...more })
    expect(await remove(0)).toMatchObject({ outcome: "removed", traveler: { status: "removed", live: false, assignments: [] } })
    expect(await rowOf(allocation.id)).toMatchObject({ pax: 2, named: 1 })
    expect((await remove(0)).outcome).toBe("unchanged")
    await expect(
      updateTravelerWithTravelDetails(db, { travelerId: ids[0] as Id<"sltr">, traveler: { firstName: "X" } }),
    ).rejects.toMatchObject({ code: "traveler_removed" })
    await resizeSlotAllocation(db, { allocationId: allocation.id, pax: 1, now })
    await remove(1, { returnPax: true })
    expect(await rowOf(allocation.id)).toMatchObject({ status: "cancelled", named: 0 })
    expect((await getSlotResourceAvailability(db, { slotId, now })).kinds[0]).toMatchObject({ assigned: 0 })
  })

  it("is forgotten as a person and kept as a number; no event ever held a name", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [room] = await rooms(db, slotId, {})
    const traveler = { firstName: "Hisako", lastName: "Yamamoto", email: "hisako@example.org", documentNumber: "TR999" }
    const made = await add(slotId, { traveler, travelDetails: { allocations: { room_dbl: room as Room }, dietaryNotes: "Sesame" } })
    const erased = await eraseTraveler(db, { travelerId: made.traveler.id, now })
    expect(erased).toMatchObject({
      firstName: null,
      lastName: "Erased",
      email: null,
      dietaryFlagged: false,
      assignments: [{ resourceId: room }],
    })
    expect((await getSlotTraveler(db, { travelerId: made.traveler.id, include: ["details"], now })).details?.documentNumber).toBeNull()
    const told = JSON.stringify(await rowsOf(db, sql`select * from operations_events`))
    expect(told).not.toMatch(/Hisako|Yamamoto|example\.org|TR999|Sesame/)
    expect(told).toContain("availability.traveler.erased")
  })
})
