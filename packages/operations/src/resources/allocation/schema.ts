import { sql } from "drizzle-orm"
import { boolean, foreignKey, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { resourcePools } from "../pool/schema.js"
import { demandChecks, demandColumns, resourceRequirements } from "../requirement/schema.js"
import { resourceAllocationStates, resourceAllocationStatuses } from "../words.js"

/** What one departure needs. `filled` counts its reserved, assigned and completed assignments and never passes `quantity`. */
export const resourceAllocations = pgTable(
  "resource_allocations",
  {
    id: idColumn("reqa"),
    revision: revisionColumn(),
    /** The foreign key stands in the migrations: departures lie to the right. */
    slotId: text("slot_id").$type<Id<"avsl">>().notNull(),
    requirementId: text("requirement_id").$type<Id<"rerq">>(),
    ...demandColumns(),
    filled: integer("filled").notNull().default(0),
    state: text("state", { enum: resourceAllocationStates }).generatedAlwaysAs(
      sql`case when filled >= quantity then 'met' when filled > 0 then 'partial' else 'unmet' end`,
    ),
    status: text("status", { enum: resourceAllocationStatuses }).notNull().default("open"),
    waiveReason: text("waive_reason"),
    /** Cancelled because its departure was: comes back when that is opened again. */
    cancelledWithSlot: boolean("cancelled_with_slot").notNull().default(false),
    /** Edited by hand: requirements no longer change it. */
    customised: boolean("customised").notNull().default(false),
    ...stamps,
  },
  (t) => [
    foreignKey({
      name: "resource_allocations_requirement_id_fkey",
      columns: [t.requirementId],
      foreignColumns: [resourceRequirements.id],
    }).onDelete("set null"),
    foreignKey({ name: "resource_allocations_pool_id_fkey", columns: [t.poolId], foreignColumns: [resourcePools.id] }).onDelete("restrict"),
    uniqueIndex("resource_allocations_key").on(t.slotId, t.requirementId),
    index("resource_allocations_slot").on(t.slotId),
    index("resource_allocations_requirement").on(t.requirementId),
    index("resource_allocations_pool").on(t.poolId),
    index("resource_allocations_open").on(t.state).where(sql`status = 'open' and state <> 'met'`),
    wordCheck("resource_allocations_status_check", "status", resourceAllocationStatuses),
    sqlCheck("resource_allocations_cancelled_with_slot_check", "not cancelled_with_slot or status = 'cancelled'"),
    sqlCheck("resource_allocations_filled_check", "filled between 0 and quantity"),
    sqlCheck("resource_allocations_what_check", "coalesce(pool_id, kind) is not null"),
    ...demandChecks("resource_allocations"),
  ],
)
