import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { pointNamed, runOf } from "../../../../test/support/pickups.js"
import { everything } from "../../../../test/support/untouched.js"
import { auditCapacity } from "../../../audit.js"
import { readCsv } from "../../../kernel/csv/read.js"
import { rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { createSlotPickup } from "../../pickup/slot/create.js"
import { setTravelerPickups } from "../../pickup/traveler/set.js"
import { holdSlot } from "../../slot-allocation/service.js"
import { assignTravelers } from "../assignment/assign.js"
import { importRooming } from "../rooming/import.js"
import { createTravelers } from "../traveler/write/create.js"
import { removeTraveler } from "../traveler/write/remove.js"
import { diffRooming } from "./diff.js"
import { exportPassengersCsv } from "./passengers.js"
import { exportRoomingCsv } from "./rooming.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const text = ({ lines }: { lines: Iterable<string> }) => [...lines].join("")
const quoted = (names: string[]) => `${names.map((name) => `"${name}"`).join(",")}\r\n`

/** Rows by column name. */
function table(file: { lines: Iterable<string> }): Record<string, string>[] {
  const { header, rows: found, malformed } = readCsv(text(file), { rows: 10_000, bytes: 10_000_000 })
  expect(malformed).toEqual([])
  return found.map(({ cells }) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])))
}

const rooming = (slotId: Id<"avsl">, more: object = {}) => exportRoomingCsv(pglite.db, { slotId, now, ...more })
const assign = (slotId: Id<"avsl">, ...moves: [travelerId: string | undefined, resourceId: string | undefined][]) =>
  assignTravelers(pglite.db, {
    ...{ slotId, now },
    moves: moves.map(([travelerId, resourceId]) => ({ travelerId: travelerId as Id<"sltr">, resourceId: resourceId as Id<"alrs"> })),
  })

const passengerColumns = [
  ...[
    "Traveler ID",
    "Booking ID",
    "Booking",
    "Booking status",
    "Role",
    "Last name",
    "First name",
    "Title",
    "Lead",
    "Placeholder",
    "Category",
  ],
  ...["Gender", "Birth date", "Nationality", "Email", "Phone", "Sharing group", "Room", "Seat", "Pickup", "Pickup time", "Dropoff"],
  ...["Access needs", "Accessibility flagged", "Dietary flagged", "Notes"],
]
const roomingColumns = [
  ...["Row key", "Row", "Status", "Room ID", "Room", "Kind", "Room type", "Bed configuration", "Accessible room", "Capacity", "Minimum"],
  ...["Occupancy", "Hotel room number", "Segment", "Arrival", "Departure", "Traveler ID", "Booking", "Last name", "First name", "Title"],
  ...["Category", "Gender", "Sharing group", "Shares with", "Bed preference", "Access needs", "Pinned", "Notes"],
]

describe("the bytes of a file", () => {
  it("begin with the mark, the columns in their order, everything quoted, lines ended by CRLF", async () => {
    const slotId = await departure(pglite.db)
    const files = [exportPassengersCsv(pglite.db, { slotId, now }), rooming(slotId), rooming(slotId, { family: "seat" })]
    const [passengers, list, seating] = await Promise.all(files)
    expect(text(passengers as never)).toBe(`\uFEFF${quoted(passengerColumns)}`)
    expect(text(list as never)).toBe(`\uFEFF${quoted(roomingColumns)}`)
    expect(text(seating as never)).toBe(`\uFEFF${quoted(roomingColumns)}`)
    expect([passengers, list, seating].map((file) => file?.filename)).toEqual([
      `passengers-2026-07-01-${slotId}.csv`,
      `rooming-2026-07-01-${slotId}.csv`,
      `seating-2026-07-01-${slotId}.csv`,
    ])
    const semicolons = text(await rooming(slotId, { delimiter: ";" }))
    expect(semicolons).toBe(`\uFEFF${quoted(roomingColumns).replaceAll(",", ";")}`)
  })

  it("of two people in one room are these", async () => {
    const slotId = await departure(pglite.db)
    const [room] = await rooms(pglite.db, slotId, { label: "101", roomType: "Double", bedConfiguration: "1 queen" })
    const { ids } = await party(pglite.db, slotId, { people: 2 })
    await assign(slotId, [ids[0], room], [ids[1], room])
    const line = (n: number, other: number) =>
      `"traveler:${ids[n - 1]}","${n}","occupied","${room}","101","room_dbl","Double","1 queen","no","2","","2","","","2026-07-01","2026-07-01","${ids[n - 1]}","bkng_1","Of bkng_1","Guest ${n}","","adult","","","${other}","","","no",""\r\n`
    expect(text(await rooming(slotId))).toBe(`\uFEFF${quoted(roomingColumns)}${line(1, 2)}${line(2, 1)}`)
  })
})

const tricky = [
  "=1+1",
  "+49 30",
  "-x",
  "@a",
  "\tTab",
  "'=x",
  "'t Hooft",
  "＝full",
  'say "hi", you',
  "two\nlines",
  "😀",
  "مريم",
  "山田",
  "Łukasz Żółć",
]

it("names that a spreadsheet would run, and names of every script, come back as they were", async () => {
  const slotId = await departure(pglite.db, { capacityPax: 40 })
  const travelers = tricky.map((lastName, index) => ({ bookingId: "bkng_1", traveler: { lastName: `${lastName}`, firstName: `${index}` } }))
  const { travelers: made } = await createTravelers(pglite.db, { slotId, now, travelers })
  const stored = new Map(made.map(({ id, lastName }) => [id as string, lastName]))
  const rows = table(await exportPassengersCsv(pglite.db, { slotId, now }))
  expect(rows).toHaveLength(tricky.length)
  for (const row of rows) expect(row["Last name"]).toBe(stored.get(row["Traveler ID"] as string))
  const raw = text(await exportPassengersCsv(pglite.db, { slotId, now }))
  expect(raw).toContain(`"'=1+1"`)
  expect(raw).toContain(`"''=x"`)
  expect(raw).toContain(`"'t Hooft"`)
  expect(raw).not.toMatch(/"[=+@＝]/)
  const [room] = await rooms(pglite.db, slotId, { label: "=A1", capacity: 20 })
  await assign(slotId, ...made.slice(1).map(({ id }): [string, string | undefined] => [id, room]))
  const before = await everything(pglite.db)
  const list = text(await rooming(slotId))
  expect(await importRooming(pglite.db, { slotId, csv: list, dryRun: false, now })).toMatchObject({
    unchanged: tricky.length,
    errors: [],
    warnings: [],
  })
  expect(await everything(pglite.db)).toEqual(before)
})

describe("the rooming list", () => {
  it("has a row for each occupant, each room without anybody and each person without a room, and who shares with whom is mutual", async () => {
    const slotId = await departure(pglite.db)
    const [a] = await rooms(pglite.db, slotId, { label: "A", sortOrder: 1 }, { label: "B", sortOrder: 2 })
    const { ids } = await party(pglite.db, slotId, { people: 3 })
    await assign(slotId, [ids[0], a], [ids[1], a])
    const rows = table(await rooming(slotId))
    expect(rows.map(({ Status, Room, "Shares with": shares }) => [Status, Room, shares])).toEqual([
      ["occupied", "A", "2"],
      ["occupied", "A", "1"],
      ["empty", "B", ""],
      ["unallocated", "", ""],
    ])
    expect(rows.map(({ Row }) => Row)).toEqual(["1", "2", "3", "4"])
    expect(rows[2]?.["Row key"]).toMatch(/^room:alrs_/)
    expect(rows[3]?.["Row key"]).toBe(`traveler:${ids[2]}`)
  })

  it("names blocked rooms, and lists people without a room once for each segment", async () => {
    const slotId = await departure(pglite.db)
    await rooms(pglite.db, slotId, { label: "A", segment: "Hotel A" }, { label: "B", segment: "Hotel B" })
    await pglite.db.execute(sql`update allocation_resources set status = 'blocked', blocked_reason = 'Water damage' where label = 'B'`)
    const { ids } = await party(pglite.db, slotId, { people: 1 })
    const rows = table(await rooming(slotId))
    expect(rows.map(({ Status, Segment, Notes }) => [Status, Segment, Notes])).toEqual([
      ["empty", "Hotel A", ""],
      ["blocked", "Hotel B", "Water damage"],
      ["unallocated", "Hotel A", ""],
      ["unallocated", "Hotel B", ""],
    ])
    expect(rows[3]?.["Row key"]).toBe(`traveler:${ids[0]}@Hotel B`)
    expect(table(await rooming(slotId, { segment: "Hotel A" }))).toHaveLength(2)
  })

  it("knows only live people: neither those who left nor those of a lapsed hold", async () => {
    const slotId = await departure(pglite.db)
    const [room] = await rooms(pglite.db, slotId, {})
    const { ids } = await party(pglite.db, slotId, { people: 2 })
    const { allocation } = await holdSlot(pglite.db, {
      slotId,
      pax: 1,
      holdToken: "token-of-a-cart",
      holderRef: "cart_1",
      ttlSeconds: 600,
      now,
    })
    await createTravelers(pglite.db, { slotId, now, travelers: [{ slotAllocationId: allocation.id, traveler: { lastName: "Cart" } }] })
    await assign(slotId, [ids[0], room])
    await removeTraveler(pglite.db, { travelerId: ids[1] as Id<"sltr">, reason: "ill", now })
    const later = new Date(now.getTime() + 3_600_000)
    expect(table(await rooming(slotId)).map((row) => row["Last name"])).toEqual(["Of bkng_1", "Cart"])
    expect(table(await rooming(slotId, { now: later })).map((row) => row["Last name"])).toEqual(["Of bkng_1"])
    expect(table(await exportPassengersCsv(pglite.db, { slotId, now: later }))).toHaveLength(1)
  })
})

describe("the passenger list", () => {
  it("shows flags of health and no text, unless somebody asks for all of it", async () => {
    const slotId = await departure(pglite.db)
    const details = { accessibilityNotes: "Diabetic", dietaryNotes: "Nut allergy", accessNeeds: ["WCHR"] }
    const traveler = { lastName: "Ali", documentNumber: "P-12345", isLead: true }
    await createTravelers(pglite.db, { slotId, now, travelers: [{ bookingId: "bkng_1", traveler, travelDetails: details }] })
    const standard = text(await exportPassengersCsv(pglite.db, { slotId, now }))
    expect(standard).not.toMatch(/Diabetic|Nut|P-12345/)
    const [row] = table(await exportPassengersCsv(pglite.db, { slotId, now, profile: "full" }))
    expect(row).toMatchObject({
      "Accessibility flagged": "yes",
      "Dietary flagged": "yes",
      "Access needs": "WCHR",
      Lead: "yes",
      "Booking status": "confirmed",
    })
    expect(row).toMatchObject({ "Document number": "P-12345", "Accessibility notes": "Diabetic", "Dietary notes": "Nut allergy" })
  })

  it("joins the rooms of several segments, and leaves a record when asked, without a name", async () => {
    const slotId = await departure(pglite.db)
    const [a, b] = await rooms(pglite.db, slotId, { label: "A1", segment: "a" }, { label: "B1", segment: "b" })
    const { ids } = await party(pglite.db, slotId, { people: 1 })
    await assign(slotId, [ids[0], a], [ids[0], b])
    const [row] = table(await exportPassengersCsv(pglite.db, { slotId, now, record: true, actor: "user_1" }))
    expect(row?.Room).toBe("A1 | B1")
    const events = await rowsOf(pglite.db, sql`select actor, data from operations_events where type = 'availability.passengers.exported'`)
    expect(events).toEqual([{ actor: "user_1", data: { profile: "standard", rows: 1 } }])
    await expect(exportPassengersCsv(pglite.db, { slotId: "avsl_none", now })).rejects.toMatchObject({ code: "slot_not_found" })
  })
})

describe("comparing with a recorded list", () => {
  it("finds nothing where nothing happened, and exactly the rows of two rooms after one move", async () => {
    const slotId = await departure(pglite.db)
    const [a, b] = await rooms(pglite.db, slotId, { label: "A", sortOrder: 1 }, { label: "B", sortOrder: 2 }, { count: 3 })
    const { ids } = await party(pglite.db, slotId, { people: 4 })
    await assign(slotId, [ids[0], a], [ids[1], a], [ids[2], b])
    const { exportId } = await rooming(slotId, { record: true, recipient: "Hotel Nile" })
    const diff = () => diffRooming(pglite.db, { slotId, sinceExportId: exportId as Id<"evnt">, now })
    expect(await diff()).toMatchObject({ recipient: "Hotel Nile", added: [], removed: [], changed: [] })
    await assign(slotId, [ids[1], b])
    const { added, removed, changed } = await diff()
    expect([added, removed]).toEqual([[], []])
    const shared = ["Occupancy", "Shares with"]
    expect(changed.toSorted((one, other) => (one.rowKey < other.rowKey ? -1 : 1))).toEqual(
      [
        { rowKey: `traveler:${ids[0]}`, columns: shared },
        { rowKey: `traveler:${ids[1]}`, columns: ["Room ID", "Room", "Shares with"] },
        { rowKey: `traveler:${ids[2]}`, columns: shared },
      ].sort((one, other) => (one.rowKey < other.rowKey ? -1 : 1)),
    )
    const [event] = await rowsOf<{ data: unknown }>(
      pglite.db,
      sql`select data from operations_events where type = 'availability.rooming.exported'`,
    )
    expect(JSON.stringify(event)).not.toMatch(/Guest|Of bkng/)
  })

  it("knows lists of its own departure only", async () => {
    const [slotId, other] = [await departure(pglite.db), await departure(pglite.db)]
    const { exportId } = await rooming(other, { record: true })
    await expect(diffRooming(pglite.db, { slotId, sinceExportId: exportId as Id<"evnt">, now })).rejects.toMatchObject({
      code: "rooming_export_not_found",
    })
  })
})

it("the passenger list says where people are picked up and dropped off: the stop and its local time, else their own place", async () => {
  const slotId = await departure(pglite.db)
  const { ids } = await party(pglite.db, slotId, { people: 3 })
  await runOf(pglite.db, [], { allowCustom: true, autoAttach: false })
  await runOf(pglite.db, [], { kind: "dropoff", allowCustom: true, autoAttach: false })
  const stop = await createSlotPickup(pglite.db, {
    slotId,
    pointId: (await pointNamed(pglite.db, "Hotel Nile")).id,
    kind: "pickup",
    time: { timing: "offset", offsetMinutes: -45 },
    now,
  })
  await setTravelerPickups(pglite.db, {
    slotId,
    kind: "pickup",
    travelerIds: [ids[0] as Id<"sltr">],
    choice: { slotPickupId: stop.id },
    now,
  })
  await setTravelerPickups(pglite.db, {
    slotId,
    kind: "dropoff",
    travelerIds: [ids[1] as Id<"sltr">],
    choice: { customText: "Aunt's house" },
    now,
  })
  const rows = table(await exportPassengersCsv(pglite.db, { slotId, now }))
  expect(rows.map((row) => [row.Pickup, row["Pickup time"], row.Dropoff])).toEqual([
    ["Hotel Nile", stop.fromLocal.replace("T", " "), ""],
    ["", "", "Aunt's house"],
    ["", "", ""],
  ])
})
