import { sql } from "drizzle-orm"
import { foreignKey, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, sqlCheck, tstzrange, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { resources } from "../../resources/schema.js"
import { groundDispatches } from "../dispatch/schema.js"
import { groundDrivers } from "../driver/schema.js"
import { groundVehicles } from "../vehicle/schema.js"
import { assignmentRoles, assignmentSources, assignmentStatuses } from "../words.js"

/** Who and what serves a dispatch, now or earlier. Rows are never deleted. */
export const groundDispatchAssignments = pgTable(
  "ground_dispatch_assignments",
  {
    id: idColumn("gdas"),
    dispatchId: text("dispatch_id").$type<Id<"gdsp">>().notNull(),
    role: text("role", { enum: assignmentRoles }).notNull(),
    resourceId: text("resource_id").$type<Id<"res">>().notNull(),
    vehicleId: text("vehicle_id").$type<Id<"gveh">>(),
    driverId: text("driver_id").$type<Id<"gdrv">>(),
    status: text("status", { enum: assignmentStatuses }).notNull().default("assigned"),
    source: text("source", { enum: assignmentSources }).notNull().default("manual"),
    assignedAt: instantColumn("assigned_at").notNull().defaultNow(),
    assignedBy: text("assigned_by"),
    respondedAt: instantColumn("responded_at"),
    endedAt: instantColumn("ended_at"),
    endReason: text("end_reason"),
    /** The time that the dispatch needs the asset, buffers included; what the calendar holds may be shorter after a delay. */
    wanted: tstzrange("wanted").notNull(),
    /** What was found when it was written. */
    findings: jsonb("findings").$type<Record<string, unknown>[]>().notNull().default(sql`'[]'::jsonb`),
    overrideReason: text("override_reason"),
    createdAt: instantColumn("created_at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      name: "ground_dispatch_assignments_dispatch_id_fkey",
      columns: [t.dispatchId],
      foreignColumns: [groundDispatches.id],
    }).onDelete("restrict"),
    foreignKey({ name: "ground_dispatch_assignments_resource_id_fkey", columns: [t.resourceId], foreignColumns: [resources.id] }).onDelete(
      "restrict",
    ),
    foreignKey({
      name: "ground_dispatch_assignments_vehicle_id_fkey",
      columns: [t.vehicleId],
      foreignColumns: [groundVehicles.id],
    }).onDelete("restrict"),
    foreignKey({ name: "ground_dispatch_assignments_driver_id_fkey", columns: [t.driverId], foreignColumns: [groundDrivers.id] }).onDelete(
      "restrict",
    ),
    uniqueIndex("ground_dispatch_assignments_role_key")
      .on(t.dispatchId, t.role)
      .where(sql`status in ('assigned', 'accepted') and role <> 'guide'`),
    uniqueIndex("ground_dispatch_assignments_resource_key").on(t.dispatchId, t.resourceId).where(sql`status in ('assigned', 'accepted')`),
    index("ground_dispatch_assignments_dispatch").on(t.dispatchId),
    index("ground_dispatch_assignments_live").using("gist", t.resourceId, t.wanted).where(sql`status in ('assigned', 'accepted')`),
    index("ground_dispatch_assignments_vehicle").on(t.vehicleId),
    index("ground_dispatch_assignments_driver").on(t.driverId),
    wordCheck("ground_dispatch_assignments_role_check", "role", assignmentRoles),
    wordCheck("ground_dispatch_assignments_status_check", "status", assignmentStatuses),
    wordCheck("ground_dispatch_assignments_source_check", "source", assignmentSources),
    sqlCheck("ground_dispatch_assignments_wanted_check", "not isempty(wanted)"),
    sqlCheck("ground_dispatch_assignments_ended_check", "(status in ('declined', 'ended')) = (ended_at is not null)"),
    sqlCheck(
      "ground_dispatch_assignments_asset_check",
      "case role when 'vehicle' then vehicle_id is not null and driver_id is null when 'guide' then vehicle_id is null else driver_id is not null and vehicle_id is null end",
    ),
  ],
)
