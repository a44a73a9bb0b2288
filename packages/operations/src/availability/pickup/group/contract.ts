import * as z from "zod"
import { revisionField } from "../../../kernel/context.js"
import { foreignId, idSchema } from "../../../kernel/ids.js"
import { defineRecord } from "../../../kernel/record.js"
import { count, flag, instant, listOf, minutes, text } from "../../../kernel/values.js"
import { stopTimeSchema } from "../stop-time.js"
import { pickupKinds } from "../words.js"

/** A point of a group, at its place of the run. */
export const pickupGroupPointSchema = z
  .object({
    pointId: idSchema("pkpt"),
    name: z.string(),
    placeId: idSchema("plac").nullable(),
    /** Whether departures still get the point. */
    active: z.boolean(),
    sortOrder: z.int(),
    time: stopTimeSchema,
    /** Travelers that a departure's stop takes; null = no limit. */
    capacity: z.int().nullable(),
    /** Minutes before its own time until when it can be chosen; null = no limit of its own. */
    cutoffMinutes: z.int().nullable(),
  })
  .meta({ id: "PickupGroupPoint" })
export type PickupGroupPoint = z.output<typeof pickupGroupPointSchema>

const fields = {
  name: text(200),
  instructions: text(2000).nullable(),
  /** Every traveler of such a departure chooses one. */
  selectionRequired: z.boolean(),
  /** A traveler may name a place that is no stop. */
  allowCustom: z.boolean(),
  /** New departures get its stops by themselves. */
  autoAttach: z.boolean(),
  active: z.boolean(),
  sortOrder: z.int().min(-1_000_000).max(1_000_000),
}

/** A run of points that departures of a product, or of one of its options, get. */
export const pickupGroupSchema = z
  .object({
    id: idSchema("pkgr"),
    productId: z.string(),
    /** Null = for every option. */
    optionId: z.string().nullable(),
    kind: z.enum(pickupKinds),
    ...fields,
    /** In the order of the run. */
    points: z.array(pickupGroupPointSchema),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "PickupGroup" })
export type PickupGroup = z.output<typeof pickupGroupSchema>

/** Product, option and kind are given once: departures have stops by them. */
export const insertPickupGroupSchema = z
  .strictObject({ productId: foreignId, optionId: foreignId.nullable(), kind: z.enum(pickupKinds), ...fields })
  .partial()
  .required({ productId: true, kind: true, name: true })
export const updatePickupGroupSchema = z.strictObject(fields).partial()

export const pickupGroupRecord = defineRecord("pickup group", {
  record: pickupGroupSchema,
  create: insertPickupGroupSchema,
  update: updatePickupGroupSchema,
  filters: {
    ids: listOf(idSchema("pkgr")).optional(),
    productId: listOf(foreignId).optional(),
    optionId: listOf(foreignId).optional(),
    pointId: idSchema("pkpt").optional(),
    kind: z.enum(pickupKinds).optional(),
    active: flag.optional(),
  },
  sort: ["sortOrder", "name", "productId", "updatedAt"],
})

export const pickupGroupListQuerySchema = pickupGroupRecord.query
export type PickupGroupListQuery = z.input<typeof pickupGroupListQuerySchema>

export const groupPointInput = z.strictObject({
  pointId: idSchema("pkpt"),
  time: stopTimeSchema,
  capacity: count.nullable().optional(),
  cutoffMinutes: minutes.nullable().optional(),
})

/** The whole run, in its order. Departures that have stops already keep them until they are refreshed. */
export const setPickupGroupPointsBody = z.strictObject({
  points: z
    .array(groupPointInput)
    .max(200)
    .refine((points) => new Set(points.map(({ pointId }) => pointId)).size === points.length, { message: "Name each point once." }),
  ...revisionField,
})
export type SetPickupGroupPoints = z.input<typeof setPickupGroupPointsBody>
