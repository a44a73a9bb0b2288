import { type SQL, sql } from "drizzle-orm"
import { arrayParam, clockOnce, decodeRow, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { isLapsed } from "../../slot/sellability.js"
import { slotTravelerNotFound } from "../errors.js"
import type { SlotTraveler, TravelerAssignment } from "./contract.js"
import { slotTravelers } from "./schema.js"

export type TravelerRow = typeof slotTravelers.$inferSelect

const holding = sql.raw("holding")

/** Joins what says whether a traveler counts: `slot_travelers` with the row whose place it has, as `holding`. */
export const holdingJoin = sql`left join slot_allocations holding on holding.id = slot_travelers.slot_allocation_id`

/** That a traveler counts at this instant; needs `holdingJoin`. */
export const isLive = (at: SQL): SQL =>
  sql`(slot_travelers.status = 'live' and (holding.id is null or (holding.ended_at is null and not ${isLapsed(holding, at)})))`

/** Bookings in the order in which they came, their leads first, then by name; crew last. */
export const manifestOrder = sql`holding.created_at nulls last, holding.id nulls last, slot_travelers.is_lead desc, lower(slot_travelers.last_name), slot_travelers.id`

const places = sql`coalesce((select jsonb_agg(jsonb_build_object('id', place.id, 'resourceId', place.allocation_resource_id, 'label', resource.label,
    'kind', place.kind, 'family', place.family, 'segment', place.segment, 'source', place.source, 'pinned', place.pinned,
    'overrideReason', place.override_reason, 'waived', to_jsonb(place.waived), 'createdBy', place.created_by,
    'createdAt', to_char(place.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by place.family, place.segment)
  from traveler_assignments place join allocation_resources resource on resource.id = place.allocation_resource_id
  where place.slot_traveler_id = slot_travelers.id and place.status = 'live'), '[]'::jsonb)`

export interface ReadTravelers {
  where: SQL
  now?: Date
  details?: boolean
  limit?: number
  offset?: number
}

type Raw = Record<string, unknown> & { live: boolean; places: TravelerAssignment[] | string }

function placesOf(raw: Raw["places"]): TravelerAssignment[] {
  const list = typeof raw === "string" ? (JSON.parse(raw) as TravelerAssignment[]) : raw
  return list.map((place) => ({ ...place, createdAt: new Date(place.createdAt) }))
}

function toTraveler(raw: Raw, details: boolean): SlotTraveler {
  const { birthDate, documentNumber, accessibilityNotes, dietaryNotes, ...row } = decodeRow(slotTravelers, raw)
  return {
    ...row,
    live: raw.live === true,
    accessibilityFlagged: accessibilityNotes !== null || row.accessNeeds.length > 0,
    dietaryFlagged: dietaryNotes !== null,
    assignments: placesOf(raw.places),
    ...(details && { details: { birthDate, documentNumber, accessibilityNotes, dietaryNotes } }),
  }
}

/** Travelers with the places that they have, in the order of the manifest; one statement. Every reader of people goes through here. */
export async function readTravelers(
  db: OperationsDb,
  { where, now, details = false, limit, offset = 0 }: ReadTravelers,
): Promise<SlotTraveler[]> {
  const at = clockOnce(now)
  const window = limit === undefined ? sql`` : sql`limit ${limit} offset ${offset}`
  const rows = await rowsOf<Raw>(
    db,
    sql`select slot_travelers.*, ${isLive(at)} as live, ${places} as places from slot_travelers ${holdingJoin}
      where ${where} order by ${manifestOrder} ${window}`,
  )
  return rows.map((row) => toTraveler(row, details))
}

/** Some travelers by id, in the order of the ids. */
export async function readTravelersById(db: OperationsDb, ids: readonly string[], now?: Date): Promise<SlotTraveler[]> {
  if (ids.length === 0) return []
  const found = await readTravelers(db, { where: sql`slot_travelers.id = any(${arrayParam([...ids], "text")})`, now })
  const byId = new Map(found.map((traveler) => [traveler.id as string, traveler]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Throws `slot_traveler_not_found`. */
export async function requireTraveler(db: OperationsDb, id: Id<"sltr">, options: Omit<ReadTravelers, "where"> = {}): Promise<SlotTraveler> {
  const [traveler] = await readTravelers(db, { ...options, where: sql`slot_travelers.id = ${id}` })
  if (!traveler) throw slotTravelerNotFound({ id })
  return traveler
}
