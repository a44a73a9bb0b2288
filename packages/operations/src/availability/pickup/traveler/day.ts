import { sql } from "drizzle-orm"
import type * as z from "zod"
import { clock, dateParam, jsonOf, type OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { instantInput } from "../../../kernel/values.js"
import { isOneOf } from "../../slot/list/filter.js"
import { slotPickups as stop } from "../schema.js"
import { readStops } from "../slot/read.js"
import { type PickupDay, pickupDayQuery } from "./contract.js"
import { isLiveTraveler } from "./live.js"

const input = pickupDayQuery.extend({ now: instantInput.optional() })
type Input = z.output<typeof input>
export type GetPickupDay = z.input<typeof input>

type Departure = Omit<PickupDay["departures"][number], "stops" | "startsAt"> & { startsAt: string }

/** Departures of a date that have stops of the kind or must have them, with how many of their travelers chose what. */
const departuresOf = (db: OperationsDb, { date, kind, productIds, now }: Input) =>
  jsonOf<Departure>(
    db,
    sql`select jsonb_build_object('slotId', s.id, 'productId', s.product_id, 'optionId', s.option_id, 'label', s.label, 'timezone', s.timezone,
      'startsAt', s.starts_at, 'startTimeLocal', case when not s.all_day then to_char(s.starts_at at time zone s.timezone, 'HH24:MI') end,
      'travelers', people.travelers, 'custom', people.custom, 'unassigned', people.unassigned) as result
    from availability_slots s
    join lateral (
      select count(t.id)::int as travelers,
        count(c.slot_traveler_id) filter (where c.slot_pickup_id is null)::int as custom,
        count(t.id) filter (where c.slot_traveler_id is null)::int as unassigned
      from slot_travelers t left join slot_allocations a on a.id = t.slot_allocation_id
      left join slot_traveler_pickups c on c.slot_traveler_id = t.id and c.kind = ${kind}
      where t.slot_id = s.id and t.role = 'traveler' and ${isLiveTraveler(clock(now))}
    ) people on true
    where s.date_local = ${dateParam(date)} and s.status <> 'cancelled'
      and ${isOneOf(sql`s.product_id`, productIds) ?? sql`true`}
      and (exists (select 1 from slot_pickups p where p.slot_id = s.id and p.kind = ${kind})
        or exists (select 1 from pickup_groups g where g.product_id = s.product_id and g.kind = ${kind} and g.active and g.selection_required
          and (g.option_id is null or g.option_id = s.option_id)))
    order by s.starts_at, s.id`,
  )

const sum = <Row>(rows: readonly Row[], count: (row: Row) => number) => rows.reduce((total, row) => total + count(row), 0)

/** The runs of one date over all departures that start on it in their own zone: each with its stops and numbers. Two statements. */
export async function getPickupDay(db: OperationsDb, raw: GetPickupDay): Promise<PickupDay> {
  const given = parseInput(input, raw)
  const { date, kind, now } = given
  const rows = await departuresOf(db, given)
  const slotIds = rows.map(({ slotId }) => slotId)
  const where = sql`${isOneOf(stop.slotId, slotIds)} and ${stop.kind} = ${kind}`
  const stops = slotIds.length > 0 ? await readStops(db, { where, now }) : []
  const departures = rows.map(({ startsAt, ...row }) => ({
    ...row,
    startsAt: new Date(startsAt),
    stops: stops.filter(({ slotId }) => slotId === row.slotId),
  }))
  return {
    date,
    kind,
    departures,
    totals: {
      departures: departures.length,
      stops: stops.length,
      travelers: sum(departures, ({ travelers }) => travelers),
      unassigned: sum(departures, ({ unassigned }) => unassigned),
    },
  }
}
