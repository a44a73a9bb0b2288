import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core"
import { instantColumn, sqlCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../facility/schema.js"

/** What a place is called in other systems; one owner for each scheme and value. */
export const facilityIdentifiers = pgTable(
  "facility_identifiers",
  {
    scheme: text("scheme").notNull(),
    value: text("value").notNull(),
    placeId: text("facility_id").$type<Id<"plac">>().notNull(),
    createdAt: instantColumn("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "facility_identifiers_pkey", columns: [t.scheme, t.value] }),
    foreignKey({ name: "facility_identifiers_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete(
      "cascade",
    ),
    index("facility_identifiers_facility").on(t.placeId),
    index("facility_identifiers_value").on(t.value),
    sqlCheck("facility_identifiers_scheme_check", "scheme ~ '^[a-z][a-z0-9_]{1,31}$'"),
    sqlCheck("facility_identifiers_value_check", "length(value) between 1 and 255"),
  ],
)
