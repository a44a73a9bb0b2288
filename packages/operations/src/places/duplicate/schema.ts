import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core"
import { instantColumn, sqlCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../facility/schema.js"

/** Pairs that a person looked at and found to be two places. */
export const facilityDuplicateDismissals = pgTable(
  "facility_duplicate_dismissals",
  {
    lowId: text("low_id").$type<Id<"plac">>().notNull(),
    highId: text("high_id").$type<Id<"plac">>().notNull(),
    reason: text("reason"),
    dismissedBy: text("dismissed_by"),
    createdAt: instantColumn("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "facility_duplicate_dismissals_pkey", columns: [t.lowId, t.highId] }),
    foreignKey({ name: "facility_duplicate_dismissals_low_id_fkey", columns: [t.lowId], foreignColumns: [facilities.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ name: "facility_duplicate_dismissals_high_id_fkey", columns: [t.highId], foreignColumns: [facilities.id] }).onDelete(
      "cascade",
    ),
    index("facility_duplicate_dismissals_high").on(t.highId),
    sqlCheck("facility_duplicate_dismissals_order_check", "low_id < high_id"),
  ],
)
