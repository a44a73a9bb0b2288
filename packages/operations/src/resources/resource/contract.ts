import * as z from "zod"
import { assetCommitmentSchema } from "../../calendar/contract.js"
import { revisionField } from "../../kernel/context.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { flag, instant, listOf, localDate, metadata, queryInt, text } from "../../kernel/values.js"
import { placeFields, placeFilter } from "../../places/contract.js"
import { resourceKinds } from "../words.js"

/** `lang:fr`, `licence:d`, `permit:louvre`: lower case, compared letter by letter. */
export const qualificationCode = z
  .string()
  .trim()
  .toLowerCase()
  .max(100)
  .regex(/^[a-z][a-z0-9_]*:[a-z0-9][a-z0-9._-]*$/, { message: "Expected a code such as lang:fr." })
export const qualificationCodes = z.array(qualificationCode).max(50)

const bufferMinutes = z.int().min(0).max(1440)

export const resourceSchema = z
  .object({
    id: idSchema("res"),
    revision: z.int(),
    kind: z.enum(resourceKinds),
    alsoKinds: z.array(z.enum(resourceKinds)),
    name: z.string(),
    code: z.string().nullable(),
    supplierId: z.string().nullable(),
    placeId: idSchema("plac").nullable(),
    capacity: z.int().nullable(),
    bufferBeforeMinutes: z.int(),
    bufferAfterMinutes: z.int(),
    active: z.boolean(),
    notes: z.string().nullable(),
    metadata,
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "Resource" })
export type Resource = z.output<typeof resourceSchema>

/** A resource and, where the list was asked `with=next` or `with=overview`, what a registry shows of it besides. */
export const listedResourceSchema = resourceSchema
  .extend({
    nextCommitment: assetCommitmentSchema.nullable().optional(),
    nextCloseout: assetCommitmentSchema.nullable().optional(),
    pools: z.array(z.object({ id: idSchema("repl"), name: z.string() })).optional(),
    /** By code; `validTo` is the last day of the latest row, null = open. */
    qualifications: z.array(z.object({ code: z.string(), validTo: z.iso.date().nullable() })).optional(),
  })
  .meta({ id: "ListedResource" })
export type ListedResource = z.output<typeof listedResourceSchema>
export const resourcePageSchema = pageOf(listedResourceSchema)

export const qualificationSchema = z
  .object({
    resourceId: idSchema("res"),
    code: z.string(),
    /** Both inclusive; null = open. */
    validFrom: z.iso.date().nullable(),
    validTo: z.iso.date().nullable(),
    level: z.string().nullable(),
    documentRef: z.string().nullable(),
    notes: z.string().nullable(),
  })
  .meta({ id: "ResourceQualification" })
export type ResourceQualification = z.output<typeof qualificationSchema>

export const qualificationInput = z
  .strictObject({
    code: qualificationCode,
    validFrom: localDate.nullable().optional(),
    validTo: localDate.nullable().optional(),
    level: text(100).nullable().optional(),
    documentRef: text(500).nullable().optional(),
    notes: text(2000).nullable().optional(),
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
    path: ["validTo"],
    message: "Must not lie before validFrom.",
  })

const fields = {
  kind: z.enum(resourceKinds),
  alsoKinds: z.array(z.enum(resourceKinds)).max(resourceKinds.length).optional(),
  name: text(255),
  code: text(100).nullable().optional(),
  supplierId: foreignId.nullable().optional(),
  ...placeFields,
  /** Pax or units; also the most that is shared at one instant. */
  capacity: z.int().min(1).max(1_000_000).nullable().optional(),
  bufferBeforeMinutes: bufferMinutes.optional(),
  bufferAfterMinutes: bufferMinutes.optional(),
  /** False: takes no new work. */
  active: z.boolean().optional(),
  notes: text(10_000).nullable().optional(),
  metadata: metadata.optional(),
}

export const createResourceInput = z.strictObject({ ...fields, qualifications: z.array(qualificationInput).max(200).optional() })
export type CreateResource = z.input<typeof createResourceInput>

export const updateResourceInput = z.strictObject({
  ...fields,
  kind: fields.kind.optional(),
  name: fields.name.optional(),
  ...revisionField,
})
export type UpdateResource = z.input<typeof updateResourceInput>

/** The resource after a change; deactivating it lists what still lies ahead, which stays. */
export const updatedResourceSchema = resourceSchema.extend({ affected: z.array(assetCommitmentSchema) }).meta({ id: "UpdatedResource" })
export type UpdatedResource = z.output<typeof updatedResourceSchema>

export const resourceSortFields = ["name", "code", "kind", "capacity", "createdAt", "updatedAt"] as const

const filters = {
  ids: listOf(idSchema("res")).optional(),
  /** Also finds what can be of that kind besides its own. */
  kind: listOf(z.enum(resourceKinds)).optional(),
  poolId: listOf(idSchema("repl")).optional(),
  ...placeFilter,
  supplierId: listOf(foreignId).optional(),
  active: flag.optional(),
  /** All of them, valid today. */
  qualification: listOf(qualificationCode).optional(),
  minCapacity: queryInt(1, 1_000_000).optional(),
  /** `next` adds the next commitment and the next closeout; `overview` also pools and qualifications. */
  with: z.enum(["next", "overview"]).optional(),
  ...paging,
  sort: sortBy(resourceSortFields),
}

export const resourceListQuery = z.strictObject(filters)
export type ResourceListQuery = z.input<typeof resourceListQuery>

/** The list's filters and `q`, which may be a person's name and therefore never stands in a URL. */
export const searchResourcesBody = z.strictObject({ ...filters, q: text(200).optional() })
export type SearchResources = z.input<typeof searchResourcesBody>

export const setQualificationsBody = z.strictObject({
  qualifications: z.array(qualificationInput).max(200),
  /** Replaces only codes that begin with it, for example `lang:`. */
  prefix: z
    .string()
    .max(100)
    .regex(/^[a-z][a-z0-9_]*:?[a-z0-9._-]*$/, { message: "Expected the beginning of codes, such as lang:." })
    .optional(),
  ...revisionField,
})
export type SetQualifications = z.input<typeof setQualificationsBody>

export const setQualificationsSchema = z
  .object({
    qualifications: z.array(qualificationSchema),
    /** Coming assignments that the resource no longer qualifies for. */
    affected: z.array(
      z.object({
        assignmentId: idSchema("resa"),
        slotId: idSchema("avsl"),
        code: z.string(),
        startsAt: instant,
        endsAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: "SetQualifications" })
export type SetQualificationsResult = z.output<typeof setQualificationsSchema>

export const expiringQualificationSchema = qualificationSchema
  .extend({
    resourceName: z.string(),
    resourceKind: z.enum(resourceKinds),
    /** Coming assignments that end after the last valid day. */
    assignmentsAfter: z.int(),
  })
  .meta({ id: "ExpiringQualification" })
export type ExpiringQualification = z.output<typeof expiringQualificationSchema>
export const expiringQualificationPageSchema = pageOf(expiringQualificationSchema)

export const expiringQualificationsQuery = z.strictObject({
  /** The last day that counts, inclusive. */
  before: localDate,
  kind: listOf(z.enum(resourceKinds)).optional(),
  ...placeFilter,
  ...paging,
})
export type ExpiringQualificationsQuery = z.input<typeof expiringQualificationsQuery>
