import { sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import { arrayParam, clock, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { type MaterializedAllocations, materializeResourceAllocationsBody } from "./contract.js"
import { demandColumnNames, generatedAllocationId, wantedOf } from "./wanted.js"

const input = materializeResourceAllocationsBody.extend(writeContext)

/**
 * Gives departures the demand that the requirements of their products ask for: per role the most specific one; a quantity of 0 switches
 * the role off. What a departure has already stays as it is, so repeating it makes nothing. Two statements for any number of departures.
 */
export async function materializeResourceAllocations(db: OperationsDb, raw: z.input<typeof input>): Promise<MaterializedAllocations> {
  const { slotIds, ...context } = parseInput(input, raw)
  const slots = arrayParam(slotIds, "text")
  return db.transaction(async (tx) => {
    const [counts] = await rowsOf<{
      created: unknown
      existing: unknown
      customised: unknown
      slots: string | null
      products: string | null
    }>(
      tx,
      sql`with wanted as (${wantedOf(sql`s.slot_id in (select unnest(${slots}))`)}),
        there as (select d.slot_id, d.role, d.customised from resource_allocations d where d.slot_id in (select unnest(${slots})) and d.requirement_id is not null and d.status <> 'cancelled'),
        made as (
          insert into resource_allocations (id, slot_id, requirement_id, ${demandColumnNames}, created_at, updated_at)
          select ${generatedAllocationId}, w.slot_id, w.id, w.role, w.pool_id, w.kind, w.quantity, w.mode, w.share_scope, w.units,
            w.required_qualifications, w.min_capacity, w.enforcement, w.buffer_before_min, w.buffer_after_min, ${clock(context.now)}, ${clock(context.now)}
          from wanted w where w.quantity > 0 and not exists (select from there t where t.slot_id = w.slot_id and t.role = w.role)
          order by w.slot_id, w.role on conflict (slot_id, requirement_id) do nothing returning slot_id)
      select (select count(*) from made) as created, (select count(*) from there) as existing, (select count(*) from there where customised) as customised,
        (select string_agg(distinct slot_id, ' ') from made) as slots, (select string_agg(distinct product_id, ' ') from wanted) as products`,
    )
    const created = Number(counts?.created)
    if (created > 0) {
      const made = counts?.slots?.split(" ") ?? []
      await recordEvents(tx, context, [
        {
          type: "resources.allocation.materialized",
          subject: made[0] as string,
          touches: [...made, ...(counts?.products?.split(" ") ?? [])],
          data: { slots: made.length, allocations: created },
        },
      ])
    }
    return { created, existing: Number(counts?.existing), customised: Number(counts?.customised) }
  })
}
