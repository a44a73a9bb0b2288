import { sql } from "drizzle-orm"
import { boolean, char, date, foreignKey, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../../kernel/columns.js"
import type { Id } from "../../../kernel/ids.js"
import { availabilitySlots } from "../../slot/schema.js"
import { slotAllocations } from "../../slot-allocation/schema.js"
import { sharingGroups } from "../sharing-group/schema.js"
import { attendances, bedPreferences, travelerCategories, travelerGenders, travelerRoles, travelerStatuses } from "../words.js"

/** People on a departure: the least that a manifest needs. The host's own traveler is an opaque id. */
export const slotTravelers = pgTable(
  "slot_travelers",
  {
    id: idColumn("sltr"),
    slotId: text("slot_id").$type<Id<"avsl">>().notNull(),
    slotAllocationId: text("slot_allocation_id").$type<Id<"slal">>(),
    bookingId: text("booking_id"),
    revision: revisionColumn(),
    bookingTravelerId: text("booking_traveler_id"),
    /** The row of a rooming list that this traveler came from. */
    externalKey: text("external_key"),
    role: text("role", { enum: travelerRoles }).notNull().default("traveler"),
    status: text("status", { enum: travelerStatuses }).notNull().default("live"),
    removedAt: instantColumn("removed_at"),
    removedReason: text("removed_reason"),
    /** False for crew, and for an infant without a place of its own. */
    countsPax: boolean("counts_pax").notNull().default(true),
    firstName: text("first_name"),
    lastName: text("last_name").notNull(),
    title: text("title"),
    isLead: boolean("is_lead").notNull().default(false),
    /** "TBA". */
    isPlaceholder: boolean("is_placeholder").notNull().default(false),
    category: text("category", { enum: travelerCategories }).notNull().default("adult"),
    birthDate: date("birth_date", { mode: "string" }),
    gender: text("gender", { enum: travelerGenders }),
    nationality: char("nationality", { length: 2 }),
    documentNumber: text("document_number"),
    email: text("email"),
    phone: text("phone"),
    language: text("language"),
    attendance: text("attendance", { enum: attendances }).notNull().default("expected"),
    attendanceAt: instantColumn("attendance_at"),
    attendanceBy: text("attendance_by"),
    roomType: text("room_type"),
    bedPreference: text("bed_preference", { enum: bedPreferences }),
    optionUnitId: text("option_unit_id"),
    smoking: boolean("smoking"),
    accessNeeds: text("access_needs").array().notNull().default(sql`'{}'::text[]`),
    accessibilityNotes: text("accessibility_notes"),
    dietaryNotes: text("dietary_notes"),
    notes: text("notes"),
    sharingGroupId: text("sharing_group_id").$type<Id<"shgr">>(),
    keepApart: text("keep_apart").array().$type<Id<"sltr">[]>().notNull().default(sql`'{}'::text[]`),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "slot_travelers_slot_id_fkey", columns: [t.slotId], foreignColumns: [availabilitySlots.id] }).onDelete("restrict"),
    foreignKey({
      name: "slot_travelers_slot_allocation_id_fkey",
      columns: [t.slotId, t.slotAllocationId],
      foreignColumns: [slotAllocations.slotId, slotAllocations.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "slot_travelers_sharing_group_id_fkey",
      columns: [t.slotId, t.sharingGroupId],
      foreignColumns: [sharingGroups.slotId, sharingGroups.id],
    }),
    uniqueIndex("slot_travelers_slot_id_id_key").on(t.slotId, t.id),
    uniqueIndex("slot_travelers_booking_traveler_key").on(t.slotId, t.bookingTravelerId).where(sql`status = 'live'`),
    uniqueIndex("slot_travelers_external_key").on(t.slotId, t.externalKey).where(sql`status = 'live'`),
    uniqueIndex("slot_travelers_lead_key").on(t.slotAllocationId).where(sql`is_lead and status = 'live'`),
    index("slot_travelers_live").on(t.slotId).where(sql`status = 'live'`),
    index("slot_travelers_allocation").on(t.slotAllocationId),
    index("slot_travelers_booking").on(t.bookingId),
    index("slot_travelers_sharing_group").on(t.sharingGroupId).where(sql`sharing_group_id is not null`),
    wordCheck("slot_travelers_role_check", "role", travelerRoles),
    wordCheck("slot_travelers_status_check", "status", travelerStatuses),
    wordCheck("slot_travelers_category_check", "category", travelerCategories),
    wordCheck("slot_travelers_gender_check", "gender", travelerGenders),
    wordCheck("slot_travelers_attendance_check", "attendance", attendances),
    wordCheck("slot_travelers_bed_preference_check", "bed_preference", bedPreferences),
    sqlCheck(
      "slot_travelers_allocation_check",
      "case role when 'crew' then slot_allocation_id is null and not counts_pax else slot_allocation_id is not null end",
    ),
    sqlCheck("slot_travelers_removed_check", "(status = 'removed') = (removed_at is not null)"),
    sqlCheck("slot_travelers_last_name_check", "length(last_name) between 1 and 120"),
  ],
)
