import { createRule, createStartTime, generateAvailabilitySlots } from "@voyant-travel/operations/availability"
import { sql } from "drizzle-orm"
import { type OperationsDb, rowsOf } from "../../src/kernel/database.js"
import type { Case } from "../case.js"

const year = { from: "2026-01-01", to: "2026-12-31" }
const timezone = "Europe/Lisbon"
const times = ["09:00", "12:00", "15:00"]

/** What a rule decides; the rest has defaults on both sides. */
const decided =
  sql.raw(`rule_id, product_id, start_time_id, original_start, all_day, timezone, date_local, end_date_local, starts_at, ends_at,
  days, nights, capacity_pax, min_pax, decide_at, cutoff_minutes, early_booking_limit_minutes, cutoff_at, opens_at`)

/** The departures written by hand for this one rule: no recurrence, no closeouts, no lock, no event. */
export const byHand = (ruleId: string, span: { from: string; to: string }) => sql`
  insert into availability_slots (id, ${decided})
  select 'avsl_' || replace(gen_random_uuid()::text, '-', ''), ${ruleId}::text, 'prod_1', start_time.id, day + start_time.start_time_local::time, false,
    ${timezone}::text, day::date, day::date, starts_at, starts_at + interval '120 minutes', 1, 0, 40, 4, starts_at, 60, 259200,
    starts_at - interval '60 minutes', starts_at - interval '259200 minutes'
  from generate_series(${span.from}::text::timestamp, ${span.to}::text::timestamp, interval '1 day') as day
  cross join availability_start_times start_time
  cross join lateral (select (day + start_time.start_time_local::time) at time zone ${timezone}::text as starts_at) moment
  on conflict (rule_id, original_start) do nothing
  returning id`

/** A daily rule from the first of January on at these start times. */
export async function prepareRule(db: OperationsDb, times: string[]): Promise<string> {
  const made = await Promise.all(times.map((startTimeLocal) => createStartTime(db, { productId: "prod_1", startTimeLocal })))
  const { id } = await createRule(db, {
    ...{ productId: "prod_1", timezone, recurrence: "FREQ=DAILY", anchorDate: year.from, startTimeIds: made.map((time) => time.id) },
    ...{ capacityPax: 40, minPax: 4, durationMinutes: 120, cutoffMinutes: 60, earlyBookingLimitMinutes: 259_200 },
  })
  return id
}

const storedRows = async (db: OperationsDb) =>
  JSON.stringify(await rowsOf(db, sql`select ${decided} from availability_slots order by original_start`))

/** Our side also expands the recurrence, asks for closeouts, locks the rule and tells of every departure in events. */
export const generateYear: Case = {
  name: "generate-year",
  title: "a year of 1,095 departures",
  connections: 1,
  operations: 1,
  most: 1.5,
  prepare: async ({ db }) => {
    const ruleId = await prepareRule(db, times)
    const ours = () => generateAvailabilitySlots(db, { ruleId: ruleId as `avrl_${string}`, ...year })
    const baseline = () => db.execute(byHand(ruleId, year))
    const reset = () => db.execute(sql`truncate availability_slots, operations_events cascade`)
    const rows: string[] = []
    for (const side of [ours, baseline]) {
      await reset()
      await side()
      rows.push(await storedRows(db))
    }
    if (rows[0] !== rows[1] || !rows[0]?.includes("2026-12-31")) throw new Error("The two sides do not make the same departures.")
    // a server that has been up for a while has compiled its code
    for (let run = 0; run < 20; run++) {
      await reset()
      await ours()
    }
    return { ours, baseline, reset }
  },
}
