import * as z from "zod"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { defineRecord } from "../../kernel/record.js"
import { flag, instant, listOf, localTime, minutes, text } from "../../kernel/values.js"
import { placeFields } from "../../places/contract.js"

const fields = {
  label: text(200).nullable(),
  startTimeLocal: localTime,
  /** Overrides the rule's duration. */
  durationMinutes: minutes.min(1).nullable(),
  sortOrder: z.int().min(-1_000_000).max(1_000_000),
  /** Inactive times stay linked to their rules and generate nothing. */
  active: z.boolean(),
}

/** A local time at which a product departs. */
export const startTimeSchema = z
  .object({
    id: idSchema("avst"),
    productId: z.string(),
    optionId: z.string().nullable(),
    placeId: idSchema("plac").nullable(),
    ...fields,
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "StartTime" })

export type StartTime = z.output<typeof startTimeSchema>

/** Product and option are given once: rules of that product link the time. */
export const insertStartTimeSchema = z
  .strictObject({ productId: foreignId, optionId: foreignId.nullable(), ...placeFields, ...fields })
  .partial()
  .required({ productId: true, startTimeLocal: true })
export const updateStartTimeSchema = z.strictObject({ ...placeFields, ...fields }).partial()

export const startTimeRecord = defineRecord("start time", {
  record: startTimeSchema,
  create: insertStartTimeSchema,
  update: updateStartTimeSchema,
  filters: {
    productId: listOf(foreignId).optional(),
    optionId: listOf(foreignId).optional(),
    placeId: listOf(idSchema("plac")).optional(),
    /** The same as `placeId`. */
    facilityId: listOf(idSchema("plac")).optional(),
    ruleId: idSchema("avrl").optional(),
    active: flag.optional(),
  },
  sort: ["sortOrder", "startTimeLocal", "label", "updatedAt"],
})

export const startTimeListQuerySchema = startTimeRecord.query
export type StartTimeListQuery = z.input<typeof startTimeListQuerySchema>
