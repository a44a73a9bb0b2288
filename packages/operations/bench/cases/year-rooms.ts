import { createRule, createStartTime, generateAvailabilitySlots, putResourceTemplate } from "@voyant-travel/operations/availability"
import { sql } from "drizzle-orm"
import { rowsOf } from "../../src/kernel/database.js"
import type { BenchDatabase, Case } from "../case.js"

const year = { from: "2026-01-01", to: "2026-12-31" }
const timezone = "Europe/Lisbon"

/** The year and its rooms written by hand for this one rule: two statements, no lock, no memory of templates, no event. */
const slotsByHand = (ruleId: string) => sql`
  insert into availability_slots (id, rule_id, product_id, option_id, start_time_id, original_start, timezone, date_local, end_date_local, starts_at, ends_at,
    capacity_pax, cutoff_at)
  select 'avsl_' || replace(gen_random_uuid()::text, '-', ''), ${ruleId}::text, 'prod_1', 'opt_1', start_time.id, day + start_time.start_time_local::time,
    ${timezone}::text, day::date, day::date, starts_at, starts_at + interval '120 minutes', 40, starts_at
  from generate_series(${year.from}::text::timestamp, ${year.to}::text::timestamp, interval '1 day') as day
  cross join availability_start_times start_time
  cross join lateral (select (day + start_time.start_time_local::time) at time zone ${timezone}::text as starts_at) moment`
const roomsByHand = sql`
  insert into allocation_resources (id, slot_id, kind, label, capacity, template_id, template_index, sort_order)
  select 'alrs_' || replace(gen_random_uuid()::text, '-', ''), slot.id, template.kind, template.kind || ' ' || n, template.capacity, template.id, n, template.sort_order
  from availability_slots slot join product_option_resource_templates template on template.product_option_id = slot.option_id
  cross join lateral generate_series(1, template.default_count) n`

async function prepareRule(db: BenchDatabase["db"]): Promise<`avrl_${string}`> {
  const of = { productOptionId: "opt_1", productId: "prod_1" }
  await putResourceTemplate(db, { ...of, kind: "room_sgl", capacity: 1, defaultCount: 10 })
  await putResourceTemplate(db, { ...of, kind: "room_dbl", capacity: 2, defaultCount: 20 })
  const times = ["09:00", "12:00", "15:00"].map((startTimeLocal) => createStartTime(db, { productId: "prod_1", startTimeLocal }))
  const startTimeIds = (await Promise.all(times)).map(({ id }) => id)
  const rule = { productId: "prod_1", optionId: "opt_1", timezone, recurrence: "FREQ=DAILY", anchorDate: year.from, startTimeIds }
  return (await createRule(db, { ...rule, capacityPax: 40, durationMinutes: 120 })).id
}

const storedRooms = async (db: BenchDatabase["db"]) =>
  JSON.stringify(
    await rowsOf(
      db,
      sql`select slot.original_start, room.kind, room.label, room.capacity from allocation_resources room join availability_slots slot on slot.id = room.slot_id
        order by slot.original_start, room.kind, room.template_index`,
    ),
  )

/** Our side also locks the rule, remembers each pair of departure and template, and tells of everything in events. */
export const yearWithRooms: Case = {
  name: "year-rooms",
  title: "a year of 1,095 departures with 32,850 rooms",
  connections: 1,
  operations: 1,
  most: 1.5,
  prepare: async ({ db }) => {
    const ruleId = await prepareRule(db)
    const ours = () => generateAvailabilitySlots(db, { ruleId, ...year })
    const baseline = async () => {
      await db.execute(slotsByHand(ruleId))
      await db.execute(roomsByHand)
    }
    const reset = () =>
      db.execute(sql`truncate availability_slots, allocation_resources, slot_template_materialisations, operations_events cascade`)
    const rows: string[] = []
    for (const side of [ours, baseline]) {
      await reset()
      await side()
      rows.push(await storedRooms(db))
    }
    if (rows[0] !== rows[1] || !rows[0]?.includes("room_sgl 10")) throw new Error("The two sides do not make the same rooms.")
    // a server that has been up for a while has compiled its code
    for (let run = 0; run < 5; run++) {
      await reset()
      await ours()
    }
    return { ours, baseline, reset }
  },
}
