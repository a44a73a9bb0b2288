import type { OperationsDb } from "@voyant-travel/operations"
import { and, count, desc, eq, gt, ilike, inArray, isNull, lte, or, type SQL } from "drizzle-orm"
import { demoBookings } from "../database/tables.js"
import type { BookingQuery } from "./contract.js"
import { bookingNotFound } from "./errors.js"

export type BookingRow = typeof demoBookings.$inferSelect

/** As the API answers it. `lapsed` is computed: a hold that ran out is nobody's work to write down. */
export interface Booking extends Omit<BookingRow, "status"> {
  status: BookingRow["status"] | "lapsed"
  contactHidden: boolean
}

/** The booking as this person may see it at this instant. */
export function shown(row: BookingRow, { now, contact }: { now: Date; contact: boolean }): Booking {
  const lapsed = row.status === "held" && row.holdExpiresAt !== null && row.holdExpiresAt <= now
  return {
    ...row,
    status: lapsed ? "lapsed" : row.status,
    ...(!contact && { phone: null, email: null }),
    contactHidden: !contact && (row.phone !== null || row.email !== null),
  }
}

const statusIs = (status: NonNullable<BookingQuery["status"]>, now: Date): SQL | undefined => {
  if (status === "lapsed") return and(eq(demoBookings.status, "held"), lte(demoBookings.holdExpiresAt, now))
  if (status === "held")
    return and(eq(demoBookings.status, "held"), or(isNull(demoBookings.holdExpiresAt), gt(demoBookings.holdExpiresAt, now)))
  return eq(demoBookings.status, status)
}

export const filterOf = (query: BookingQuery, now: Date): SQL | undefined =>
  and(
    query.ids ? inArray(demoBookings.id, query.ids.split(",").slice(0, 200)) : undefined,
    query.status && statusIs(query.status, now),
    query.slotId ? eq(demoBookings.slotId, query.slotId) : undefined,
    query.productId ? eq(demoBookings.productId, query.productId) : undefined,
  )

const literal = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`

export const matching = (text: string): SQL | undefined =>
  or(ilike(demoBookings.reference, literal(text)), ilike(demoBookings.leadName, literal(text)), eq(demoBookings.id, text))

/** Newest first. */
export async function listBookings(db: OperationsDb, where: SQL | undefined, page: { limit?: number; offset?: number }) {
  const { limit = 50, offset = 0 } = page
  const rows = await db
    .select()
    .from(demoBookings)
    .where(where)
    .orderBy(desc(demoBookings.createdAt), desc(demoBookings.id))
    .limit(limit)
    .offset(offset)
  const [total] = await db
    .select({ rows: count().mapWith(Number) })
    .from(demoBookings)
    .where(where)
  return { data: rows, total: total?.rows ?? 0, limit, offset }
}

export async function getBooking(db: OperationsDb, id: string): Promise<BookingRow> {
  const [row] = await db.select().from(demoBookings).where(eq(demoBookings.id, id))
  if (!row) throw bookingNotFound(id)
  return row
}
