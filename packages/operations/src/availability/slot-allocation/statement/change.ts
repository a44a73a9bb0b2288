import { type SQL, sql } from "drizzle-orm"
import { type StatementValue, statement } from "../../../kernel/statement.js"
import type { Enforcement } from "../terms.js"
import { settle } from "./changed.js"
import { gate } from "./gate.js"
import { type ContextName, contextSql } from "./values.js"

export type ChangeName =
  | ContextName
  | "eventId"
  | "id"
  | "slotId"
  | "holdToken"
  | "revision"
  | "pax"
  | "more"
  | "confirm"
  | "extend"
  | "bookingId"
  | "bookingItemId"
  | "bookingRef"
  | "holderRef"
  | "ttlSeconds"
  | "expiresAt"
  | "metadata"

export type ChangeValues = Record<ChangeName, StatementValue>

type Value = (name: ChangeName) => SQL

const byId = (value: Value) => sql`id = ${value("id")}::text and (${value("slotId")}::text is null or slot_id = ${value("slotId")}::text)`
const byToken = (value: Value) => sql`slot_id = ${value("slotId")}::text and hold_token = ${value("holdToken")}::text`

/** A hold becomes a booking only for its own booking, and only where that booking item has no places yet. */
const mayConfirm = (value: Value) => sql`(not ${value("confirm")}::boolean or (
  slot_allocations.status = 'held' and coalesce(slot_allocations.booking_id, ${value("bookingId")}::text) = ${value("bookingId")}::text
  and (${value("bookingItemId")}::text is null or coalesce(slot_allocations.booking_item_id, ${value("bookingItemId")}::text) = ${value("bookingItemId")}::text)
  and not exists (select 1 from slot_allocations other where other.slot_id = slot_allocations.slot_id and other.booking_id = ${value("bookingId")}::text
    and coalesce(other.booking_item_id, '') = coalesce(${value("bookingItemId")}::text, slot_allocations.booking_item_id, '')
    and other.status in ('confirmed', 'fulfilled'))))`

/** A new expiry is never earlier than the old one and never past the limit; only a given instant may be both. */
function expiry(value: Value, at: SQL) {
  const term = sql`date_trunc('milliseconds', ${at} + make_interval(secs => ${value("ttlSeconds")}::int))`
  const limitOfTerm = sql`case when ${value("ttlSeconds")}::int is not null then slot_allocations.max_expires_at end`
  const given = sql`${value("expiresAt")}::text::timestamptz`
  return {
    expires: sql`coalesce(${given}, greatest(slot_allocations.expires_at, least(${term}, ${limitOfTerm})))`,
    limit: sql`greatest(slot_allocations.max_expires_at, ${given})`,
  }
}

/**
 * A held or confirmed row gets another number of pax, another expiry, or (`confirm`) becomes a booking: gate for what it takes more,
 * row, counter and event in one statement. What is not given stays. First the slot is locked, then the row, and what both are once they
 * are locked is what counts; so any number of callers may change one row at once. No row answered = refused, or nothing to do.
 */
const changeUnder = (enforce: Enforcement, named: (value: Value) => SQL) =>
  statement<ChangeName>((value) => {
    const { at, context } = contextSql(value)
    const { expires, limit } = expiry(value, at)
    return sql`with entered as (
      select availability_slots.* from availability_slots
      where availability_slots.id = (select slot_id from slot_allocations where ${named(value)} and status in ('held', 'confirmed')) for no key update
    ), target as (
      select id, slot_id, status, pax, named, coalesce(${value("pax")}::int, pax + ${value("more")}::int) as wanted from slot_allocations
      where ${named(value)} and slot_id = (select entered.id from entered) and status in ('held', 'confirmed') for no key update
    ), allowed as (
      select target.* from target join entered availability_slots on availability_slots.id = target.slot_id
      where target.wanted > 0 and target.wanted >= target.named and (not ${value("confirm")}::boolean or availability_slots.status <> 'cancelled')
        and (target.wanted <= target.pax or ${gate(enforce, at, sql`(target.wanted - target.pax)`)})
    ), changed as (
      update slot_allocations set
        pax = allowed.wanted,
        status = case when ${value("confirm")}::boolean then 'confirmed' else slot_allocations.status end,
        confirmed_at = case when ${value("confirm")}::boolean then ${at} else slot_allocations.confirmed_at end,
        booking_id = coalesce(slot_allocations.booking_id, ${value("bookingId")}::text),
        booking_item_id = coalesce(slot_allocations.booking_item_id, ${value("bookingItemId")}::text),
        booking_ref = coalesce(${value("bookingRef")}::text, slot_allocations.booking_ref),
        holder_ref = coalesce(slot_allocations.holder_ref, ${value("holderRef")}::text),
        expires_at = ${expires},
        max_expires_at = ${limit},
        extensions = slot_allocations.extensions + ${value("extend")}::int,
        metadata = coalesce(${value("metadata")}::text::jsonb, slot_allocations.metadata),
        revision = slot_allocations.revision + 1,
        updated_at = ${at}
      from allowed
      where slot_allocations.id = allowed.id
        and (${value("revision")}::int is null or slot_allocations.revision = ${value("revision")}::int)
        and (slot_allocations.status = 'confirmed' or slot_allocations.expires_at > ${at})
        and (${value("confirm")}::boolean or allowed.wanted <> allowed.pax or ${value("metadata")}::text is not null or ${expires} <> slot_allocations.expires_at)
        and (${value("extend")}::int = 0 or slot_allocations.status = 'held') and ${mayConfirm(value)}
      returning slot_allocations.*, allowed.status as was_status, allowed.pax as was_pax
    ), ${settle(at, { context, eventId: sql`${value("eventId")}::text` })}`
  })

export const changeStatement = {
  byId: { sellable: changeUnder("sellable", byId), capacity: changeUnder("capacity", byId) },
  byToken: { sellable: changeUnder("sellable", byToken), capacity: changeUnder("capacity", byToken) },
}
