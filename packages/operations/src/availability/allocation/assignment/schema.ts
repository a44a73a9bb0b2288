import { sql } from "drizzle-orm"
import { boolean, foreignKey, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, sqlCheck, stamps, wordCheck } from "../../../kernel/columns.js"
import type { Id } from "../../../kernel/ids.js"
import { allocationResources } from "../resource/schema.js"
import { slotTravelers } from "../traveler/schema.js"
import { travelerAssignmentSources, travelerAssignmentStatuses } from "../words.js"

/** Who sits where: the ledger behind `allocation_resources.assigned`. A move ends one row and inserts another. */
export const travelerAssignments = pgTable(
  "traveler_assignments",
  {
    id: idColumn("tasg"),
    slotId: text("slot_id").$type<Id<"avsl">>().notNull(),
    slotTravelerId: text("slot_traveler_id").$type<Id<"sltr">>().notNull(),
    allocationResourceId: text("allocation_resource_id").$type<Id<"alrs">>().notNull(),
    kind: text("kind").notNull(),
    family: text("family").notNull(),
    segment: text("segment").notNull().default(""),
    status: text("status", { enum: travelerAssignmentStatuses }).notNull().default("live"),
    source: text("source", { enum: travelerAssignmentSources }).notNull(),
    /** Stays where it is when a plan is made anew. */
    pinned: boolean("pinned").notNull().default(false),
    overrideReason: text("override_reason"),
    /** Codes of the room rules that the override waived. */
    waived: text("waived").array().notNull().default(sql`'{}'::text[]`),
    createdBy: text("created_by"),
    endedAt: instantColumn("ended_at"),
    endedBy: text("ended_by"),
    endReason: text("end_reason"),
    ...stamps,
  },
  (t) => [
    foreignKey({
      name: "traveler_assignments_traveler_fkey",
      columns: [t.slotId, t.slotTravelerId],
      foreignColumns: [slotTravelers.slotId, slotTravelers.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "traveler_assignments_resource_fkey",
      columns: [t.slotId, t.allocationResourceId],
      foreignColumns: [allocationResources.slotId, allocationResources.id],
    }).onDelete("restrict"),
    uniqueIndex("traveler_assignments_place_key").on(t.slotTravelerId, t.family, t.segment).where(sql`status = 'live'`),
    index("traveler_assignments_slot").on(t.slotId).where(sql`status = 'live'`),
    index("traveler_assignments_resource").on(t.allocationResourceId).where(sql`status = 'live'`),
    index("traveler_assignments_ended").on(t.allocationResourceId).where(sql`status = 'ended'`),
    wordCheck("traveler_assignments_status_check", "status", travelerAssignmentStatuses),
    wordCheck("traveler_assignments_source_check", "source", travelerAssignmentSources),
    sqlCheck("traveler_assignments_ended_check", "(status = 'ended') = (ended_at is not null)"),
  ],
)
