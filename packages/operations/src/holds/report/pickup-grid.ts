import { sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRange, invalidRequest } from "../../kernel/common-errors.js"
import { jsonParam, type OperationsDb } from "../../kernel/database.js"
import { refusingField } from "../../kernel/errors.js"
import { parseInput } from "../../kernel/input.js"
import type { ResourceHold } from "../hold/contract.js"
import { readHoldsWith, totalsOf } from "../hold/read.js"
import { type HoldPickupGrid, type HoldPickupGridQuery, holdPickupGridInput } from "./contract.js"

type Parsed = z.output<typeof holdPickupGridInput>
type House = Record<string, { capacity: number; available: number }>

/** What the house behind `h` has on each night, lapsed blocks counted as free. */
const house = sql`(
  select coalesce(jsonb_object_agg(i.night, jsonb_build_object('capacity', i.capacity, 'available', i.capacity - i.taken + (
    select coalesce(sum(l.lapsed), 0) from resource_holds o cross join lateral (
      select l.lapsed from operations_hold_lapsed((select at from asked)) l where l.hold_id = o.id and l.night = i.night) l
    where o.consuming and o.facility_id = i.facility_id and o.room_kind = i.room_kind))), '{}')
  from room_inventory_nights i
  where i.facility_id = h.facility_id and i.room_kind = h.room_kind and i.night in (select g.night from resource_hold_nights g where g.hold_id = h.id))`

function whose({ programId, holdIds, placeId }: Parsed) {
  const named = [programId, holdIds, placeId].filter((one) => one !== undefined)
  if (named.length !== 1) {
    throw invalidRequest({ violations: [{ path: "programId", message: "Name a programme, holds or a place, one of the three." }] })
  }
  if (programId) return sql`h.program_id = ${programId}`
  if (placeId) return sql`h.facility_id = ${placeId}`
  return sql`h.id in (select jsonb_array_elements_text(${jsonParam(holdIds)}))`
}

const headOf = ({
  id,
  kind,
  programId,
  name,
  code,
  roomKind,
  placeId,
  arrival,
  departure,
  effectiveStatus,
  optionRank,
  consuming,
  revision,
}: ResourceHold) => ({
  ...{ id, kind, programId, name, code, roomKind, placeId, arrival, departure, effectiveStatus, optionRank, consuming, revision },
})

/**
 * Holds by night: held, contracted, picked up, released, lapsed, remaining, and what the house would still give. Cells add up to the totals
 * of their row, rows to the totals of the grid. One statement, however many holds. Cancelled holds are left out.
 */
export async function getHoldPickupGrid(db: OperationsDb, raw: HoldPickupGridQuery & { now?: Date }): Promise<HoldPickupGrid> {
  const query = parseInput(holdPickupGridInput, raw)
  const { from, to, now } = query
  if (from && to && to < from) throw refusingField(invalidRange({ from, to }), "to")
  const found = await readHoldsWith<House>(
    db,
    sql`where ${whose(query)} and h.status <> 'cancelled' order by h.arrival nulls last, h.facility_id, h.room_kind, h.id`,
    house,
    now,
  )
  const rows = found.map(({ hold, extra }) => {
    const nights = hold.nights.filter(({ night }) => (!from || night >= from) && (!to || night <= to))
    return {
      hold: headOf(hold),
      cells: nights.map((night) => ({ ...night, inventory: extra[night.night] ?? null })),
      totals: totalsOf(nights),
    }
  })
  const cells = rows.flatMap((row) => row.cells)
  return { nights: [...new Set(cells.map(({ night }) => night))].toSorted(), rows, totals: totalsOf(cells) }
}
