import { sql } from "drizzle-orm"
import { boolean, foreignKey, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { resourceAllocations } from "../allocation/schema.js"
import { resourcePools } from "../pool/schema.js"
import { resources } from "../resource/schema.js"
import { resourceAssignmentStatuses } from "../words.js"

/** Who does a departure. Times, buffers and units are those of its commitment in the calendar. */
export const resourceSlotAssignments = pgTable(
  "resource_slot_assignments",
  {
    id: idColumn("resa"),
    revision: revisionColumn(),
    /** The foreign key stands in the migrations: departures lie to the right. */
    slotId: text("slot_id").$type<Id<"avsl">>().notNull(),
    resourceId: text("resource_id").$type<Id<"res">>().notNull(),
    /** The demand it fills; null = an extra. */
    allocationId: text("allocation_id").$type<Id<"reqa">>(),
    /** The pool it was picked from. */
    poolId: text("pool_id").$type<Id<"repl">>(),
    bookingId: text("booking_id"),
    status: text("status", { enum: resourceAssignmentStatuses }).notNull().default("reserved"),
    /** Not pinned = floating: picked from a pool, may be moved to another member. */
    pinned: boolean("pinned").notNull().default(true),
    /** False = times of its own. */
    followsSlot: boolean("follows_slot").notNull().default(true),
    overrideCodes: text("override_codes").array().notNull().default(sql`'{}'::text[]`),
    overrideReason: text("override_reason"),
    /** Mismatches that were only advised when it was written. */
    warnings: jsonb("warnings").$type<Record<string, unknown>[]>().notNull().default(sql`'[]'::jsonb`),
    assignedAt: instantColumn("assigned_at").notNull().defaultNow(),
    assignedBy: text("assigned_by"),
    releasedAt: instantColumn("released_at"),
    completedAt: instantColumn("completed_at"),
    endedReason: text("ended_reason"),
    notes: text("notes"),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "resource_slot_assignments_resource_id_fkey", columns: [t.resourceId], foreignColumns: [resources.id] }).onDelete(
      "restrict",
    ),
    foreignKey({
      name: "resource_slot_assignments_allocation_id_fkey",
      columns: [t.allocationId],
      foreignColumns: [resourceAllocations.id],
    }).onDelete("set null"),
    foreignKey({ name: "resource_slot_assignments_pool_id_fkey", columns: [t.poolId], foreignColumns: [resourcePools.id] }).onDelete(
      "set null",
    ),
    uniqueIndex("resource_slot_assignments_key")
      .on(t.slotId, t.resourceId)
      .where(sql`follows_slot and status in ('reserved', 'assigned', 'completed')`),
    index("resource_slot_assignments_slot").on(t.slotId),
    index("resource_slot_assignments_resource").on(t.resourceId, t.status),
    index("resource_slot_assignments_booking").on(t.bookingId),
    index("resource_slot_assignments_allocation").on(t.allocationId),
    index("resource_slot_assignments_pool").on(t.poolId),
    wordCheck("resource_slot_assignments_status_check", "status", resourceAssignmentStatuses),
    sqlCheck(
      "resource_slot_assignments_released_check",
      "(status = 'released') = (released_at is not null) and released_at >= assigned_at",
    ),
    sqlCheck("resource_slot_assignments_override_check", "override_codes = '{}' or override_reason is not null"),
  ],
)
