import * as z from "zod"
import { foreignId, idSchema } from "../../../kernel/ids.js"
import { defineRecord } from "../../../kernel/record.js"
import { flag, instant, listOf, text } from "../../../kernel/values.js"
import { placeFields } from "../../../places/contract.js"
import { pickupKinds } from "../words.js"

const kinds = z
  .array(z.enum(pickupKinds))
  .min(1)
  .max(pickupKinds.length)
  .refine((given) => new Set(given).size === given.length, { message: "Name each kind once." })

const fields = {
  name: text(200),
  /** How to find it, for travelers and drivers. */
  directions: text(2000).nullable(),
  /** Where it is, in words; needed where no place is named. */
  locationText: text(500).nullable(),
  kinds,
  /** Inactive points stay on the departures that have them; no other gets them. */
  active: z.boolean(),
  sortOrder: z.int().min(-1_000_000).max(1_000_000),
}

/** Where people are picked up, dropped off or met. */
export const pickupPointSchema = z
  .object({
    id: idSchema("pkpt"),
    /** Null = for every product. */
    productId: z.string().nullable(),
    placeId: idSchema("plac").nullable(),
    ...fields,
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "PickupPoint" })
export type PickupPoint = z.output<typeof pickupPointSchema>

/** A point says where it is by its place, by words, or both. Its product is given once. */
export const insertPickupPointSchema = z
  .strictObject({ productId: foreignId.nullable(), ...placeFields, ...fields })
  .partial()
  .required({ name: true })
export const updatePickupPointSchema = z.strictObject({ ...placeFields, ...fields }).partial()

export const pickupPointRecord = defineRecord("pickup point", {
  record: pickupPointSchema,
  create: insertPickupPointSchema,
  update: updatePickupPointSchema,
  filters: {
    ids: listOf(idSchema("pkpt")).optional(),
    /** Points of these products; with `shared`, those of every product as well. */
    productId: listOf(foreignId).optional(),
    shared: flag.optional(),
    placeId: listOf(idSchema("plac")).optional(),
    groupId: idSchema("pkgr").optional(),
    kind: z.enum(pickupKinds).optional(),
    active: flag.optional(),
  },
  sort: ["sortOrder", "name", "updatedAt"],
})

export const pickupPointListQuerySchema = pickupPointRecord.query
export type PickupPointListQuery = z.input<typeof pickupPointListQuerySchema>
