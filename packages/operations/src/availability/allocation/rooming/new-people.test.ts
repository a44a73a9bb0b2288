import { sql } from "drizzle-orm"
import { expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { rowsOf } from "../../../kernel/database.js"
import { allocateSlot } from "../../slot-allocation/service.js"
import type { ImportRooming } from "./contract.js"
import { importRooming } from "./import.js"

const pglite = usePglite()

type Row = NonNullable<ImportRooming["rows"]>[number]

it("people whom a list makes are who it says, are judged so, and stay as they are when it comes again", async () => {
  const slotId = await departure(pglite.db)
  await rooms(pglite.db, slotId, { label: "S", capacity: 1 }, { label: "B" })
  await allocateSlot(pglite.db, { slotId, bookingId: "bkng_9", pax: 2, now })
  const commit = (rows: Row[]) => importRooming(pglite.db, { slotId, now, rows, createMissing: "placeholder", dryRun: false })
  const file = (room: string): Row[] => [
    { Booking: "bkng_9", Name: "New, Ann", Category: "ADT", Gender: "f", Title: "Dr", "Access needs": "WCHR", Room: "B", Notes: "Late" },
    { Booking: "bkng_9", Name: "New, Tim", Category: "CHD", "Birth date": "2018-03-04", "Bed preference": "single", Room: room },
  ]
  const errors = (await importRooming(pglite.db, { slotId, now, rows: file("S"), createMissing: "placeholder" })).errors
  expect(errors.map(({ row, code, details }) => [row, code, details?.rule?.code])).toEqual([
    [2, "room_rule_violation", "unaccompanied_minor"],
  ])
  expect(await commit(file("B"))).toMatchObject({ create: 2, assign: 2, updateTraveler: 0 })
  const made = await rowsOf(
    pglite.db,
    sql`select first_name, category, gender, title, access_needs, notes, birth_date::text, bed_preference from slot_travelers where last_name = 'New' order by first_name`,
  )
  expect(made).toMatchObject([
    { first_name: "Ann", category: "adult", gender: "female", title: "Dr", access_needs: ["WCHR"], notes: "Late", birth_date: null },
    { first_name: "Tim", category: "child", gender: null, birth_date: "2018-03-04", bed_preference: "single" },
  ])
  expect(await commit(file("B"))).toMatchObject({ create: 0, updateTraveler: 0, unchanged: 2 })
})
