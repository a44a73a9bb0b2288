import * as z from "zod"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { count, isStorable, localDate, text } from "../../kernel/values.js"
import { type SeatPlan, seatCells, seatNumberings } from "./template/layout.js"
import { genderPolicies } from "./words.js"

/** What a room or seat is: an open vocabulary, such as `room_dbl`, `vehicle_seat`, `guide`. */
export const resourceKind = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, { message: "Expected a kind such as room_dbl." })

/** A part of a tour, such as the first hotel; empty = the whole of it. */
export const segment = z.string().trim().max(80).refine(isStorable, { message: "Text must contain neither NUL nor broken characters." })

/** Every row of a vehicle by its cells; seats are called by row and letter unless `numbering` says otherwise. */
export const seatPlanSchema: z.ZodType<SeatPlan, SeatPlan> = z.strictObject({
  rows: z.array(z.strictObject({ cells: z.array(z.enum(seatCells)).max(20) })).max(200),
  numbering: z.enum(seatNumberings).optional(),
})

/** How many people fit, 1 to 100,000. */
export const places = count.min(1).max(100_000)

const age = z.int().min(0).max(120)

/** What a room or seat and its template declare alike. Undeclared = open to anyone. */
export const declared = {
  occupancyMin: places.nullable().optional(),
  refType: text(80).nullable().optional(),
  refId: foreignId.nullable().optional(),
  roomType: text(80).nullable().optional(),
  bedConfiguration: text(160).nullable().optional(),
  accessible: z.boolean().optional(),
  smoking: z.boolean().nullable().optional(),
  minAge: age.nullable().optional(),
  maxAge: age.nullable().optional(),
  genderPolicy: z.enum(genderPolicies).optional(),
  sortOrder: z.int().min(-1_000_000).max(1_000_000).optional(),
}

/** The same as records carry it. */
export const declaredOf = {
  occupancyMin: z.int().nullable(),
  refType: z.string().nullable(),
  refId: z.string().nullable(),
  roomType: z.string().nullable(),
  bedConfiguration: z.string().nullable(),
  accessible: z.boolean(),
  smoking: z.boolean().nullable(),
  minAge: z.int().nullable(),
  maxAge: z.int().nullable(),
  genderPolicy: z.enum(genderPolicies),
  sortOrder: z.int(),
}

interface Declared {
  capacity?: number
  occupancyMin?: number | null
  minAge?: number | null
  maxAge?: number | null
  startsOn?: string | null
  endsOn?: string | null
}

/** What only makes sense together. */
export function coherent({ value, issues }: z.core.ParsePayload<Declared>) {
  const { capacity, occupancyMin, minAge, maxAge, startsOn, endsOn } = value
  const refuse = (path: keyof Declared, message: string) => issues.push({ code: "custom", path: [path], message, input: value })
  if (capacity !== undefined && occupancyMin && occupancyMin > capacity) refuse("occupancyMin", "The minimum is above the capacity.")
  if (typeof minAge === "number" && typeof maxAge === "number" && minAge > maxAge) refuse("minAge", "The lowest age is above the highest.")
  if (startsOn && endsOn && startsOn > endsOn) refuse("startsOn", "The first day is after the last.")
}

/** First day and last day of a room; null = the departure's. For a room the last is the day of check-out. */
export const stay = { startsOn: localDate.nullable().optional(), endsOn: localDate.nullable().optional() }

/** Lets a placement pass a blocking room rule, for a reason that stands in the row and in the event. */
export const override = z.strictObject({ reason: text(500).min(3) })

const resourceId = idSchema("alrs")

/** Which room or seat somebody shall have, by kind; `null` = none. Several of one kind stand for several segments. */
export const allocationsSchema = z.record(resourceKind, z.union([resourceId, z.array(resourceId).max(100), z.null()]))
export type Allocations = z.input<typeof allocationsSchema>
