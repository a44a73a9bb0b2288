import * as z from "zod"
import { idSchema } from "../../../kernel/ids.js"
import { defineRecord } from "../../../kernel/record.js"
import { instant, listOf, metadata, text } from "../../../kernel/values.js"
import { propertyGroupStatuses, propertyGroupTypes } from "../words.js"

const fields = {
  parentGroupId: idSchema("pgrp").nullable(),
  groupType: z.enum(propertyGroupTypes),
  status: z.enum(propertyGroupStatuses),
  name: text(255),
  code: text(64).nullable(),
  brandName: text(255).nullable(),
  legalName: text(255).nullable(),
  website: text(500)
    .regex(/^https?:\/\//i, { message: "Expected an address that starts with http:// or https://." })
    .nullable(),
  notes: text(4000).nullable(),
  metadata,
}

/** A chain, brand, management company or other set of properties. */
export const propertyGroupSchema = z
  .object({ id: idSchema("pgrp"), ...fields, revision: z.int(), createdAt: instant, updatedAt: instant })
  .meta({ id: "PropertyGroup" })
export type PropertyGroup = z.output<typeof propertyGroupSchema>

export const insertPropertyGroupSchema = z.strictObject(fields).partial().required({ name: true })
export const updatePropertyGroupSchema = z.strictObject(fields).partial()

export const propertyGroupRecord = defineRecord("property group", {
  record: propertyGroupSchema,
  create: insertPropertyGroupSchema,
  update: updatePropertyGroupSchema,
  filters: {
    ids: listOf(idSchema("pgrp")).optional(),
    parentGroupId: idSchema("pgrp").optional(),
    groupType: listOf(z.enum(propertyGroupTypes)).optional(),
    status: listOf(z.enum(propertyGroupStatuses)).optional(),
  },
  sort: ["name", "code", "createdAt", "updatedAt"],
})
export type PropertyGroupListQuery = z.input<typeof propertyGroupRecord.query>
