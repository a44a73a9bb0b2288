import { sql } from "drizzle-orm"
import { boolean, date, foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core"
import { availabilitySlots } from "../../availability/schema.js"
import { idColumn, instantColumn, metadataColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"
import { groundDrivers } from "../driver/schema.js"
import { groundOperators } from "../operator/schema.js"
import { groundTransferPreferences } from "../transfer-preference/schema.js"
import { transportChecks, transportColumns } from "../transport/schema.js"
import { groundVehicles } from "../vehicle/schema.js"
import { dispatchStatuses, endSources, endStatuses, requiredRoles, serviceLevels, vehicleCategories, vehicleClasses } from "../words.js"

const ends = endStatuses.map((status) => `'${status}'`).join(", ")
const roles = requiredRoles.map((role) => `'${role}'`).join(", ")

/** An order to move passengers from A to B at a time. Status and actual times are a fold over its execution events. */
export const groundDispatches = pgTable(
  "ground_dispatches",
  {
    id: idColumn("gdsp"),
    revision: revisionColumn(),
    /** The leading booking; more come with passengers. */
    bookingId: text("booking_id"),
    bookingItemId: text("booking_item_id"),
    slotId: text("slot_id").$type<Id<"avsl">>(),
    transferPreferenceId: text("transfer_preference_id").$type<Id<"gtpr">>(),
    operatorId: text("operator_id").$type<Id<"gopr">>(),
    status: text("status", { enum: dispatchStatuses }).notNull().default("draft"),
    requiredRoles: text("required_roles", { enum: requiredRoles }).array().notNull().default(sql`'{vehicle,driver}'::text[]`),
    /** Mirrors of the live assignments of these roles; only assignment writes them. */
    vehicleId: text("vehicle_id").$type<Id<"gveh">>(),
    driverId: text("driver_id").$type<Id<"gdrv">>(),
    /** Mirrors of the first pickup and the last dropoff leg. */
    pickupPlaceId: text("pickup_facility_id").$type<Id<"plac">>(),
    dropoffPlaceId: text("dropoff_facility_id").$type<Id<"plac">>(),
    pickupText: text("pickup_text"),
    dropoffText: text("dropoff_text"),
    scheduledAt: instantColumn("scheduled_at"),
    endsAt: instantColumn("ends_at"),
    endsSource: text("ends_source", { enum: endSources }),
    /** Local date of the start in its zone. */
    serviceDate: date("service_date", { mode: "string" }),
    timezone: text("timezone").notNull().default("UTC"),
    /** The first plan; set once, at the first move. */
    originalScheduledAt: instantColumn("original_scheduled_at"),
    originalEndsAt: instantColumn("original_ends_at"),
    /** Minutes kept free around the work for every asset. */
    beforeMinutes: integer("before_minutes").notNull().default(0),
    afterMinutes: integer("after_minutes").notNull().default(0),
    serviceLevel: text("service_level", { enum: serviceLevels }).notNull().default("private"),
    requestedCategory: text("requested_category", { enum: vehicleCategories }),
    requestedClass: text("requested_class", { enum: vehicleClasses }),
    language: text("language"),
    languageRequired: boolean("language_required").notNull().default(false),
    meetAndGreet: boolean("meet_and_greet").notNull().default(false),
    greetingSign: text("greeting_sign"),
    ...transportColumns,
    /** Counters of passengers that are expected, boarded or dropped off. */
    passengerCount: integer("passenger_count").notNull().default(0),
    checkedBagCount: integer("checked_bag_count").notNull().default(0),
    carryOnCount: integer("carry_on_count").notNull().default(0),
    wheelchairCount: integer("wheelchair_count").notNull().default(0),
    childSeatCount: integer("child_seat_count").notNull().default(0),
    /** Seats of the vehicle that are left for passengers; null = unknown. */
    seatLimit: integer("seat_limit"),
    actualEnRouteAt: instantColumn("actual_en_route_at"),
    actualArrivedAt: instantColumn("actual_arrived_at"),
    actualPickupAt: instantColumn("actual_pickup_at"),
    actualDropoffAt: instantColumn("actual_dropoff_at"),
    statusChangedAt: instantColumn("status_changed_at"),
    cancelReason: text("cancel_reason"),
    /** The driver sees these. */
    notes: text("notes"),
    internalNotes: text("internal_notes"),
    metadata: metadataColumn(),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "ground_dispatches_slot_id_fkey", columns: [t.slotId], foreignColumns: [availabilitySlots.id] }).onDelete(
      "restrict",
    ),
    foreignKey({
      name: "ground_dispatches_transfer_preference_id_fkey",
      columns: [t.transferPreferenceId],
      foreignColumns: [groundTransferPreferences.id],
    }).onDelete("set null"),
    foreignKey({ name: "ground_dispatches_operator_id_fkey", columns: [t.operatorId], foreignColumns: [groundOperators.id] }).onDelete(
      "restrict",
    ),
    foreignKey({ name: "ground_dispatches_vehicle_id_fkey", columns: [t.vehicleId], foreignColumns: [groundVehicles.id] }).onDelete(
      "restrict",
    ),
    foreignKey({ name: "ground_dispatches_driver_id_fkey", columns: [t.driverId], foreignColumns: [groundDrivers.id] }).onDelete(
      "restrict",
    ),
    foreignKey({ name: "ground_dispatches_pickup_facility_id_fkey", columns: [t.pickupPlaceId], foreignColumns: [facilities.id] }).onDelete(
      "restrict",
    ),
    foreignKey({
      name: "ground_dispatches_dropoff_facility_id_fkey",
      columns: [t.dropoffPlaceId],
      foreignColumns: [facilities.id],
    }).onDelete("restrict"),
    index("ground_dispatches_service_date").on(t.serviceDate, t.scheduledAt),
    index("ground_dispatches_scheduled").on(t.scheduledAt, t.id),
    index("ground_dispatches_booking").on(t.bookingId),
    index("ground_dispatches_slot").on(t.slotId),
    index("ground_dispatches_vehicle").on(t.vehicleId, t.scheduledAt),
    index("ground_dispatches_driver").on(t.driverId, t.scheduledAt),
    index("ground_dispatches_operator").on(t.operatorId, t.serviceDate),
    index("ground_dispatches_pickup_facility").on(t.pickupPlaceId),
    index("ground_dispatches_dropoff_facility").on(t.dropoffPlaceId),
    index("ground_dispatches_transport").on(t.transportNumber, t.serviceDate),
    index("ground_dispatches_preference").on(t.transferPreferenceId),
    index("ground_dispatches_open")
      .on(t.status)
      .where(sql.raw(`status not in (${ends})`)),
    wordCheck("ground_dispatches_status_check", "status", dispatchStatuses),
    wordCheck("ground_dispatches_ends_source_check", "ends_source", endSources),
    wordCheck("ground_dispatches_service_level_check", "service_level", serviceLevels),
    wordCheck("ground_dispatches_category_check", "requested_category", vehicleCategories),
    wordCheck("ground_dispatches_class_check", "requested_class", vehicleClasses),
    sqlCheck("ground_dispatches_roles_check", `required_roles <@ array[${roles}]::text[]`),
    sqlCheck("ground_dispatches_range_check", "ends_at > scheduled_at and ends_at <= scheduled_at + interval '31 days'"),
    sqlCheck(
      "ground_dispatches_planned_check",
      `status = 'draft' or (status = 'cancelled' and scheduled_at is null) or (scheduled_at is not null and ends_at is not null
        and service_date is not null and coalesce(pickup_facility_id, pickup_text) is not null)`,
    ),
    sqlCheck("ground_dispatches_buffers_check", "before_minutes between 0 and 1440 and after_minutes between 0 and 1440"),
    sqlCheck(
      "ground_dispatches_counts_check",
      "passenger_count >= 0 and checked_bag_count >= 0 and carry_on_count >= 0 and wheelchair_count >= 0 and child_seat_count >= 0",
    ),
    sqlCheck("ground_dispatches_seats_check", "seat_limit is null or passenger_count <= seat_limit"),
    ...transportChecks("ground_dispatches"),
  ],
)
