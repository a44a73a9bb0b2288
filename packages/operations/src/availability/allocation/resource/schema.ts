import { sql } from "drizzle-orm"
import { boolean, date, foreignKey, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, metadataColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../../kernel/columns.js"
import type { Id } from "../../../kernel/ids.js"
import { availabilitySlots } from "../../slot/schema.js"
import type { SeatPlan } from "../template/layout.js"
import { productOptionResourceTemplates } from "../template/schema.js"
import { allocationResourceStatuses, genderPolicies, seatPositions } from "../words.js"

/** Rooms and seats of a departure. The CHECK on `assigned` is the second gate, which no code path can walk around. */
export const allocationResources = pgTable(
  "allocation_resources",
  {
    id: idColumn("alrs"),
    slotId: text("slot_id").$type<Id<"avsl">>().notNull(),
    revision: revisionColumn(),
    kind: text("kind").notNull(),
    /** One person has one place of a family in a segment, whatever its kind. */
    family: text("family")
      .notNull()
      .generatedAlwaysAs(
        sql`case when kind = 'room' or kind like 'room\\_%' then 'room' when kind = 'seat' or kind like '%\\_seat' then 'seat' else kind end`,
      ),
    /** A part of a tour (hotel A, hotel B); empty = the whole of it. */
    segment: text("segment").notNull().default(""),
    label: text("label").notNull(),
    capacity: integer("capacity").notNull(),
    /** Distinct live travelers. */
    assigned: integer("assigned").notNull().default(0),
    occupancyMin: integer("occupancy_min"),
    status: text("status", { enum: allocationResourceStatuses }).notNull().default("open"),
    blockedReason: text("blocked_reason"),
    parentId: text("parent_id").$type<Id<"alrs">>(),
    designation: text("designation"),
    seatRow: integer("seat_row"),
    seatColumn: text("seat_column"),
    seatPosition: text("seat_position", { enum: seatPositions }),
    /** A vehicle's plan, as its seats were made from it. */
    layout: jsonb("layout").$type<SeatPlan>(),
    templateId: text("template_id").$type<Id<"port">>(),
    templateIndex: integer("template_index"),
    refType: text("ref_type"),
    refId: text("ref_id"),
    optionId: text("option_id"),
    optionUnitId: text("option_unit_id"),
    roomType: text("room_type"),
    bedConfiguration: text("bed_configuration"),
    accessible: boolean("accessible").notNull().default(false),
    /** Null = not said. */
    smoking: boolean("smoking"),
    minAge: integer("min_age"),
    maxAge: integer("max_age"),
    genderPolicy: text("gender_policy", { enum: genderPolicies }).notNull().default("any"),
    /** Null = the departure's days; for a room `ends_on` is the day of check-out. */
    startsOn: date("starts_on", { mode: "string" }),
    endsOn: date("ends_on", { mode: "string" }),
    sortOrder: integer("sort_order").notNull().default(0),
    /** The hotel's room number. */
    externalCode: text("external_code"),
    notes: text("notes"),
    metadata: metadataColumn(),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "allocation_resources_slot_id_fkey", columns: [t.slotId], foreignColumns: [availabilitySlots.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ name: "allocation_resources_parent_id_fkey", columns: [t.slotId, t.parentId], foreignColumns: [t.slotId, t.id] }).onDelete(
      "restrict",
    ),
    foreignKey({
      name: "allocation_resources_template_id_fkey",
      columns: [t.templateId],
      foreignColumns: [productOptionResourceTemplates.id],
    }).onDelete("set null"),
    uniqueIndex("allocation_resources_slot_id_id_key").on(t.slotId, t.id),
    uniqueIndex("allocation_resources_label_key").on(t.slotId, t.family, t.segment, sql`lower(label)`).where(sql`parent_id is null`),
    uniqueIndex("allocation_resources_designation_key").on(t.parentId, sql`lower(designation)`).where(sql`parent_id is not null`),
    uniqueIndex("allocation_resources_template_key").on(t.slotId, t.templateId, t.templateIndex).where(sql`template_id is not null`),
    index("allocation_resources_slot_kind").on(t.slotId, t.kind),
    index("allocation_resources_template").on(t.templateId).where(sql`template_id is not null`),
    wordCheck("allocation_resources_status_check", "status", allocationResourceStatuses),
    wordCheck("allocation_resources_seat_position_check", "seat_position", seatPositions),
    wordCheck("allocation_resources_gender_policy_check", "gender_policy", genderPolicies),
    sqlCheck("allocation_resources_kind_check", "kind ~ '^[a-z][a-z0-9_]{0,63}$'"),
    sqlCheck("allocation_resources_segment_check", "length(segment) <= 80"),
    sqlCheck("allocation_resources_label_check", "length(label) between 1 and 160"),
    sqlCheck("allocation_resources_capacity_check", "capacity >= 1"),
    sqlCheck("allocation_resources_assigned_check", "assigned >= 0"),
    sqlCheck("allocation_resources_not_oversold", "assigned <= capacity"),
    sqlCheck("allocation_resources_occupancy_min_check", "occupancy_min between 1 and capacity"),
    sqlCheck("allocation_resources_blocked_check", "status <> 'blocked' or (assigned = 0 and blocked_reason is not null)"),
    sqlCheck("allocation_resources_parent_check", "parent_id <> id"),
    sqlCheck(
      "allocation_resources_seat_check",
      "parent_id is null or kind not like '%\\_seat' or (designation is not null and capacity = 1)",
    ),
    sqlCheck("allocation_resources_layout_check", "layout is null or (parent_id is null and jsonb_typeof(layout) = 'object')"),
    sqlCheck("allocation_resources_ages_check", "min_age between 0 and 120 and max_age between 0 and 120 and min_age <= max_age"),
    sqlCheck("allocation_resources_dates_check", "starts_on <= ends_on"),
    sqlCheck("allocation_resources_metadata_check", "jsonb_typeof(metadata) = 'object'"),
  ],
)
