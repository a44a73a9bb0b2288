import * as z from "zod"
import { revisionField } from "../../kernel/context.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { defineRecord } from "../../kernel/record.js"
import { flag, instant, listOf, text } from "../../kernel/values.js"
import { placeFields, placeFilter } from "../../places/contract.js"
import { qualificationCodes } from "../resource/contract.js"
import { resourceKinds } from "../words.js"

export const poolSchema = z
  .object({
    id: idSchema("repl"),
    revision: z.int(),
    name: z.string(),
    kind: z.enum(resourceKinds).nullable(),
    productId: z.string().nullable(),
    placeId: idSchema("plac").nullable(),
    requiredQualifications: z.array(z.string()),
    active: z.boolean(),
    notes: z.string().nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "ResourcePool" })
export type Pool = z.output<typeof poolSchema>

const fields = {
  name: text(255),
  /** Null = mixed. */
  kind: z.enum(resourceKinds).nullable().optional(),
  productId: foreignId.nullable().optional(),
  ...placeFields,
  /** Every pick must have them. */
  requiredQualifications: qualificationCodes.optional(),
  active: z.boolean().optional(),
  notes: text(10_000).nullable().optional(),
}

export const createPoolInput = z.strictObject(fields)
export type CreatePool = z.input<typeof createPoolInput>
export const updatePoolInput = z.strictObject({ ...fields, name: fields.name.optional() })
export type UpdatePool = z.input<typeof updatePoolInput> & { expectedRevision?: number }

export const poolRecord = defineRecord("pool", {
  record: poolSchema,
  create: createPoolInput,
  update: updatePoolInput,
  filters: {
    ids: listOf(idSchema("repl")).optional(),
    productId: listOf(foreignId).optional(),
    kind: listOf(z.enum(resourceKinds)).optional(),
    ...placeFilter,
    active: flag.optional(),
  },
  sort: ["name", "createdAt", "updatedAt"],
})
export type PoolListQuery = z.input<typeof poolRecord.query>

export const poolMemberSchema = z
  .object({
    id: idSchema("repm"),
    poolId: idSchema("repl"),
    resourceId: idSchema("res"),
    /** Lower is picked first. */
    priority: z.int(),
    resource: z.object({
      name: z.string(),
      kind: z.enum(resourceKinds),
      alsoKinds: z.array(z.enum(resourceKinds)),
      capacity: z.int().nullable(),
      active: z.boolean(),
    }),
    /** Codes of the pool that the resource never had. */
    missingQualifications: z.array(z.string()),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "PoolMember" })
export type PoolMember = z.output<typeof poolMemberSchema>
export const poolMemberPageSchema = pageOf(poolMemberSchema)

const priority = z.int().min(-1_000_000).max(1_000_000)

export const poolMemberListQuery = z.strictObject({
  poolId: listOf(idSchema("repl")).optional(),
  resourceId: listOf(idSchema("res")).optional(),
  ...paging,
  sort: sortBy(["priority", "createdAt"]),
})
export type PoolMemberListQuery = z.input<typeof poolMemberListQuery>

export const addPoolMemberInput = z.strictObject({ poolId: idSchema("repl"), resourceId: idSchema("res"), priority: priority.optional() })
export type AddPoolMember = z.input<typeof addPoolMemberInput>
export const updatePoolMemberInput = z.strictObject({ priority })
export type UpdatePoolMember = z.input<typeof updatePoolMemberInput>

/** The members in the order in which they are picked; their priorities become their positions. */
export const setPoolMembersBody = z.strictObject({ resourceIds: z.array(idSchema("res")).max(1000), ...revisionField })
export type SetPoolMembers = z.input<typeof setPoolMembersBody>
