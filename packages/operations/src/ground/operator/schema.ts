import { sql } from "drizzle-orm"
import { boolean, foreignKey, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, revisionColumn, sqlCheck, stamps } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"

/** Who runs vehicles and drivers: the house itself or a supplier. */
export const groundOperators = pgTable(
  "ground_operators",
  {
    id: idColumn("gopr"),
    revision: revisionColumn(),
    supplierId: text("supplier_id"),
    placeId: text("facility_id").$type<Id<"plac">>(),
    name: text("name").notNull(),
    code: text("code"),
    phone: text("phone"),
    email: text("email"),
    active: boolean("active").notNull().default(true),
    notes: text("notes"),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "ground_operators_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete("restrict"),
    uniqueIndex("ground_operators_code_key").on(sql`lower(${t.code})`),
    index("ground_operators_name").on(t.name, t.id),
    index("ground_operators_facility").on(t.placeId),
    sqlCheck("ground_operators_name_check", "length(name) between 1 and 255"),
  ],
)
