import * as z from "zod"
import { idSchema } from "../../../kernel/ids.js"
import { defineRecord } from "../../../kernel/record.js"
import { flag, instant, listOf, localDate, text } from "../../../kernel/values.js"
import { propertyGroupRoles } from "../words.js"

const fields = {
  role: z.enum(propertyGroupRoles),
  /** A property has one primary group at most: setting another one takes it off the first. */
  isPrimary: z.boolean(),
  /** Both inclusive. */
  validFrom: localDate.nullable(),
  validTo: localDate.nullable(),
  notes: text(2000).nullable(),
}
const ids = { groupId: idSchema("pgrp"), propertyId: idSchema("prop") }

/** That a property belongs to a group. */
export const propertyGroupMemberSchema = z
  .object({ id: idSchema("pgpm"), ...ids, ...fields, revision: z.int(), createdAt: instant, updatedAt: instant })
  .meta({ id: "PropertyGroupMember" })
export type PropertyGroupMember = z.output<typeof propertyGroupMemberSchema>

export const insertPropertyGroupMemberSchema = z.strictObject(fields).partial().extend(ids)
export const updatePropertyGroupMemberSchema = z.strictObject(fields).partial()

export const propertyGroupMemberRecord = defineRecord("property group member", {
  record: propertyGroupMemberSchema,
  create: insertPropertyGroupMemberSchema,
  update: updatePropertyGroupMemberSchema,
  filters: {
    groupId: listOf(idSchema("pgrp")).optional(),
    propertyId: listOf(idSchema("prop")).optional(),
    role: listOf(z.enum(propertyGroupRoles)).optional(),
    isPrimary: flag.optional(),
  },
  sort: ["createdAt", "updatedAt", "role"],
})
export type PropertyGroupMemberListQuery = z.input<typeof propertyGroupMemberRecord.query>
