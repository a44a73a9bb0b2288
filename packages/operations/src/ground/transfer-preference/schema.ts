import { boolean, foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core"
import { idColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"
import { transportChecks, transportColumns } from "../transport/schema.js"
import { serviceLevels, vehicleCategories, vehicleClasses } from "../words.js"

/** What the traveler asked for. */
export const groundTransferPreferences = pgTable(
  "ground_transfer_preferences",
  {
    id: idColumn("gtpr"),
    revision: revisionColumn(),
    bookingId: text("booking_id").notNull(),
    bookingItemId: text("booking_item_id"),
    pickupPlaceId: text("pickup_facility_id").$type<Id<"plac">>(),
    dropoffPlaceId: text("dropoff_facility_id").$type<Id<"plac">>(),
    pickupText: text("pickup_text"),
    dropoffText: text("dropoff_text"),
    requestedCategory: text("requested_category", { enum: vehicleCategories }),
    requestedClass: text("requested_class", { enum: vehicleClasses }),
    serviceLevel: text("service_level", { enum: serviceLevels }).notNull().default("private"),
    passengerCount: integer("passenger_count"),
    checkedBags: integer("checked_bags"),
    carryOnBags: integer("carry_on_bags"),
    wheelchairCount: integer("wheelchair_count"),
    childSeatCount: integer("child_seat_count"),
    driverLanguage: text("driver_language"),
    languageRequired: boolean("language_required").notNull().default(false),
    meetAndGreet: boolean("meet_and_greet").notNull().default(false),
    greetingSign: text("greeting_sign"),
    accessibilityNotes: text("accessibility_notes"),
    pickupNotes: text("pickup_notes"),
    dropoffNotes: text("dropoff_notes"),
    notes: text("notes"),
    ...transportColumns,
    ...stamps,
  },
  (t) => [
    foreignKey({
      name: "ground_transfer_preferences_pickup_facility_id_fkey",
      columns: [t.pickupPlaceId],
      foreignColumns: [facilities.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "ground_transfer_preferences_dropoff_facility_id_fkey",
      columns: [t.dropoffPlaceId],
      foreignColumns: [facilities.id],
    }).onDelete("restrict"),
    index("ground_transfer_preferences_booking").on(t.bookingId),
    index("ground_transfer_preferences_pickup_facility").on(t.pickupPlaceId),
    index("ground_transfer_preferences_dropoff_facility").on(t.dropoffPlaceId),
    wordCheck("ground_transfer_preferences_category_check", "requested_category", vehicleCategories),
    wordCheck("ground_transfer_preferences_class_check", "requested_class", vehicleClasses),
    wordCheck("ground_transfer_preferences_service_level_check", "service_level", serviceLevels),
    sqlCheck(
      "ground_transfer_preferences_counts_check",
      "passenger_count >= 0 and checked_bags >= 0 and carry_on_bags >= 0 and wheelchair_count >= 0 and child_seat_count >= 0",
    ),
    ...transportChecks("ground_transfer_preferences"),
  ],
)
