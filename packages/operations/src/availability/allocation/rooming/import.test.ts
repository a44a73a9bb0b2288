import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { allocateSlot } from "../../slot-allocation/service.js"
import { assignTravelers } from "../assignment/assign.js"
import { exportRoomingCsv } from "../export/rooming.js"
import { getSlotTraveler } from "../traveler/list/list.js"
import { createTravelers } from "../traveler/write/create.js"
import type { ImportRooming } from "./contract.js"
import { importRooming } from "./import.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

type Row = NonNullable<ImportRooming["rows"]>[number]
const run = (slotId: Id<"avsl">, source: string | Row[], more: Partial<ImportRooming> = {}) =>
  importRooming(pglite.db, { slotId, now, ...(typeof source === "string" ? { csv: source } : { rows: source }), ...more } as ImportRooming)
const commit = (slotId: Id<"avsl">, source: string | Row[], more: Partial<ImportRooming> = {}) =>
  run(slotId, source, { dryRun: false, ...more })
const events = () =>
  rowsOf<{ type: string; data: Record<string, unknown> }>(pglite.db, sql`select type, data from operations_events order by seq`)
const roomOf = async (id: string | undefined) =>
  (await getSlotTraveler(pglite.db, { travelerId: id as Id<"sltr">, now })).assignments.map(({ label }) => label)
const file = async (slotId: Id<"avsl">) => [...(await exportRoomingCsv(pglite.db, { slotId, now })).lines].join("")

/** Two doubles A and B and a single S; three people, two of them in A. */
async function hotel() {
  const slotId = await departure(pglite.db)
  const [a, b, s] = (await rooms(
    pglite.db,
    slotId,
    { label: "A", sortOrder: 1 },
    { label: "B", sortOrder: 2 },
    { kind: "room_sgl", capacity: 1, label: "S" },
  )) as [Id<"alrs">, Id<"alrs">, Id<"alrs">]
  const { ids, allocation } = await party(pglite.db, slotId, { people: 3 })
  await assignTravelers(pglite.db, { slotId, now, moves: ids.slice(0, 2).map((travelerId) => ({ travelerId, resourceId: a })) })
  return { slotId, a, b, s, allocation, ids: ids as [Id<"sltr">, Id<"sltr">, Id<"sltr">] }
}

describe("importing a rooming list", () => {
  it("of our own changes nothing, and writes not even an event", async () => {
    const { slotId } = await hotel()
    const before = await events()
    const report = await commit(slotId, await file(slotId))
    expect(report).toMatchObject({
      committed: true,
      rows: 5,
      assign: 0,
      move: 0,
      unassign: 0,
      updateTraveler: 0,
      create: 0,
      unchanged: 5,
      errors: [],
      warnings: [],
    })
    expect(await events()).toEqual(before)
  })

  it("moves people as the file says, and the same file again changes nothing", async () => {
    const { slotId, ids } = await hotel()
    const rows = [
      { "Traveler ID": ids[0], Room: "B" },
      { "Traveler ID": ids[1], Room: "" },
      { "Traveler ID": ids[2], Room: "s " },
    ]
    expect(await run(slotId, rows)).toMatchObject({ dryRun: true, committed: false, assign: 1, move: 1, unassign: 1, errors: [] })
    expect(await roomOf(ids[0])).toEqual(["A"])
    const { dryRun: _one, committed: _two, ...told } = await run(slotId, rows)
    const done = await commit(slotId, rows)
    expect(done).toMatchObject({ ...told, committed: true })
    expect([await roomOf(ids[0]), await roomOf(ids[1]), await roomOf(ids[2])]).toEqual([["B"], [], ["S"]])
    const imported = (await events()).filter(({ type }) => type === "availability.rooming.imported")
    expect(imported.map(({ data }) => data)).toMatchObject([{ assign: 1, move: 1, unassign: 1 }])
    const count = (await events()).length
    expect(await commit(slotId, rows)).toMatchObject({ unchanged: 3, assign: 0, move: 0, unassign: 0 })
    expect((await events()).length).toBe(count)
  })

  it("leaves people who are not in it as they are", async () => {
    const { slotId, ids } = await hotel()
    await commit(slotId, [{ "Traveler ID": ids[2], Room: "S" }])
    expect([await roomOf(ids[0]), await roomOf(ids[1])]).toEqual([["A"], ["A"]])
  })

  it("swaps two full rooms in one file", async () => {
    const { slotId, ids, a, b } = await hotel()
    const other = await party(pglite.db, slotId, { bookingId: "bkng_2", people: 2 })
    await assignTravelers(pglite.db, { slotId, now, moves: other.ids.map((travelerId) => ({ travelerId, resourceId: b })) })
    const rows = [
      ...ids.slice(0, 2).map((id) => ({ "Traveler ID": id, "Room ID": b })),
      ...other.ids.map((id) => ({ "Traveler ID": id, "Room ID": a })),
    ]
    expect(await commit(slotId, rows)).toMatchObject({ move: 4, errors: [] })
    expect([await roomOf(ids[0]), await roomOf(other.ids[0])]).toEqual([["B"], ["A"]])
  })

  it("changes what it says about people, and clears what it leaves empty", async () => {
    const { slotId, ids } = await hotel()
    const row = {
      "Traveler ID": ids[0],
      Room: "A",
      "Last name": "Müller",
      Gender: "F",
      PaxType: "CHD",
      "Access needs": "wchr deaf",
      "Bed preference": "Twin",
      Notes: "Late",
    }
    expect(await commit(slotId, [row, { "Traveler ID": ids[1], Room: "A" }])).toMatchObject({ updateTraveler: 1, unchanged: 1, errors: [] })
    const changed = await getSlotTraveler(pglite.db, { travelerId: ids[0], now })
    expect(changed).toMatchObject({
      lastName: "Müller",
      gender: "female",
      category: "child",
      accessNeeds: ["WCHR", "DEAF"],
      bedPreference: "twin",
      notes: "Late",
    })
    await commit(slotId, [{ "Traveler ID": ids[0], Room: "A", "Last name": "MULLER", Notes: "" }])
    expect(await getSlotTraveler(pglite.db, { travelerId: ids[0], now })).toMatchObject({
      lastName: "Müller",
      notes: null,
      gender: "female",
    })
  })
})

describe("a hotel's own file", () => {
  it("is read with semicolons, a mark, other names of columns and names in one cell; unknown columns are a warning each", async () => {
    const { slotId, ids } = await hotel()
    const csv = '\uFEFFBooking;Name;Room;VIP;Colour\r\nbkng_1;"OF BKNG_1, guest 3";S;yes;red\r\n'
    const report = await commit(slotId, csv)
    expect(report).toMatchObject({
      assign: 1,
      errors: [],
      warnings: [
        { column: "VIP", code: "column_unknown" },
        { column: "Colour", code: "column_unknown" },
      ],
    })
    expect(await roomOf(ids[2])).toEqual(["S"])
    const english = "Booking,Surname,Forename,Room\nbkng_1,Of bkng_1,Guest 3,B\n"
    expect(await commit(slotId, english)).toMatchObject({ move: 1 })
    const german = 'Buchung,Name,Zimmer\nbkng_1,"Of bkng_1, Guest 3",S\n'
    expect(await commit(slotId, german, { mapping: { Booking: "Buchung", Room: "Zimmer" } })).toMatchObject({ move: 1 })
  })

  it("finds people by the key of the host", async () => {
    const slotId = await departure(pglite.db)
    await rooms(pglite.db, slotId, { label: "A" })
    const travelers = [{ bookingId: "bkng_1", traveler: { lastName: "Ali", externalKey: "R-17" } }]
    await createTravelers(pglite.db, { slotId, now, travelers })
    expect(await commit(slotId, "recordNumber,Room\nR-17,A\n")).toMatchObject({ assign: 1, errors: [] })
  })

  it("gives people with one room key one room of the type, the one that most of them have already", async () => {
    const { slotId, ids } = await hotel()
    const rows = [
      { "Traveler ID": ids[0], RoomKey: "1", RoomType: "dbl" },
      { "Traveler ID": ids[2], RoomKey: "1", RoomType: "dbl" },
      { "Traveler ID": ids[1], RoomKey: "2", RoomType: "dbl" },
    ]
    expect(await commit(slotId, rows)).toMatchObject({ assign: 1, move: 1, unchanged: 1, errors: [] })
    expect([await roomOf(ids[0]), await roomOf(ids[2]), await roomOf(ids[1])]).toEqual([["A"], ["A"], ["B"]])
    expect(await commit(slotId, rows)).toMatchObject({ unchanged: 3, move: 0 })
  })

  it("names new people of a booking that has places without a name, when told to", async () => {
    const { slotId } = await hotel()
    const { allocation } = await allocateSlot(pglite.db, { slotId, bookingId: "bkng_9", pax: 2, now })
    const rows: Row[] = [
      { Booking: "bkng_9", Surname: "New", Forename: "Ann", Room: "B" },
      { Booking: "bkng_9", Surname: "", Room: "B", recordNumber: "x1" },
    ]
    expect((await run(slotId, rows)).errors.map(({ code }) => code)).toEqual(["traveler_unknown", "traveler_unknown"])
    expect(await commit(slotId, rows, { createMissing: "placeholder" })).toMatchObject({ create: 2, assign: 2, errors: [] })
    const made = await rowsOf(
      pglite.db,
      sql`select last_name, is_placeholder from slot_travelers where slot_allocation_id = ${allocation.id} order by last_name`,
    )
    expect(made).toEqual([
      { last_name: "New", is_placeholder: false },
      { last_name: "TBA", is_placeholder: true },
    ])
  })
})

describe("rows that cannot be carried out", () => {
  const codes = async (slotId: Id<"avsl">, source: string | Row[], more: Partial<ImportRooming> = {}) =>
    (await run(slotId, source, more)).errors.map(({ row, column, code, value }) => [row, column, code, value])

  it("are told with row, column, code and value", async () => {
    const { slotId, ids, s } = await hotel()
    expect(await codes(slotId, "Traveler ID,Room\nsltr_none,A\n")).toEqual([[2, "Traveler ID", "traveler_unknown", "sltr_none"]])
    expect(await codes(slotId, [{ Booking: "bkng_1", Surname: "Nobody", Room: "A" }])).toEqual([
      [1, "Last name", "traveler_unknown", "Nobody"],
    ])
    const twice = { "Traveler ID": ids[0], Room: "A" }
    expect(await codes(slotId, [twice, twice])).toEqual([[2, "Traveler ID", "traveler_duplicate", ids[0]]])
    expect(await codes(slotId, [{ "Traveler ID": ids[0], Room: "Z" }])).toEqual([[1, "Room", "room_unknown", "Z"]])
    expect(await codes(slotId, [{ "Traveler ID": ids[0], "Room ID": "alrs_none" }])).toEqual([[1, "Room ID", "room_unknown", "alrs_none"]])
    expect(await codes(slotId, [{ "Traveler ID": ids[0], RoomKey: "1", RoomType: "suite" }])).toEqual([
      [1, "Room key", "room_kind_unavailable", "1"],
    ])
    expect(await codes(slotId, [{ "Traveler ID": ids[0], Room: "A", Arrival: "31.12.2026" }])).toEqual([
      [1, "Arrival", "date_invalid", "31.12.2026"],
    ])
    expect(await codes(slotId, "Traveler ID,Notes\nsltr_1,x\n")).toEqual([[1, "Room ID", "column_missing", null]])
    expect(await codes(slotId, `Traveler ID,Room\n${ids[0]},"A\n`)).toEqual([[2, null, "row_malformed", null]])
    const both = [
      { "Traveler ID": ids[0], "Room ID": s },
      { "Traveler ID": ids[1], "Room ID": s },
    ]
    expect(await codes(slotId, both)).toEqual([[2, "Room", "room_full", "S"]])
  })

  it("are ambiguous people and rooms, never a guess", async () => {
    const slotId = await departure(pglite.db)
    await rooms(pglite.db, slotId, { label: "A", segment: "x" }, { label: "A", segment: "y" })
    const twins = [1, 2].map(() => ({ bookingId: "bkng_1", traveler: { lastName: "Kim", firstName: "Jo" } }))
    const { travelers } = await createTravelers(pglite.db, { slotId, now, travelers: twins })
    expect(await codes(slotId, [{ Booking: "bkng_1", Surname: "KIM", Forename: "jo", Room: "A", Segment: "x" }])).toEqual([
      [1, "Last name", "traveler_ambiguous", "KIM, jo"],
    ])
    expect(await codes(slotId, [{ "Traveler ID": travelers[0]?.id ?? "", Room: "A" }])).toEqual([[1, "Room", "room_ambiguous", "A"]])
  })

  it("break a room rule, unless somebody gives a reason", async () => {
    const slotId = await departure(pglite.db)
    await rooms(pglite.db, slotId, { label: "W", genderPolicy: "female" })
    const { travelers } = await createTravelers(pglite.db, {
      slotId,
      now,
      travelers: [{ bookingId: "bkng_1", traveler: { lastName: "Ali", gender: "male" } }],
    })
    const rows = [{ "Traveler ID": travelers[0]?.id ?? "", Room: "W" }]
    expect(await codes(slotId, rows)).toEqual([[1, "Room", "room_rule_violation", "W"]])
    expect(await commit(slotId, rows, { override: { reason: "Family of the owner" } })).toMatchObject({ assign: 1, errors: [] })
  })

  it("stop the whole file, unless the good rows shall be written", async () => {
    const { slotId, ids } = await hotel()
    const rows = [
      { "Traveler ID": ids[2], Room: "B" },
      { "Traveler ID": ids[0], Room: "Z" },
    ]
    await expect(commit(slotId, rows)).rejects.toMatchObject({
      code: "rooming_import_failed",
      details: { violations: [{ row: 2, code: "room_unknown" }] },
    })
    expect(await roomOf(ids[2])).toEqual([])
    expect(await commit(slotId, rows, { partial: true })).toMatchObject({
      committed: true,
      assign: 1,
      errors: [{ row: 2, code: "room_unknown" }],
    })
    expect(await roomOf(ids[2])).toEqual(["B"])
  })

  it("that stay out of a partial import do not make room for others", async () => {
    const { slotId, ids } = await hotel()
    const rows = [
      { "Traveler ID": ids[2], Room: "A" },
      { "Traveler ID": ids[0], Room: "Z" },
    ]
    expect((await run(slotId, rows)).errors.map(({ row, code }) => [row, code])).toEqual([
      [1, "room_full"],
      [2, "room_unknown"],
    ])
    expect(await commit(slotId, rows, { partial: true })).toMatchObject({ assign: 0 })
  })
})

it("a file above the limits, or one that is no text, is refused as a whole", async () => {
  const { slotId } = await hotel()
  const rows = Array.from({ length: 5001 }, () => ({ Room: "A" }))
  await expect(run(slotId, rows)).rejects.toMatchObject({ code: "import_too_large", details: { limit: 5000, given: 5001 } })
  await expect(run(slotId, "a\u0000b")).rejects.toMatchObject({ code: "import_unreadable" })
})
