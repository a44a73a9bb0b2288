import { and, desc, type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import { clockOnce, dateParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { type Page, parseSort, type SortKey, windowOf } from "../../../kernel/paging.js"
import { countedAvailable, countedFacts, countedJoins, lapsedJoin } from "../counted.js"
import { readSlots } from "../read.js"
import { availabilitySlots as slot } from "../schema.js"
import { firstReasonSql } from "../sellability.js"
import { withBoards } from "./board.js"
import { type ListedSlot, type SlotListQuery, slotListQuery, type slotSortFields } from "./contract.js"
import { slotFilter } from "./filter.js"

type SortField = (typeof slotSortFields)[number]

const input = slotListQuery.extend({ now: writeContext.now })
type Query = z.output<typeof input>

/** The id breaks ties in the direction of the first field, so that an index serves both. */
const orderOf =
  (sort: SortKey<SortField>[]) =>
  (available: SQL): SQL[] => {
    const columns: Record<SortField, SQL> = {
      startsAt: sql`${slot.startsAt}`,
      dateLocal: sql`${slot.dateLocal}`,
      updatedAt: sql`${slot.updatedAt}`,
      availablePax: available,
    }
    const by = sort.map(({ field, descending }) => (descending ? desc(columns[field]) : columns[field]))
    return [...by, sort[0]?.descending ? desc(slot.id) : sql`${slot.id}`]
  }

const boundsOf = ({ dateFrom, dateTo, running }: Query) =>
  running ? {} : { ...(dateFrom && { from: dateParam(dateFrom) }), ...(dateTo && { to: dateParam(dateTo) }) }

/** Free places are joined only where the order asks for them. */
const all = ({ sort }: Query, filter: SQL | undefined, at: SQL) =>
  sort?.includes("availablePax")
    ? { joins: lapsedJoin(at), available: countedAvailable, where: filter }
    : { joins: sql``, available: undefined, where: filter }

/** Rows that sell are found by the same conditions that a take meets; everything they are judged from is joined once. */
function sellableOnly(query: Query, filter: SQL | undefined, at: SQL) {
  const joins = countedJoins(at, { where: filter ?? sql`true`, ...boundsOf(query) })
  const reason = firstReasonSql(countedFacts(at, query.pax ?? 1))
  return { joins, available: countedAvailable, where: and(filter, query.sellable ? sql`${reason} is null` : sql`${reason} is not null`) }
}

/** A page that is not full is the last one, so it knows the total. */
const totalOf = (rows: number, { limit, offset }: { limit: number; offset: number }) =>
  rows < limit && (rows > 0 || offset === 0) ? offset + rows : undefined

async function countSlots(db: OperationsDb, joins: SQL, where: SQL | undefined): Promise<number> {
  const [counted] = await rowsOf<{ total: number }>(
    db,
    sql`select count(*)::int as total from ${slot} ${joins} where ${where ?? sql`true`}`,
  )
  return Number(counted?.total)
}

/**
 * Departures with their numbers and sellability, filtered and sorted by the database; the default order is by start. At most two statements,
 * one more with `include: "board"`. Throws `invalid_range` when the dates are the wrong way round.
 */
export async function listSlots(db: OperationsDb, query: SlotListQuery & { now?: Date } = {}): Promise<Page<ListedSlot>> {
  const asked = parseInput(input, query)
  const at = clockOnce(asked.now)
  const filter = slotFilter(asked, at)
  const { joins, where, available } = asked.sellable === undefined ? all(asked, filter, at) : sellableOnly(asked, filter, at)
  const sort = parseSort<SortField>(asked.sort, [{ field: "startsAt", descending: false }])
  const window = windowOf(asked)
  const rows = await readSlots(db, { where, joins, available, orderBy: orderOf(sort), ...window, pax: asked.pax, now: asked.now })
  const total = totalOf(rows.length, window) ?? (await countSlots(db, joins, where))
  const data = asked.include === "board" ? await withBoards(db, rows, asked.now) : rows
  return { data, total, ...window }
}
