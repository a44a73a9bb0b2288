import * as z from "zod"
import { revisionField } from "../../kernel/context.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { flag, instant, listOf, localDate, text } from "../../kernel/values.js"
import { placeFields, placeFilter } from "../../places/contract.js"
import { slotStatuses } from "../slot/words.js"
import { closeoutEffects, closeoutKinds, closeoutMatches, closeoutOutcomes } from "./words.js"

/** A dated stop of sale. Every scope id that is set must match the departure. */
export const closeoutSchema = z
  .object({
    id: idSchema("avcl"),
    productId: z.string().nullable(),
    optionId: z.string().nullable(),
    slotId: idSchema("avsl").nullable(),
    /** Matches every rule of its series, so a split keeps the closeout. */
    ruleId: idSchema("avrl").nullable(),
    placeId: idSchema("plac").nullable(),
    /** Both inclusive. */
    dateFrom: z.iso.date(),
    dateTo: z.iso.date(),
    match: z.enum(closeoutMatches),
    effect: z.enum(closeoutEffects),
    reason: z.string(),
    kind: z.enum(closeoutKinds),
    createdBy: z.string().nullable(),
    /** False once it was reopened. */
    inForce: z.boolean(),
    reopenedAt: instant.nullable(),
    reopenedBy: z.string().nullable(),
    reopenReason: z.string().nullable(),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "Closeout" })
export type Closeout = z.output<typeof closeoutSchema>

export const closeoutPageSchema = pageOf(closeoutSchema)

/** What a closeout meets. It cancels nobody: the pax stay held and booked. */
export const closeoutTotalsSchema = z
  .object({ slots: z.int(), heldPax: z.int(), bookedPax: z.int(), bookings: z.int() })
  .meta({ id: "CloseoutTotals" })
export type CloseoutTotals = z.output<typeof closeoutTotalsSchema>

const target = {
  productId: foreignId.nullable().optional(),
  optionId: foreignId.nullable().optional(),
  slotId: idSchema("avsl").nullable().optional(),
  ruleId: idSchema("avrl").nullable().optional(),
  ...placeFields,
  /** Absent with a slot = the days that it covers. */
  dateFrom: localDate.optional(),
  /** Absent = one day, `dateFrom`. */
  dateTo: localDate.optional(),
  /** `start` unless given. */
  match: z.enum(closeoutMatches).optional(),
  /** `block` unless given. */
  effect: z.enum(closeoutEffects).optional(),
}

export const previewCloseoutInput = z.strictObject(target)
export type PreviewCloseout = z.input<typeof previewCloseoutInput>

export const createCloseoutInput = z.strictObject({ ...target, reason: text(500), kind: z.enum(closeoutKinds).optional() })
export type CreateCloseout = z.input<typeof createCloseoutInput>

/** All or none. */
export const createCloseoutsInput = z.strictObject({ items: z.array(createCloseoutInput).min(1).max(366) })
export type CreateCloseouts = z.input<typeof createCloseoutsInput>

/** The closeout, whether this call made it, and what it meets. */
export const createdCloseoutSchema = closeoutSchema
  .extend({ outcome: z.enum(closeoutOutcomes), touched: closeoutTotalsSchema })
  .meta({ id: "CreatedCloseout" })
export type CreatedCloseout = z.output<typeof createdCloseoutSchema>

export const updateCloseoutInput = z.strictObject({
  dateFrom: localDate.optional(),
  dateTo: localDate.optional(),
  match: z.enum(closeoutMatches).optional(),
  effect: z.enum(closeoutEffects).optional(),
  reason: text(500).optional(),
  kind: z.enum(closeoutKinds).optional(),
  ...revisionField,
})
export type UpdateCloseout = z.input<typeof updateCloseoutInput>

/** `regenerate` makes the departures that the closeout kept from being generated, from today on. */
export const reopenCloseoutInput = z.strictObject({ reason: text(500), regenerate: z.boolean().optional() })
export type ReopenCloseout = z.input<typeof reopenCloseoutInput>

export const reopenedCloseoutSchema = z
  .object({
    closeout: closeoutSchema,
    touched: closeoutTotalsSchema,
    /** The departures that it had stopped, the first 1,000. */
    slotIds: z.array(idSchema("avsl")),
    /** Null unless `regenerate` was asked for. */
    generated: z
      .object({
        rulesProcessed: z.int(),
        slotsCreated: z.int(),
        slotsExisting: z.int(),
        slotsSkipped: z.int(),
        slotIds: z.array(idSchema("avsl")),
      })
      .nullable(),
  })
  .meta({ id: "ReopenedCloseout" })
export type ReopenedCloseout = z.output<typeof reopenedCloseoutSchema>

/** What a closeout would meet, without writing it. */
export const closeoutPreviewSchema = z
  .object({
    /** By start, the first 1,000; the totals count all. */
    slots: z.array(
      z.object({
        slotId: idSchema("avsl"),
        dateLocal: z.iso.date(),
        status: z.enum(slotStatuses),
        heldPax: z.int(),
        bookedPax: z.int(),
        bookingIds: z.array(z.string()),
      }),
    ),
    totals: closeoutTotalsSchema,
    /** Dates on which a rule would not be generated; empty for `stop_sell`. */
    notGenerated: z.array(z.object({ ruleId: idSchema("avrl"), date: z.iso.date() })),
  })
  .meta({ id: "CloseoutPreview" })
export type CloseoutPreview = z.output<typeof closeoutPreviewSchema>

export const closeoutSortFields = ["dateFrom", "dateTo", "createdAt", "updatedAt"] as const

export const closeoutListQuery = z.strictObject({
  ids: listOf(idSchema("avcl")).optional(),
  productId: listOf(foreignId).optional(),
  optionId: listOf(foreignId).optional(),
  slotId: listOf(idSchema("avsl")).optional(),
  ruleId: listOf(idSchema("avrl")).optional(),
  ...placeFilter,
  /** Closeouts that share at least one day with from … to, both inclusive. */
  from: localDate.optional(),
  to: localDate.optional(),
  inForce: flag.optional(),
  effect: listOf(z.enum(closeoutEffects)).optional(),
  kind: listOf(z.enum(closeoutKinds)).optional(),
  /** Part of the reason. */
  q: text(200).optional(),
  ...paging,
  sort: sortBy(closeoutSortFields),
})
export type CloseoutListQuery = z.input<typeof closeoutListQuery>
