import { sql } from "drizzle-orm"
import { afterEach, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import type { Id } from "../../../kernel/ids.js"
import { allocateSlot } from "../../slot-allocation/service.js"
import { importRooming } from "./import.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const run = (slotId: Id<"avsl">, csv: string) => importRooming(pglite.db, { slotId, csv, now })
const commit = (slotId: Id<"avsl">, csv: string) => importRooming(pglite.db, { slotId, csv, now, dryRun: false })

it("five thousand rows are judged in less than three seconds, and a spreadsheet of fifty thousand is refused at once", async () => {
  const slotId = await departure(pglite.db, { capacityPax: 6000 })
  const { allocation } = await allocateSlot(pglite.db, { slotId, bookingId: "bkng_1", pax: 5000, now })
  await pglite.db.execute(
    sql`insert into allocation_resources (id, slot_id, kind, label, capacity) select 'alrs_' || n, ${slotId}, 'room_dbl', 'Room ' || n, 2 from generate_series(1, 2500) n`,
  )
  await pglite.db.execute(sql`insert into slot_travelers (id, slot_id, slot_allocation_id, booking_id, last_name, first_name)
    select 'sltr_' || n, ${slotId}, ${allocation.id}, 'bkng_1', 'Name ' || n, 'First' from generate_series(1, 5000) n`)
  await pglite.db.execute(sql`update slot_allocations set named = 5000 where id = ${allocation.id}`)
  const rows = Array.from({ length: 5000 }, (_, index) => `bkng_1,Name ${index + 1},First,Room ${Math.ceil((index + 1) / 2)}`)
  const csv = ["Booking,Last name,First name,Room", ...rows].join("\n")
  const timed = async (work: () => Promise<{ assign: number; unchanged: number }>, most = 3000) => {
    const start = process.cpuUsage()
    const report = await work()
    const { user, system } = process.cpuUsage(start)
    const ms = Math.round((user + system) / 1000)
    console.log(`5,000 rows: ${ms} ms, ${report.assign} assigned, ${report.unchanged} unchanged`)
    expect(ms).toBeLessThan(most)
    return report
  }
  expect(await timed(() => run(slotId, csv))).toMatchObject({ assign: 5000 })
  expect(await timed(() => commit(slotId, csv), 10_000)).toMatchObject({ assign: 5000, errors: [] })
  expect(await timed(() => commit(slotId, csv))).toMatchObject({ unchanged: 5000 })
  await expect(run(slotId, ["Room", ...Array.from({ length: 50_000 }, () => "A")].join("\n"))).rejects.toMatchObject({
    code: "import_too_large",
  })
}, 60_000)
