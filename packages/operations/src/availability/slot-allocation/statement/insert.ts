import { sql } from "drizzle-orm"
import { type StatementValue, statement } from "../../../kernel/statement.js"
import type { Enforcement } from "../terms.js"
import { settle } from "./changed.js"
import { gate } from "./gate.js"
import { type ContextName, contextSql } from "./values.js"

export type InsertName =
  | ContextName
  | "eventId"
  | "verb"
  | "id"
  | "slotId"
  | "status"
  | "pax"
  | "bookingId"
  | "bookingItemId"
  | "bookingRef"
  | "holderRef"
  | "holdToken"
  | "ttlSeconds"
  | "maxTotalSeconds"
  | "expiresAt"
  | "maxExpiresAt"
  | "confirmedAt"
  | "extensions"
  | "movedFromId"
  | "metadata"
  | "createdBy"

export type InsertValues = Record<InsertName, StatementValue>

/**
 * A new ledger row: gate, row, counter and event in one statement. The gate locks the slot first, so a row that cannot be inserted
 * because its token or booking is already there moves no counter and raises nothing. No row answered = refused or already there.
 */
const insertUnder = (enforce: Enforcement) =>
  statement<InsertName>((value) => {
    const { at, context } = contextSql(value)
    const pax = sql`${value("pax")}::int`
    const term = (seconds: "ttlSeconds" | "maxTotalSeconds") => sql`${at} + make_interval(secs => ${value(seconds)}::int)`
    const instant = (name: "expiresAt" | "maxExpiresAt" | "confirmedAt") => sql`${value(name)}::text::timestamptz`
    return sql`with entered as (
      select availability_slots.id from availability_slots where availability_slots.id = ${value("slotId")}::text and ${gate(enforce, at, pax)}
      for no key update
    ), changed as (
      insert into slot_allocations (id, slot_id, status, pax, booking_id, booking_item_id, booking_ref, holder_ref, hold_token,
        expires_at, max_expires_at, confirmed_at, extensions, moved_from_id, metadata, created_by, created_at, updated_at)
      select ${value("id")}::text, entered.id, ${value("status")}::text, ${pax}, ${value("bookingId")}::text, ${value("bookingItemId")}::text,
        ${value("bookingRef")}::text, ${value("holderRef")}::text, ${value("holdToken")}::text,
        date_trunc('milliseconds', coalesce(${instant("expiresAt")}, ${term("ttlSeconds")})),
        date_trunc('milliseconds', coalesce(${instant("maxExpiresAt")}, ${term("maxTotalSeconds")})),
        case when ${value("status")}::text = 'confirmed' then coalesce(${instant("confirmedAt")}, ${at}) end, ${value("extensions")}::int, ${value("movedFromId")}::text, ${value("metadata")}::text::jsonb,
        ${value("createdBy")}::text, ${at}, ${at}
      from entered on conflict do nothing
      returning slot_allocations.*
    ), ${settle(at, { context, eventId: sql`${value("eventId")}::text`, verb: sql`${value("verb")}::text`, fresh: true })}`
  })

export const insertStatement = { sellable: insertUnder("sellable"), capacity: insertUnder("capacity") }
