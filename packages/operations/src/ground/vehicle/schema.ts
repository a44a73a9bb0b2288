import { sql } from "drizzle-orm"
import { boolean, char, foreignKey, index, integer, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"
import { resources } from "../../resources/schema.js"
import { groundOperators } from "../operator/schema.js"
import { vehicleCategories, vehicleClasses } from "../words.js"

/** A vehicle. What the resource behind it knows (name, seats, active, buffers, documents) stands only there. */
export const groundVehicles = pgTable(
  "ground_vehicles",
  {
    id: idColumn("gveh"),
    revision: revisionColumn(),
    resourceId: text("resource_id").$type<Id<"res">>().notNull(),
    operatorId: text("operator_id").$type<Id<"gopr">>(),
    category: text("category", { enum: vehicleCategories }).notNull().default("other"),
    vehicleClass: text("vehicle_class", { enum: vehicleClasses }).notNull().default("standard"),
    plate: text("plate"),
    plateCountry: char("plate_country", { length: 2 }),
    make: text("make"),
    model: text("model"),
    modelYear: integer("model_year"),
    colour: text("colour"),
    checkedBagCapacity: integer("checked_bag_capacity"),
    carryOnCapacity: integer("carry_on_capacity"),
    wheelchairCapacity: integer("wheelchair_capacity"),
    childSeatCapacity: integer("child_seat_capacity"),
    /** Has a ramp or a lift. */
    isAccessible: boolean("is_accessible").notNull().default(false),
    requiredLicenceClass: text("required_licence_class"),
    basePlaceId: text("base_facility_id").$type<Id<"plac">>(),
    notes: text("notes"),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "ground_vehicles_resource_id_fkey", columns: [t.resourceId], foreignColumns: [resources.id] }).onDelete("restrict"),
    foreignKey({ name: "ground_vehicles_operator_id_fkey", columns: [t.operatorId], foreignColumns: [groundOperators.id] }).onDelete(
      "restrict",
    ),
    foreignKey({ name: "ground_vehicles_base_facility_id_fkey", columns: [t.basePlaceId], foreignColumns: [facilities.id] }).onDelete(
      "restrict",
    ),
    unique("ground_vehicles_resource_id_key").on(t.resourceId),
    uniqueIndex("ground_vehicles_plate_key").on(sql`coalesce(plate_country, '')`, sql`upper(replace(plate, ' ', ''))`),
    index("ground_vehicles_operator").on(t.operatorId),
    index("ground_vehicles_base_facility").on(t.basePlaceId),
    wordCheck("ground_vehicles_category_check", "category", vehicleCategories),
    wordCheck("ground_vehicles_class_check", "vehicle_class", vehicleClasses),
    sqlCheck("ground_vehicles_model_year_check", "model_year between 1900 and 2100"),
    sqlCheck(
      "ground_vehicles_capacity_check",
      "checked_bag_capacity >= 0 and carry_on_capacity >= 0 and wheelchair_capacity >= 0 and child_seat_capacity >= 0",
    ),
  ],
)
