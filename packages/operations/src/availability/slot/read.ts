import { type SQL, sql } from "drizzle-orm"
import { clockOnce, decodeRow, type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { localTimeOf } from "../../kernel/time.js"
import type { Slot } from "./contract.js"
import { availabilitySlots as slot } from "./schema.js"
import { availablePax, closeoutList, minimumStateSql, sellabilityReasonList } from "./sellability.js"
import type { MinimumState, SellabilityReason, SellabilityState } from "./words.js"

const words = <Word extends string>(list: string | null): Word[] => (list ? (list.split(",") as Word[]) : [])

type Counted = Record<string, unknown> & { available: number | null; stops: string | null; reasons: string; min_state: MinimumState }

/** The word that a board shows for these numbers. */
export const sellabilityState = (
  numbers: { capacityPax: number | null; availablePax: number | null },
  reasons: SellabilityReason[],
): SellabilityState => {
  if (reasons[0]) return reasons[0]
  if (numbers.capacityPax === null || numbers.availablePax === null) return "freesale"
  return numbers.availablePax * 2 < numbers.capacityPax ? "limited" : "available"
}

function toSlot(row: Counted, pax: number): Slot {
  const stored = decodeRow(slot, row)
  const reasons = words<SellabilityReason>(row.reasons)
  const state = sellabilityState({ capacityPax: stored.capacityPax, availablePax: row.available }, reasons)
  const closeoutIds = words<Id<"avcl">>(row.stops)
  // one row of forty fields is written once, not copied
  return Object.assign(stored, {
    originalStart: stored.originalStart?.replace(" ", "T") ?? null,
    startTimeLocal: stored.allDay ? null : localTimeOf(stored.startsAt, stored.timezone),
    availablePax: row.available,
    minState: row.min_state,
    metadata: stored.metadata as Slot["metadata"],
    sellability: { pax, sellable: reasons.length === 0, state, reasons, closeoutIds },
  })
}

export interface ReadSlots {
  where: SQL | undefined
  /** Joins that `where` and `orderBy` need. */
  joins?: SQL
  /** Sellable for how many; 1 unless given. */
  pax?: number
  now?: Date
  /** By what; `available` stands for the free places of a row, which `joins` may count in a way of their own. */
  orderBy?: (available: SQL) => SQL[]
  available?: SQL
  limit?: number
  /** Counts with a limit only. */
  offset?: number
}

/** From here on, ids are paged through an index before their rows are read: a page far behind costs an index scan, not its rows. */
const farBehind = 200

const ordered = ({ orderBy }: ReadSlots, available: SQL): SQL => (orderBy ? sql`order by ${sql.join(orderBy(available), sql`, `)}` : sql``)

/** The rows asked for, under the name that the shared fragments read. */
function picked(read: ReadSlots, at: SQL): SQL {
  const { where = sql`true`, joins = sql``, limit, offset = 0 } = read
  const window = limit === undefined ? sql`` : sql`limit ${limit} offset ${offset}`
  const page = (column: SQL) =>
    sql`(select ${slot}.${column} from ${slot} ${joins} where ${where} ${ordered(read, read.available ?? availablePax(at))} ${window})`
  const rows = sql.raw("*")
  return limit === undefined || offset < farBehind ? page(rows) : sql`(select * from ${slot} where ${slot.id} in ${page(sql.raw("id"))})`
}

/** Closeouts that can meet one of the rows: read once, then asked for each. */
const nearby = sql`(select closeout.* from availability_closeouts closeout,
  (select min(date_local) as first, max(end_date_local) as last, array_agg(distinct product_id) as products from availability_slots) reach
  where closeout.reopened_at is null and closeout.during && daterange(reach.first, reach.last, '[]')
    and (closeout.product_id is null or closeout.product_id = any(reach.products)))`

const counted = (read: ReadSlots, pax: number, at: SQL): SQL => sql`
  with availability_slots as materialized ${picked(read, at)}, availability_closeouts as materialized ${nearby}
  select ${slot}.*, counted.available, counted.stops, ${minimumStateSql(at)} as min_state,
    ${sellabilityReasonList({ at, pax, available: sql`counted.available`, closedOut: sql`counted.stops is not null` })} as reasons
  from ${slot} left join lateral (select ${availablePax(at)} as available, ${closeoutList} as stops offset 0) counted on true
  ${ordered(read, sql`counted.available`)}`

/** Reads departures with their numbers and sellability in one statement. Every reader of slots goes through here. */
export async function readSlots(db: OperationsDb, read: ReadSlots): Promise<Slot[]> {
  const { pax = 1 } = read
  const rows = await rowsOf<Counted>(db, counted(read, pax, clockOnce(read.now)))
  return rows.map((row) => toSlot(row, pax))
}
