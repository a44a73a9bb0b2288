import type { PGlite } from "@electric-sql/pglite"
import type { OperationsDb } from "../../src/kernel/database.js"
import { emptyTables } from "../../src/testing/empty.js"
import { createFixtures } from "../../src/testing.js"
import { allocate } from "./world/allocate.js"
import { blocks } from "./world/blocks.js"
import { drive } from "./world/drive.js"
import { directory } from "./world/places.js"
import { staff } from "./world/staff.js"

/**
 * Something to meet, all of it in one text: places, rules with departures and departures made by hand, with few places and a minimum, some that left;
 * people in rooms, guides, vehicles and blocks.
 */
export async function populate(client: PGlite, db: OperationsDb, now: Date): Promise<string> {
  await emptyTables(client)
  const fixtures = createFixtures(db, { now: () => now })
  const place = await fixtures.place()
  const { slots, ...rule } = await fixtures.departures({ productId: "prod_1", anchorDate: "2026-06-01", days: 6, placeId: place.id })
  const made = [
    place,
    slots,
    rule,
    await fixtures.departures({ productId: "prod_2", optionId: "popt_1", anchorDate: "2026-05-29", days: 3, startTimes: [] }),
    await fixtures.slot({ productId: "prod_1", dateLocal: "2026-06-03", capacityPax: 3, startTimeLocal: "18:00", minPax: 2 }),
    await fixtures.slot({ productId: "prod_2", dateLocal: "2026-05-26" }),
    await fixtures.slot({ productId: "prod_2", dateLocal: "2026-05-27", startTimeLocal: null }),
  ]
  const { lotus, spaces, all } = await directory(db, now)
  made.push(all as never, (await blocks(db, now, lotus.id, spaces[1]?.id as never)) as never)
  made.push((await allocate(db, now, slots, place.id)) as never, (await staff(db, now, slots)) as never)
  made.push((await drive(db, now, place.id, slots[0]?.id as never)) as never)
  return JSON.stringify(made)
}
