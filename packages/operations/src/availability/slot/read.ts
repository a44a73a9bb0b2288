import { getTableColumns, type SQL, sql } from "drizzle-orm"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { localTimeOf } from "../../kernel/time.js"
import type { Slot } from "./contract.js"
import { availabilitySlots as slot } from "./schema.js"
import { availablePax, closeoutIds, minimumStateSql, sellabilityReasonsSql } from "./sellability.js"
import type { MinimumState, SellabilityReason, SellabilityState } from "./words.js"

const json = <Value>(value: unknown): Value => (typeof value === "string" ? JSON.parse(value) : value) as Value

interface Counted {
  availablePax: number | null
  closeoutIds: string[]
  reasons: SellabilityReason[]
  minState: string
}

/** The word that a board shows for these numbers. */
export const sellabilityState = (
  numbers: { capacityPax: number | null; availablePax: number | null },
  reasons: SellabilityReason[],
): SellabilityState => {
  if (reasons[0]) return reasons[0]
  if (numbers.capacityPax === null || numbers.availablePax === null) return "freesale"
  return numbers.availablePax * 2 < numbers.capacityPax ? "limited" : "available"
}

function toSlot(row: typeof slot.$inferSelect & Counted, pax: number): Slot {
  const { reasons, closeoutIds: stops, availablePax: available, minState, ...stored } = row
  return {
    ...stored,
    originalStart: stored.originalStart?.replace(" ", "T") ?? null,
    startTimeLocal: stored.allDay ? null : localTimeOf(stored.startsAt, stored.timezone),
    availablePax: available,
    minState: minState as MinimumState,
    metadata: stored.metadata as Slot["metadata"],
    sellability: {
      pax,
      sellable: reasons.length === 0,
      state: sellabilityState({ capacityPax: stored.capacityPax, availablePax: available }, reasons),
      reasons,
      closeoutIds: stops as Slot["sellability"]["closeoutIds"],
    },
  }
}

export interface ReadSlots {
  where: SQL | undefined
  /** Joins that `where` and `orderBy` need. */
  joins?: SQL
  /** Sellable for how many; 1 unless given. */
  pax?: number
  now?: Date
  orderBy?: SQL[]
  limit?: number
  /** Counts with a limit only. */
  offset?: number
}

/** The rows asked for, by id and place in the order, found before anything is counted: a page far behind costs an index scan, not its rows. */
function picked({ where, joins = sql``, orderBy = [], limit, offset = 0 }: ReadSlots): SQL {
  const order = orderBy.length ? sql`order by ${sql.join(orderBy, sql`, `)}` : sql``
  const window = limit === undefined ? sql`` : sql`limit ${limit} offset ${offset}`
  return sql`(select page.id, row_number() over () as place from (
    select ${slot.id} from ${slot} ${joins} where ${where ?? sql`true`} ${order} ${window}) page)`
}

/** Reads departures with their numbers and sellability in one statement. Every reader of slots goes through here. */
export async function readSlots(db: OperationsDb, read: ReadSlots): Promise<Slot[]> {
  const { pax = 1 } = read
  const at = clock(read.now)
  const rows = await db
    .select({
      ...getTableColumns(slot),
      availablePax: sql<number | null>`counted.available`,
      closeoutIds: sql<string[]>`counted.stops`.mapWith((value) => json<string[]>(value)),
      reasons: sellabilityReasonsSql({ at, pax, available: sql`counted.available`, closedOut: sql`counted.stops <> '[]'::jsonb` }).mapWith(
        (value) => json<SellabilityReason[]>(value),
      ),
      minState: minimumStateSql(at),
    })
    .from(slot)
    .innerJoin(sql`${picked(read)} picked`, sql`picked.id = ${slot.id}`)
    .leftJoin(sql`lateral (select ${availablePax(at)} as available, ${closeoutIds} as stops offset 0) counted`, sql`true`)
    .orderBy(sql`picked.place`)
  return rows.map((row) => toSlot(row as never, pax))
}
