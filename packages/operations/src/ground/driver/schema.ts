import { boolean, char, foreignKey, index, pgTable, text, unique } from "drizzle-orm/pg-core"
import { idColumn, revisionColumn, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"
import { resources } from "../../resources/schema.js"
import { hoursRules } from "../hours/words.js"
import { groundOperators } from "../operator/schema.js"

/** A driver. Name, languages, licences, documents and whether they also guide stand in the resource behind them. */
export const groundDrivers = pgTable(
  "ground_drivers",
  {
    id: idColumn("gdrv"),
    revision: revisionColumn(),
    resourceId: text("resource_id").$type<Id<"res">>().notNull(),
    operatorId: text("operator_id").$type<Id<"gopr">>(),
    phone: text("phone"),
    email: text("email"),
    licenceNumber: text("licence_number"),
    licenceCountry: char("licence_country", { length: 2 }),
    isMeetAndGreetCapable: boolean("is_meet_and_greet_capable").notNull().default(false),
    hoursRules: text("hours_rules", { enum: hoursRules }).notNull().default("none"),
    basePlaceId: text("base_facility_id").$type<Id<"plac">>(),
    photoUrl: text("photo_url"),
    notes: text("notes"),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "ground_drivers_resource_id_fkey", columns: [t.resourceId], foreignColumns: [resources.id] }).onDelete("restrict"),
    foreignKey({ name: "ground_drivers_operator_id_fkey", columns: [t.operatorId], foreignColumns: [groundOperators.id] }).onDelete(
      "restrict",
    ),
    foreignKey({ name: "ground_drivers_base_facility_id_fkey", columns: [t.basePlaceId], foreignColumns: [facilities.id] }).onDelete(
      "restrict",
    ),
    unique("ground_drivers_resource_id_key").on(t.resourceId),
    index("ground_drivers_operator").on(t.operatorId),
    index("ground_drivers_base_facility").on(t.basePlaceId),
    wordCheck("ground_drivers_hours_rules_check", "hours_rules", hoursRules),
  ],
)
