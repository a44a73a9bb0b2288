import { sql } from "drizzle-orm"
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"
import { availabilitySlots } from "../slot/schema.js"
import { pickupKinds, pickupStatuses, pickupTimings } from "./words.js"

/** Where people are picked up, dropped off or met; of one product, or of all. */
export const pickupPoints = pgTable(
  "pickup_points",
  {
    id: idColumn("pkpt"),
    /** Null = for every product. */
    productId: text("product_id"),
    placeId: text("facility_id").$type<Id<"plac">>(),
    name: text("name").notNull(),
    directions: text("directions"),
    locationText: text("location_text"),
    kinds: text("kinds", { enum: pickupKinds }).array().notNull().default(sql`'{pickup,dropoff,meeting}'::text[]`),
    active: boolean("active").notNull().default(true),
    sortOrder: integer("sort_order").notNull().default(0),
    revision: revisionColumn(),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "pickup_points_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete("restrict"),
    index("pickup_points_product").on(t.productId, t.sortOrder, t.id),
    index("pickup_points_facility").on(t.placeId),
    sqlCheck("pickup_points_name_check", "length(name) between 1 and 200"),
    sqlCheck("pickup_points_location_check", "facility_id is not null or location_text is not null"),
    sqlCheck(
      "pickup_points_kinds_check",
      `cardinality(kinds) > 0 and kinds <@ array[${pickupKinds.map((kind) => `'${kind}'`).join(", ")}]::text[]`,
    ),
  ],
)

/** A run of points that departures of a product, or of one of its options, get. */
export const pickupGroups = pgTable(
  "pickup_groups",
  {
    id: idColumn("pkgr"),
    productId: text("product_id").notNull(),
    /** Null = for every option. */
    optionId: text("option_id"),
    kind: text("kind", { enum: pickupKinds }).notNull(),
    name: text("name").notNull(),
    instructions: text("instructions"),
    /** Every traveler of such a departure chooses one. */
    selectionRequired: boolean("selection_required").notNull().default(false),
    /** A traveler may name a place that is no stop. */
    allowCustom: boolean("allow_custom").notNull().default(false),
    /** New departures get its stops by themselves. */
    autoAttach: boolean("auto_attach").notNull().default(true),
    active: boolean("active").notNull().default(true),
    sortOrder: integer("sort_order").notNull().default(0),
    revision: revisionColumn(),
    ...stamps,
  },
  (t) => [
    index("pickup_groups_product").on(t.productId, t.sortOrder, t.id),
    wordCheck("pickup_groups_kind_check", "kind", pickupKinds),
    sqlCheck("pickup_groups_name_check", "length(name) between 1 and 200"),
  ],
)

const stopTimeColumns = {
  timing: text("timing", { enum: pickupTimings }).notNull(),
  localTime: text("local_time"),
  localTimeUntil: text("local_time_until"),
  dayOffset: integer("day_offset").notNull().default(0),
  /** From the start of the departure; negative = before it. */
  offsetMinutes: integer("offset_minutes"),
  offsetUntilMinutes: integer("offset_until_minutes"),
  /** Null = no limit. */
  capacity: integer("capacity"),
  /** Before the stop's own time. */
  cutoffMinutes: integer("cutoff_minutes"),
}

const clockTime = "'^([01][0-9]|2[0-3]):[0-5][0-9]$'"

/** `fixed` has a local time only, `offset` minutes only, `window` a pair of either. */
const stopTimeChecks = (table: string) => [
  wordCheck(`${table}_timing_check`, "timing", pickupTimings),
  sqlCheck(`${table}_local_time_check`, `local_time ~ ${clockTime} and local_time_until ~ ${clockTime}`),
  sqlCheck(`${table}_day_offset_check`, "day_offset between -1 and 1"),
  sqlCheck(
    `${table}_stop_time_check`,
    `case when timing = 'fixed' then num_nonnulls(local_time) = 1 and num_nonnulls(local_time_until, offset_minutes, offset_until_minutes) = 0
      when timing = 'offset' then num_nonnulls(offset_minutes) = 1 and num_nonnulls(local_time, local_time_until, offset_until_minutes) = 0 and day_offset = 0
      else (num_nonnulls(local_time, local_time_until) = 2 and num_nonnulls(offset_minutes, offset_until_minutes) = 0 and local_time <> local_time_until)
        or (num_nonnulls(offset_minutes, offset_until_minutes) = 2 and num_nonnulls(local_time, local_time_until) = 0 and day_offset = 0
          and offset_minutes < offset_until_minutes) end`,
  ),
  sqlCheck(`${table}_cutoff_minutes_check`, "cutoff_minutes >= 0"),
]

/** The points of a group in the order of the run. */
export const pickupGroupPoints = pgTable(
  "pickup_group_points",
  {
    groupId: text("group_id").$type<Id<"pkgr">>().notNull(),
    pointId: text("point_id").$type<Id<"pkpt">>().notNull(),
    sortOrder: integer("sort_order").notNull().default(0),
    ...stopTimeColumns,
    ...stamps,
  },
  (t) => [
    primaryKey({ name: "pickup_group_points_pkey", columns: [t.groupId, t.pointId] }),
    foreignKey({ name: "pickup_group_points_group_id_fkey", columns: [t.groupId], foreignColumns: [pickupGroups.id] }).onDelete("cascade"),
    foreignKey({ name: "pickup_group_points_point_id_fkey", columns: [t.pointId], foreignColumns: [pickupPoints.id] }).onDelete("restrict"),
    index("pickup_group_points_point").on(t.pointId),
    sqlCheck("pickup_group_points_capacity_check", "capacity >= 0"),
    ...stopTimeChecks("pickup_group_points"),
  ],
)

/** The stops of one departure. They keep their own time, so that moving the departure moves them whatever became of their group. */
export const slotPickups = pgTable(
  "slot_pickups",
  {
    id: idColumn("slpk"),
    slotId: text("slot_id").$type<Id<"avsl">>().notNull(),
    pointId: text("point_id").$type<Id<"pkpt">>().notNull(),
    /** Null = made by hand, or its group is gone. */
    groupId: text("group_id").$type<Id<"pkgr">>(),
    kind: text("kind", { enum: pickupKinds }).notNull(),
    sequence: integer("sequence").notNull().default(0),
    ...stopTimeColumns,
    pickupAt: instantColumn("pickup_at").notNull(),
    pickupUntil: instantColumn("pickup_until"),
    /** Travelers who chose it. */
    taken: integer("taken").notNull().default(0),
    cutoffAt: instantColumn("cutoff_at"),
    status: text("status", { enum: pickupStatuses }).notNull().default("open"),
    /** A person changed it: a refresh from the group and a move of the departure leave it as it is. */
    customised: boolean("customised").notNull().default(false),
    revision: revisionColumn(),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "slot_pickups_slot_id_fkey", columns: [t.slotId], foreignColumns: [availabilitySlots.id] }).onDelete("cascade"),
    foreignKey({ name: "slot_pickups_point_id_fkey", columns: [t.pointId], foreignColumns: [pickupPoints.id] }).onDelete("restrict"),
    foreignKey({ name: "slot_pickups_group_id_fkey", columns: [t.groupId], foreignColumns: [pickupGroups.id] }).onDelete("set null"),
    uniqueIndex("slot_pickups_slot_point_kind_key").on(t.slotId, t.pointId, t.kind),
    uniqueIndex("slot_pickups_slot_id_id_key").on(t.slotId, t.id),
    index("slot_pickups_slot_time").on(t.slotId, t.kind, t.pickupAt, t.sequence, t.id),
    index("slot_pickups_point").on(t.pointId),
    index("slot_pickups_group").on(t.groupId),
    wordCheck("slot_pickups_kind_check", "kind", pickupKinds),
    wordCheck("slot_pickups_status_check", "status", pickupStatuses),
    sqlCheck("slot_pickups_taken_check", "taken >= 0"),
    sqlCheck("slot_pickups_not_overfilled", "capacity is null or taken <= capacity"),
    sqlCheck("slot_pickups_until_check", "pickup_until > pickup_at"),
    ...stopTimeChecks("slot_pickups"),
  ],
)
