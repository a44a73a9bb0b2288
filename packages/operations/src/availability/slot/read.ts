import { getTableColumns, type SQL, sql } from "drizzle-orm"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { localTimeOf } from "../../kernel/time.js"
import type { Slot } from "./contract.js"
import { availabilitySlots } from "./schema.js"
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
  slot: { capacityPax: number | null; availablePax: number | null },
  reasons: SellabilityReason[],
): SellabilityState => {
  if (reasons[0]) return reasons[0]
  if (slot.capacityPax === null || slot.availablePax === null) return "freesale"
  return slot.availablePax * 2 < slot.capacityPax ? "limited" : "available"
}

function toSlot(row: typeof availabilitySlots.$inferSelect & Counted, pax: number): Slot {
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
  /** Sellable for how many; 1 unless given. */
  pax?: number
  now?: Date
  orderBy?: SQL[]
  limit?: number
  offset?: number
}

/** Reads departures with their numbers and sellability in one statement. Every reader of slots goes through here. */
export async function readSlots(db: OperationsDb, { where, pax = 1, now, orderBy = [], limit, offset = 0 }: ReadSlots): Promise<Slot[]> {
  const at = clock(now)
  const query = db
    .select({
      ...getTableColumns(availabilitySlots),
      availablePax: sql<number | null>`counted.available`,
      closeoutIds: sql<string[]>`counted.stops`.mapWith((value) => json<string[]>(value)),
      reasons: sellabilityReasonsSql({ at, pax, available: sql`counted.available`, closedOut: sql`counted.stops <> '[]'::jsonb` }).mapWith(
        (value) => json<SellabilityReason[]>(value),
      ),
      minState: minimumStateSql(at),
    })
    .from(availabilitySlots)
    .leftJoin(sql`lateral (select ${availablePax(at)} as available, ${closeoutIds} as stops offset 0) counted`, sql`true`)
    .where(where)
    .orderBy(...orderBy)
    .offset(offset)
  const rows = await (limit === undefined ? query : query.limit(limit))
  return rows.map((row) => toSlot(row as never, pax))
}
