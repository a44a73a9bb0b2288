import { sql } from "drizzle-orm"
import { concurrentUpdate } from "../../kernel/common-errors.js"
import { instantParam, jsonOf, jsonParam, type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { type FullNight, holdCapacityUnavailable, roomInventoryMissing } from "../errors.js"
import type { NightPart } from "../words.js"

/** What a row of a grid shall hold, and what that takes from the inventory of a place. */
export interface GridRow {
  holdId: Id<"rhld">
  night: string
  unitId: string
  part: NightPart
  held: number
  contracted: number | null
  /** Where the units come from; null = nothing is taken. */
  from: { placeId: string; roomKind: string } | null
  /** How many more than before, negative gives back. */
  take: number
}

/** A night on which there is too little; without numbers where the place has no inventory. */
export interface ShortNight {
  placeId: string
  roomKind: string
  night: string
  wanted: number
  capacity: number | null
  taken: number | null
}

const unfolded = (rows: readonly GridRow[]) =>
  sql`jsonb_to_recordset(${jsonParam(
    rows.map(({ holdId, unitId, from, ...row }) => ({
      ...row,
      hold_id: holdId,
      unit_id: unitId,
      facility_id: from?.placeId ?? null,
      room_kind: from?.roomKind ?? null,
    })),
  )}) as w(hold_id text, night date, unit_id text, part text, held int, contracted int, take int, facility_id text, room_kind text)`

/** The refusal of a take, with every night on which there is too little. */
export function refuseShort(short: readonly ShortNight[]): never {
  const missing = short.filter(({ capacity }) => capacity === null)
  const [first] = missing
  if (first) throw roomInventoryMissing({ placeId: first.placeId, roomKind: first.roomKind, nights: missing.map(({ night }) => night) })
  const violations = short.map(({ placeId, roomKind, night, capacity, taken, wanted }): FullNight => {
    const numbers = { capacity: capacity ?? 0, taken: taken ?? 0 }
    return { code: "hold_capacity_unavailable", placeId, roomKind, night, ...numbers, available: numbers.capacity - numbers.taken, wanted }
  })
  const { code: _code, ...worst } = violations[0] as FullNight
  const quantity = Math.min(...violations.map(({ available }) => available))
  throw holdCapacityUnavailable({ ...worst, wouldSucceed: { quantity }, violations })
}

/**
 * Writes rows of grids and moves the counters of the inventory behind them, all or none, in one statement. The nights are locked and
 * settled by then. Answers the nights on which there is too little; then nothing was written.
 */
export async function tryGrid(tx: OperationsDb, rows: readonly GridRow[], now: Date): Promise<ShortNight[]> {
  if (rows.length === 0) return []
  const at = instantParam(now)
  const [result] = await jsonOf<{ short: ShortNight[]; written: number }>(
    tx,
    sql`with want as materialized (select * from ${unfolded(rows)}
    ), per as materialized (
      select facility_id, room_kind, night, sum(take)::int as units from want where facility_id is not null group by 1, 2, 3
    ), short as materialized (
      select per.*, i.capacity, i.taken from per left join room_inventory_nights i using (facility_id, room_kind, night)
      where i.night is null or (per.units > 0 and i.capacity - i.taken < per.units)
    ), taken as (
      update room_inventory_nights i set taken = i.taken + per.units, updated_at = ${at} from per
      where i.facility_id = per.facility_id and i.room_kind = per.room_kind and i.night = per.night
        and i.capacity - i.taken >= per.units and not exists (select 1 from short)
      returning i.facility_id, i.room_kind, i.night
    ), grid as (
      insert into resource_hold_nights (hold_id, night, unit_id, part, held, contracted, created_at, updated_at)
      select w.hold_id, w.night, w.unit_id, w.part, w.held, w.contracted, ${at}, ${at} from want w left join taken using (facility_id, room_kind, night)
      where not exists (select 1 from short) and (w.facility_id is null or taken.night is not null)
      on conflict (hold_id, night, unit_id) do update set part = excluded.part, held = excluded.held, contracted = excluded.contracted, updated_at = excluded.updated_at
      returning hold_id
    )
    select jsonb_build_object('written', (select count(*) from grid), 'short', (select coalesce(jsonb_agg(jsonb_build_object('placeId', facility_id,
      'roomKind', room_kind, 'night', night, 'wanted', units, 'capacity', capacity, 'taken', taken) order by night, room_kind), '[]') from short)) as result`,
  )
  if (result && result.short.length > 0) return result.short
  if (result?.written !== rows.length) throw concurrentUpdate({})
  return []
}

/** `tryGrid` for a command that must have all of it. Throws `hold_capacity_unavailable` with every night that is full, `room_inventory_missing`. */
export async function writeGrid(tx: OperationsDb, rows: readonly GridRow[], now: Date): Promise<void> {
  const short = await tryGrid(tx, rows, now)
  if (short.length > 0) refuseShort(short)
}
