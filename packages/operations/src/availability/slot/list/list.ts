import { and, desc, type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import { clock, dateParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { type Page, parseSort, type SortKey, windowOf } from "../../../kernel/paging.js"
import { countedAvailable, countedFacts, countedJoins } from "../counted.js"
import { readSlots } from "../read.js"
import { availabilitySlots as slot } from "../schema.js"
import { availablePax, firstReasonSql } from "../sellability.js"
import { withBoards } from "./board.js"
import { type ListedSlot, type SlotListQuery, slotListQuery, type slotSortFields } from "./contract.js"
import { slotFilter } from "./filter.js"

type SortField = (typeof slotSortFields)[number]

const input = slotListQuery.extend({ now: writeContext.now })
type Query = z.output<typeof input>

/** The id breaks ties in the direction of the first field, so that an index serves both. */
function orderOf(sort: SortKey<SortField>[], available: SQL): SQL[] {
  const columns: Record<SortField, SQL> = {
    startsAt: sql`${slot.startsAt}`,
    dateLocal: sql`${slot.dateLocal}`,
    updatedAt: sql`${slot.updatedAt}`,
    availablePax: available,
  }
  const by = sort.map(({ field, descending }) => (descending ? desc(columns[field]) : columns[field]))
  return [...by, sort[0]?.descending ? desc(slot.id) : sql`${slot.id}`]
}

/** First and last local date that a closeout can matter on. */
const boundsOf = ({ dateFrom, dateTo, running }: Query) => ({
  from: dateFrom && !running ? dateParam(dateFrom) : sql`(select min(date_local) from availability_slots)`,
  to: dateTo ? dateParam(dateTo) : sql`(select max(date_local) from availability_slots)`,
})

/** Rows that sell are found by the same conditions that a take meets; everything they are judged from is joined once. */
function sellableOnly(query: Query, filter: SQL | undefined, at: SQL) {
  const joins = countedJoins(at, { slots: sql`(select * from ${slot} where ${filter ?? sql`true`})`, ...boundsOf(query) })
  const reason = firstReasonSql(countedFacts(at, query.pax ?? 1))
  return { joins, where: and(filter, query.sellable ? sql`${reason} is null` : sql`${reason} is not null`) }
}

/**
 * Departures with their numbers and sellability, filtered and sorted by the database; the default order is by start. Two statements, a
 * third with `include: "board"`. Throws `invalid_range` when the dates are the wrong way round.
 */
export async function listSlots(db: OperationsDb, query: SlotListQuery & { now?: Date } = {}): Promise<Page<ListedSlot>> {
  const asked = parseInput(input, query)
  const at = clock(asked.now)
  const filter = slotFilter(asked, at)
  const { joins, where } = asked.sellable === undefined ? { joins: sql``, where: filter } : sellableOnly(asked, filter, at)
  const sort = parseSort<SortField>(asked.sort, [{ field: "startsAt", descending: false }])
  const orderBy = orderOf(sort, asked.sellable === undefined ? availablePax(at) : countedAvailable)
  const window = windowOf(asked)
  const rows = await readSlots(db, { where, joins, orderBy, ...window, pax: asked.pax, now: asked.now })
  const [counted] = await rowsOf<{ total: number }>(
    db,
    sql`select count(*)::int as total from ${slot} ${joins} where ${where ?? sql`true`}`,
  )
  const data = asked.include === "board" ? await withBoards(db, rows, asked.now) : rows
  return { data, total: Number(counted?.total), ...window }
}
