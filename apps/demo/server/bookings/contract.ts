import * as z from "zod"
import { bookingStatuses } from "../database/tables.js"

const line = (max: number) => z.string().trim().min(1).max(max)

/** What the form sends when a party is put on hold. */
export const newBooking = z.strictObject({
  slotId: line(200),
  pax: z.int().min(1).max(1000),
  leadName: line(200),
  phone: line(60).optional(),
  email: line(254).optional(),
  language: line(12).optional(),
  note: line(500).optional(),
  /** How long the places are kept for the party. */
  ttlSeconds: z.int().min(10).max(86_400).optional(),
})
export type NewBooking = z.output<typeof newBooking>

export const confirmation = z.strictObject({
  /** What to do when the hold has lapsed: refuse, or take the places again if they are still there. */
  onExpiredHold: z.enum(["refuse", "retake"]).optional(),
})
export const cancellation = z.strictObject({ reason: line(500).optional() })
export const move = z.strictObject({ toSlotId: line(200) })
export const extension = z.strictObject({ ttlSeconds: z.int().min(10).max(86_400) })

const whole = (max: number) => z.coerce.number().int().min(0).max(max)

export const bookingQuery = z.strictObject({
  ids: line(20_000).optional(),
  status: z.enum([...bookingStatuses, "lapsed"]).optional(),
  slotId: line(200).optional(),
  productId: line(200).optional(),
  limit: whole(200).optional(),
  offset: whole(1_000_000).optional(),
})
export type BookingQuery = z.output<typeof bookingQuery>

/** A search that may hold a person's name travels in a body, never in an address. */
export const bookingSearch = z.strictObject({ q: line(200), limit: z.int().min(1).max(200).optional(), offset: z.int().min(0).optional() })
