import { type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { clockOnce, type OperationsDb, rowsOf } from "../../../../kernel/database.js"
import { parseInput } from "../../../../kernel/input.js"
import { type Page, windowOf } from "../../../../kernel/paging.js"
import { requireSlotExists } from "../../slot.js"
import type { SlotTraveler } from "../contract.js"
import { holdingJoin, isLive, readTravelers, requireTraveler } from "../record.js"
import {
  type GetSlotTraveler,
  getSlotTravelerInput,
  type ListSlotTravelers,
  listSlotTravelersInput,
  type SearchSlotTravelers,
  searchSlotTravelersInput,
} from "./contract.js"

type Filters = z.output<typeof listSlotTravelersInput> & { q?: string }

/** That somebody lacks a place of the family in a segment in which the departure has one. */
const lacks = (family: string): SQL => sql`exists (
  select 1 from (select distinct offered.segment from allocation_resources offered where offered.slot_id = slot_travelers.slot_id and offered.family = ${family}) part
  where not exists (select 1 from traveler_assignments place where place.slot_traveler_id = slot_travelers.id and place.status = 'live'
    and place.family = ${family} and place.segment = part.segment))`

const columns = [
  "first_name || ' ' || slot_travelers.last_name",
  "last_name",
  "booking_id",
  "booking_traveler_id",
  "external_key",
  "email",
  "phone",
]

function matches(q: string): SQL {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
  const each = [...columns.map((column) => sql`slot_travelers.${sql.raw(column)} ilike ${like}`), sql`holding.booking_ref ilike ${like}`]
  return sql`(${sql.join(each, sql` or `)})`
}

function filterOf(query: Filters): SQL {
  const { slotId, bookingId, slotAllocationId, sharingGroupId, role, attendance, unassigned, status = "live", q, now } = query
  const equal = (column: string, value: string | undefined) =>
    value === undefined ? sql`true` : sql`slot_travelers.${sql.raw(column)} = ${value}`
  const all = [
    equal("slot_id", slotId),
    status === "live" ? isLive(clockOnce(now)) : sql`not ${isLive(clockOnce(now))}`,
    equal("booking_id", bookingId),
    equal("slot_allocation_id", slotAllocationId),
    equal("sharing_group_id", sharingGroupId),
    equal("role", role),
    equal("attendance", attendance),
    unassigned === undefined ? sql`true` : lacks(unassigned),
    q === undefined ? sql`true` : matches(q),
  ]
  return sql.join(all, sql` and `)
}

async function page(db: OperationsDb, query: Filters): Promise<Page<SlotTraveler>> {
  await requireSlotExists(db, query.slotId)
  const where = filterOf(query)
  const { limit, offset } = windowOf(query)
  const data = await readTravelers(db, { where, now: query.now, details: query.include?.includes("details"), limit, offset })
  const [counted] = await rowsOf<{ total: number }>(
    db,
    sql`select count(*)::int as total from slot_travelers ${holdingJoin} where ${where}`,
  )
  return { data, total: Number(counted?.total ?? 0), limit, offset }
}

/**
 * Who is on a departure: live travelers unless asked for those who left, bookings in the order in which they came. Three statements.
 * Health texts, birth dates and document numbers only with `include: ["details"]`. Throws `slot_not_found`.
 */
export async function listSlotTravelers(db: OperationsDb, input: ListSlotTravelers): Promise<Page<SlotTraveler>> {
  return page(db, parseInput(listSlotTravelersInput, input))
}

/** The same for a text in names, contacts, booking numbers and keys. Throws `slot_not_found`. */
export async function searchSlotTravelers(db: OperationsDb, input: SearchSlotTravelers): Promise<Page<SlotTraveler>> {
  return page(db, parseInput(searchSlotTravelersInput, input))
}

/** One traveler, also one who has left. Throws `slot_traveler_not_found`. */
export async function getSlotTraveler(db: OperationsDb, input: GetSlotTraveler): Promise<SlotTraveler> {
  const { travelerId, include, now } = parseInput(getSlotTravelerInput, input)
  return requireTraveler(db, travelerId, { now, details: include?.includes("details") })
}
