import * as z from "zod"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { defineRecord } from "../../kernel/record.js"
import { flag, instant, listOf, text } from "../../kernel/values.js"
import { placeFields, placeFilter } from "../../places/contract.js"

const fields = {
  supplierId: foreignId.nullable(),
  name: text(255),
  code: text(64).nullable(),
  phone: text(60).nullable(),
  email: text(254).nullable(),
  active: z.boolean(),
  notes: text(4000).nullable(),
}

/** Who runs vehicles and drivers: the house itself or a supplier. */
export const operatorSchema = z
  .object({
    id: idSchema("gopr"),
    ...fields,
    placeId: idSchema("plac").nullable(),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "GroundOperator" })
export type GroundOperator = z.output<typeof operatorSchema>

export const operatorRecord = defineRecord("operator", {
  record: operatorSchema,
  create: z
    .strictObject({ ...placeFields, ...fields })
    .partial()
    .required({ name: true }),
  update: z.strictObject({ ...placeFields, ...fields }).partial(),
  filters: { ids: listOf(idSchema("gopr")).optional(), ...placeFilter, supplierId: listOf(foreignId).optional(), active: flag.optional() },
  sort: ["name", "code", "createdAt", "updatedAt"],
})
export type OperatorListQuery = z.input<typeof operatorRecord.query>
