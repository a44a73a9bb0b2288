import { sql } from "drizzle-orm"
import { afterEach, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { getSlotResourceAvailability } from "../manifest/get.js"
import { getSlotManifest } from "../manifest/whole.js"
import { getSlotTraveler } from "../traveler/list/list.js"
import { closeCheckIn, setAttendance } from "./set.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

it("takes people as arrived, as no-shows and back, one by one or a whole booking, and moves no counter", async () => {
  const { db } = pglite
  const slotId = await departure(db)
  const [room] = await rooms(db, slotId, {})
  const one = await party(db, slotId, { people: 2, allocations: { room_dbl: room as Id<"alrs"> } })
  const two = await party(db, slotId, { bookingId: "bkng_2", people: 3 })
  const before = await getSlotResourceAvailability(db, { slotId, now })
  const set = (state: "arrived" | "no_show" | "expected", travelerIds: Id<"sltr">[]) =>
    setAttendance(db, { slotId, travelerIds, state, actor: "ann", now })
  expect(await set("arrived", one.ids)).toEqual({ changed: [...one.ids].sort(), unchanged: [] })
  expect(await set("arrived", one.ids)).toEqual({ changed: [], unchanged: [...one.ids].sort() })
  expect(await getSlotTraveler(db, { travelerId: one.ids[0] as Id<"sltr">, now })).toMatchObject({
    attendance: "arrived",
    attendanceAt: now,
    attendanceBy: "ann",
  })
  await set("no_show", one.ids.slice(0, 1))
  await set("expected", one.ids.slice(0, 1))
  expect(await getSlotTraveler(db, { travelerId: one.ids[0] as Id<"sltr">, now })).toMatchObject({
    attendance: "expected",
    attendanceAt: null,
  })
  await setAttendance(db, { slotId, slotAllocationId: two.allocation.id, state: "arrived", now })
  const { totals } = await getSlotManifest(db, { slotId, now })
  expect([totals.arrived, totals.expected, totals.noShow]).toEqual([4, 1, 0])
  expect(totals.arrived + totals.expected + totals.noShow).toBe(totals.travelers + totals.crew)
  expect(await getSlotResourceAvailability(db, { slotId, now })).toEqual(before)
})

it("closes the check-in on everybody still expected, as its rehearsal said", async () => {
  const { db } = pglite
  const slotId = await departure(db)
  const { ids } = await party(db, slotId, { people: 3 })
  await setAttendance(db, { slotId, travelerIds: ids.slice(0, 1), state: "arrived", now })
  const told = await closeCheckIn(db, { slotId, dryRun: true, now })
  expect(told.travelerIds).toEqual(ids.slice(1).sort())
  expect((await getSlotManifest(db, { slotId, now })).totals.noShow).toBe(0)
  expect((await closeCheckIn(db, { slotId, now })).travelerIds).toEqual(told.travelerIds)
  expect((await closeCheckIn(db, { slotId, now })).travelerIds).toEqual([])
  const events = await rowsOf(
    db,
    sql`select data->>'state' as state from operations_events where type = 'availability.attendance.changed' order by seq`,
  )
  expect(events).toEqual([{ state: "arrived" }, { state: "no_show" }])
})

it("refuses whoever is not on the departure, and naming both a list and a booking", async () => {
  const { db } = pglite
  const [slotId, elsewhere] = [await departure(db), await departure(db)]
  const { ids, allocation } = await party(db, elsewhere, { people: 1 })
  await expect(setAttendance(db, { slotId, travelerIds: ids, state: "arrived", now })).rejects.toMatchObject({
    code: "traveler_not_on_slot",
    details: { ids },
  })
  const both = { slotId: elsewhere, travelerIds: ids, slotAllocationId: allocation.id, state: "arrived" as const, now }
  await expect(setAttendance(db, both)).rejects.toMatchObject({ code: "invalid_request" })
})
