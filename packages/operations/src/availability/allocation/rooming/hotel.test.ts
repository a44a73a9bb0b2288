import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { assignTravelers } from "../assignment/assign.js"
import { exportRoomingCsv } from "../export/rooming.js"
import { listAllocationResources } from "../resource/list.js"
import { createSharingGroup } from "../sharing-group/write.js"
import { getSlotTraveler } from "../traveler/list/list.js"
import type { ImportRooming } from "./contract.js"
import { importRooming } from "./import.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

type Row = NonNullable<ImportRooming["rows"]>[number]
const run = (slotId: Id<"avsl">, rows: Row[], more: Partial<ImportRooming> = {}) =>
  importRooming(pglite.db, { slotId, now, rows, ...more } as ImportRooming)
const commit = (slotId: Id<"avsl">, rows: Row[], more: Partial<ImportRooming> = {}) => run(slotId, rows, { dryRun: false, ...more })
const eventTypes = async () =>
  (await rowsOf<{ type: string }>(pglite.db, sql`select type from operations_events order by seq`)).map(({ type }) => type)
const numbersOf = async (slotId: Id<"avsl">) =>
  Object.fromEntries((await listAllocationResources(pglite.db, { slotId })).data.map(({ label, externalCode }) => [label, externalCode]))

/** A double with two people, an empty double, a blocked one. */
async function hotel() {
  const slotId = await departure(pglite.db)
  const [a, b, c] = (await rooms(
    pglite.db,
    slotId,
    { label: "A" },
    { label: "B" },
    { label: "C", status: "blocked", blockedReason: "Paint" },
  )) as Id<"alrs">[]
  const { ids, allocation } = await party(pglite.db, slotId, { people: 2 })
  await assignTravelers(pglite.db, { slotId, now, moves: ids.map((travelerId) => ({ travelerId, resourceId: a as Id<"alrs"> })) })
  return { slotId, a, b, c, allocation, ids: ids as [Id<"sltr">, Id<"sltr">] }
}

describe("hotel room numbers", () => {
  it("come back from the hotel for rooms with people, empty ones and blocked ones, once", async () => {
    const { slotId, a, b, c, ids } = await hotel()
    const rows = [
      { "Traveler ID": ids[0], Room: "A", "Hotel room number": "412" },
      { "Traveler ID": ids[1], Room: "A", "Hotel room number": "412" },
      { Status: "empty", "Room ID": b, "Hotel room number": "414" },
      { "Row key": `room:${c}`, Status: "blocked", "Hotel room number": "416" },
    ] as Row[]
    expect(await run(slotId, rows)).toMatchObject({ updateRoom: 3, move: 0, updateTraveler: 0, unchanged: 0, errors: [], warnings: [] })
    expect(await numbersOf(slotId)).toEqual({ A: null, B: null, C: null })
    expect(await commit(slotId, rows)).toMatchObject({ committed: true, updateRoom: 3 })
    expect(await numbersOf(slotId)).toEqual({ A: "412", B: "414", C: "416" })
    const told = await rowsOf<{ subject: string; before: unknown; after: unknown }>(
      pglite.db,
      sql`select subject, before, after from operations_events where type = 'availability.allocation_resource.updated' order by subject`,
    )
    expect(told.find(({ subject }) => subject === a)).toEqual({
      subject: a,
      before: { externalCode: null },
      after: { externalCode: "412" },
    })
    const events = await eventTypes()
    expect(await commit(slotId, rows)).toMatchObject({ updateRoom: 0, unchanged: 4 })
    expect(await eventTypes()).toEqual(events)
  })

  it("stay where the file leaves the cell empty", async () => {
    const { slotId, ids } = await hotel()
    await commit(slotId, [{ "Traveler ID": ids[0], Room: "A", "Hotel room number": "412" }])
    expect(await commit(slotId, [{ "Traveler ID": ids[0], Room: "A", "Hotel room number": "" }])).toMatchObject({
      updateRoom: 0,
      unchanged: 1,
    })
    expect(await numbersOf(slotId)).toMatchObject({ A: "412" })
  })

  it("follow the person who moves in the same file", async () => {
    const { slotId, ids } = await hotel()
    await commit(slotId, [{ "Traveler ID": ids[0], Room: "B", "Hotel room number": "7" }])
    expect(await numbersOf(slotId)).toMatchObject({ A: null, B: "7" })
  })

  it("that two rows give one room differently are an error of the later row, and a room that is not there is one, too", async () => {
    const { slotId, ids } = await hotel()
    const rows: Row[] = [
      { "Traveler ID": ids[0], Room: "A", "Hotel room number": "412" },
      { "Traveler ID": ids[1], Room: "A", "Hotel room number": "413" },
      { Status: "empty", "Room ID": "alrs_none", "Hotel room number": "1" },
    ]
    const { errors } = await run(slotId, rows)
    expect(errors).toMatchObject([
      { row: 2, column: "Hotel room number", code: "room_ambiguous", value: "413", message: "“A” is number 412 in row 1." },
      { row: 3, column: "Room ID", code: "room_unknown" },
    ])
    await expect(commit(slotId, rows)).rejects.toMatchObject({ code: "rooming_import_failed" })
    expect(await numbersOf(slotId)).toMatchObject({ A: null })
  })
})

describe("sharing groups", () => {
  const groupOf = async (travelerId: Id<"sltr">) => (await getSlotTraveler(pglite.db, { travelerId, now })).sharingGroupId

  it("are joined by their label, made where the departure has none of it, and left where the cell is empty", async () => {
    const { slotId, ids } = await hotel()
    const known = await createSharingGroup(pglite.db, { slotId, label: "Familie Müller", travelerIds: [ids[1]], now })
    const rows = [
      { "Traveler ID": ids[0], Room: "A", "Sharing group": "familie muller" },
      { "Traveler ID": ids[1], Room: "A", "Sharing group": "" },
    ]
    expect(await commit(slotId, rows)).toMatchObject({ updateTraveler: 2, createGroup: 0, errors: [] })
    expect([await groupOf(ids[0]), await groupOf(ids[1])]).toEqual([known.id, null])
    const fresh = rows.map((row) => ({ ...row, "Sharing group": "Divers" }))
    expect(await run(slotId, fresh)).toMatchObject({ updateTraveler: 2, createGroup: 1 })
    expect(await commit(slotId, fresh)).toMatchObject({ updateTraveler: 2, createGroup: 1 })
    expect(await groupOf(ids[0])).toBe(await groupOf(ids[1]))
    const events = await eventTypes()
    expect(events).toContain("availability.sharing_group.created")
    expect(await commit(slotId, fresh)).toMatchObject({ unchanged: 2, createGroup: 0 })
    expect(await eventTypes()).toEqual(events)
  })

  it("of people whom the file makes are theirs from the start", async () => {
    const { slotId, ids } = await hotel()
    const other = await party(pglite.db, slotId, { bookingId: "bkng_2", people: 1 })
    await pglite.db.execute(sql`update slot_allocations set pax = 2 where id = ${other.allocation.id}`)
    await pglite.db.execute(sql`update availability_slots set booked_pax = booked_pax + 1 where id = ${slotId}`)
    const rows: Row[] = [
      { "Traveler ID": ids[0], Room: "A", "Sharing group": "Divers" },
      { Booking: "bkng_2", "Last name": "New", Room: "B", "Sharing group": "Divers" },
    ]
    expect(await commit(slotId, rows, { createMissing: "placeholder" })).toMatchObject({ create: 1, createGroup: 1, errors: [] })
    const [made] = await rowsOf<{ sharing_group_id: string }>(
      pglite.db,
      sql`select sharing_group_id from slot_travelers where last_name = 'New'`,
    )
    expect(made?.sharing_group_id).toBe(await groupOf(ids[0]))
  })

  it("and numbers of our own list change nothing on their way back", async () => {
    const { slotId, ids } = await hotel()
    await createSharingGroup(pglite.db, { slotId, label: "Divers", travelerIds: ids, now })
    await commit(slotId, [{ "Traveler ID": ids[0], Room: "A", "Hotel room number": "=412" }])
    const csv = [...(await exportRoomingCsv(pglite.db, { slotId, now })).lines].join("")
    const events = await eventTypes()
    expect(await importRooming(pglite.db, { slotId, now, csv, dryRun: false })).toMatchObject({
      rows: 4,
      unchanged: 4,
      errors: [],
      warnings: [],
    })
    expect(await eventTypes()).toEqual(events)
  })
})
