import { sql } from "drizzle-orm"
import { foreignKey, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, metadataColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { availabilitySlots } from "../slot/schema.js"
import { allocationStatuses } from "./words.js"

/** The pax ledger: who took how many places of a departure, held or booked. Rows are ended, never deleted. */
export const slotAllocations = pgTable(
  "slot_allocations",
  {
    id: idColumn("slal"),
    slotId: text("slot_id").$type<Id<"avsl">>().notNull(),
    revision: revisionColumn(),
    status: text("status", { enum: allocationStatuses }).notNull(),
    pax: integer("pax").notNull(),
    /** Its live travelers that count as pax. */
    named: integer("named").notNull().default(0),
    bookingId: text("booking_id"),
    bookingItemId: text("booking_item_id"),
    /** The booking's number as people know it. */
    bookingRef: text("booking_ref"),
    /** Cart or session. */
    holderRef: text("holder_ref"),
    holdToken: text("hold_token"),
    expiresAt: instantColumn("expires_at"),
    maxExpiresAt: instantColumn("max_expires_at"),
    extensions: integer("extensions").notNull().default(0),
    confirmedAt: instantColumn("confirmed_at"),
    fulfilledAt: instantColumn("fulfilled_at"),
    endedAt: instantColumn("ended_at"),
    endReason: text("end_reason"),
    movedFromId: text("moved_from_id").$type<Id<"slal">>(),
    metadata: metadataColumn(),
    createdBy: text("created_by"),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "slot_allocations_slot_id_fkey", columns: [t.slotId], foreignColumns: [availabilitySlots.id] }).onDelete("restrict"),
    foreignKey({ name: "slot_allocations_moved_from_id_fkey", columns: [t.movedFromId], foreignColumns: [t.id] }).onDelete("restrict"),
    uniqueIndex("slot_allocations_slot_id_id_key").on(t.slotId, t.id),
    uniqueIndex("slot_allocations_token_key").on(t.slotId, t.holdToken).where(sql`status in ('held', 'confirmed', 'fulfilled')`),
    uniqueIndex("slot_allocations_booking_key")
      .on(t.slotId, t.bookingId, sql`coalesce(booking_item_id, '')`)
      .where(sql`status in ('confirmed', 'fulfilled')`),
    index("slot_allocations_slot_expires").on(t.slotId, t.expiresAt).where(sql`status = 'held'`),
    index("slot_allocations_expires").on(t.expiresAt).where(sql`status = 'held'`),
    index("slot_allocations_booking").on(t.bookingId),
    index("slot_allocations_holder").on(t.holderRef),
    wordCheck("slot_allocations_status_check", "status", allocationStatuses),
    sqlCheck("slot_allocations_pax_check", "pax > 0"),
    sqlCheck("slot_allocations_named_check", "named between 0 and pax and (named = 0 or ended_at is null)"),
    sqlCheck("slot_allocations_booking_check", "status not in ('confirmed', 'fulfilled') or booking_id is not null"),
    sqlCheck("slot_allocations_holder_check", "status <> 'held' or holder_ref is not null or booking_id is not null"),
    sqlCheck(
      "slot_allocations_held_check",
      "status <> 'held' or (hold_token is not null and expires_at is not null and max_expires_at is not null and expires_at <= max_expires_at)",
    ),
    sqlCheck("slot_allocations_hold_token_check", "length(hold_token) between 8 and 200"),
    sqlCheck("slot_allocations_ended_check", "(status in ('released', 'expired', 'cancelled')) = (ended_at is not null)"),
  ],
)
