import { sql } from "drizzle-orm"
import { createRule, createStartTime, generateAvailabilitySlots } from "../../src/availability/index.js"
import type { Case } from "../case.js"

const year = { from: "2026-01-01", to: "2026-12-31" }
const times = ["09:00", "12:00", "15:00"]

/** Columns that a rule decides; the rest has defaults on both sides. */
const columns =
  sql.raw(`id, rule_id, product_id, option_id, facility_id, start_time_id, original_start, all_day, timezone, date_local, end_date_local,
  starts_at, ends_at, days, nights, capacity_pax, min_pax, decide_at, cutoff_minutes, early_booking_limit_minutes, cutoff_at, opens_at`)

/** The baseline copies the very rows that the generator makes from a table without an index: expanding, checking and events come on top. */
export const generateYear: Case = {
  name: "generate-year",
  title: "a year of 1,095 departures",
  connections: 1,
  operations: 1,
  most: 1.5,
  prepare: async ({ db }) => {
    const startTimeIds = await Promise.all(
      times.map(async (startTimeLocal) => (await createStartTime(db, { productId: "prod_1", startTimeLocal })).id),
    )
    const { id: ruleId } = await createRule(db, {
      ...{ productId: "prod_1", timezone: "Europe/Lisbon", recurrence: "FREQ=DAILY", anchorDate: year.from, startTimeIds },
      ...{ capacityPax: 40, minPax: 4, durationMinutes: 120, cutoffMinutes: 60, earlyBookingLimitMinutes: 259_200 },
    })
    const ours = () => generateAvailabilitySlots(db, { ruleId, ...year })
    const { slotsCreated } = await ours()
    if (slotsCreated !== 1_095) throw new Error(`The year has ${slotsCreated} departures instead of 1,095.`)
    await db.execute(sql`create table same_rows as select ${columns} from availability_slots`)
    return {
      ours,
      baseline: () => db.execute(sql`insert into availability_slots (${columns}) select ${columns} from same_rows`),
      reset: () => db.execute(sql`truncate availability_slots, operations_events cascade`),
    }
  },
}
