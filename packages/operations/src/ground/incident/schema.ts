import { sql } from "drizzle-orm"
import { foreignKey, index, jsonb, pgTable, text } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { groundDispatches } from "../dispatch/schema.js"
import { incidentSeverities, incidentStatuses } from "../words.js"

/** Something that went wrong on a dispatch, and what became of it. */
export const groundServiceIncidents = pgTable(
  "ground_service_incidents",
  {
    id: idColumn("gsin"),
    revision: revisionColumn(),
    dispatchId: text("dispatch_id").$type<Id<"gdsp">>().notNull(),
    severity: text("severity", { enum: incidentSeverities }).notNull().default("warning"),
    incidentType: text("incident_type").notNull(),
    status: text("status", { enum: incidentStatuses }).notNull().default("open"),
    openedAt: instantColumn("opened_at").notNull().defaultNow(),
    resolvedAt: instantColumn("resolved_at"),
    description: text("description"),
    resolution: text("resolution"),
    evidence: jsonb("evidence").$type<Record<string, unknown>[]>().notNull().default(sql`'[]'::jsonb`),
    reportedBy: text("reported_by"),
    ...stamps,
  },
  (t) => [
    foreignKey({
      name: "ground_service_incidents_dispatch_id_fkey",
      columns: [t.dispatchId],
      foreignColumns: [groundDispatches.id],
    }).onDelete("restrict"),
    index("ground_service_incidents_dispatch").on(t.dispatchId),
    index("ground_service_incidents_open").on(t.openedAt).where(sql`status in ('open', 'mitigated')`),
    wordCheck("ground_service_incidents_severity_check", "severity", incidentSeverities),
    wordCheck("ground_service_incidents_status_check", "status", incidentStatuses),
    sqlCheck("ground_service_incidents_type_check", "length(incident_type) between 1 and 60"),
    sqlCheck("ground_service_incidents_resolved_check", "(status = 'resolved') = (resolved_at is not null)"),
  ],
)
