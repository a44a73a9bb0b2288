import * as z from "zod"
import { assetIdSchema, commitmentSources, rangeSchema } from "../../calendar/contract.js"
import { revisionField } from "../../kernel/context.js"
import { idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { instant, instantInput, listOf, localDate, localTime, text } from "../../kernel/values.js"
import { onAssignedPolicies, resourceCloseoutCategories, resourceCloseoutStatuses } from "../words.js"

/** When a resource or space takes no work. Local times keep their wall clock over clock changes. */
export const resourceCloseoutSchema = z
  .object({
    id: idSchema("recl"),
    revision: z.int(),
    assetId: assetIdSchema,
    resourceId: idSchema("res").nullable(),
    functionSpaceId: idSchema("fnsp").nullable(),
    category: z.enum(resourceCloseoutCategories),
    reason: z.string().nullable(),
    timezone: z.string(),
    dateFrom: z.iso.date(),
    /** Inclusive; null = until further notice. */
    dateTo: z.iso.date().nullable(),
    timeFrom: z.string().nullable(),
    timeTo: z.string().nullable(),
    rrule: z.string().nullable(),
    recurrenceUntil: z.iso.date().nullable(),
    exceptDates: z.array(z.iso.date()),
    occurrenceCount: z.int(),
    status: z.enum(resourceCloseoutStatuses),
    cancelledAt: instant.nullable(),
    createdBy: z.string().nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "ResourceCloseout" })
export type ResourceCloseout = z.output<typeof resourceCloseoutSchema>
export const resourceCloseoutPageSchema = pageOf(resourceCloseoutSchema)

const spanFields = {
  category: z.enum(resourceCloseoutCategories).optional(),
  reason: text(500).nullable().optional(),
  /** The place's unless given. */
  timezone: text(100).optional(),
  /** One local day; `dateLocal` is the same. */
  date: localDate.optional(),
  dateLocal: localDate.optional(),
  dateFrom: localDate.optional(),
  /** Inclusive; null = until further notice. */
  dateTo: localDate.nullable().optional(),
  /** Null = whole days. Several days with times are one stretch. */
  timeFrom: localTime.nullable().optional(),
  timeTo: localTime.nullable().optional(),
  /** Instants in place of local days. */
  startsAt: instantInput.optional(),
  endsAt: instantInput.optional(),
  /** RFC 5545 text without RDATE; it must end. */
  rrule: text(500).nullable().optional(),
  recurrenceUntil: localDate.nullable().optional(),
  exceptDates: z.array(localDate).max(400).optional(),
  /** What becomes of work that it meets; `keep` unless given. */
  onAssigned: z.enum(onAssignedPolicies).optional(),
}

const target = { resourceId: idSchema("res").optional(), functionSpaceId: idSchema("fnsp").optional() }
const oneTarget = (input: { resourceId?: unknown; functionSpaceId?: unknown }) =>
  (input.resourceId === undefined) !== (input.functionSpaceId === undefined)
const targetMissing = { path: ["resourceId"], message: "Name a resource or a function space, one of the two." }

export const createResourceCloseoutInput = z.strictObject({ ...target, ...spanFields }).refine(oneTarget, targetMissing)
export type CreateResourceCloseout = z.input<typeof createResourceCloseoutInput>

export const updateResourceCloseoutInput = z.strictObject({ ...spanFields, ...revisionField })
export type UpdateResourceCloseout = z.input<typeof updateResourceCloseoutInput>

export const affectedWorkSchema = z.object({
  commitmentId: idSchema("acmt"),
  sourceType: z.enum(commitmentSources),
  sourceId: z.string(),
  title: z.string(),
  refs: z.record(z.string(), z.string()),
  core: rangeSchema,
  action: z.enum(["kept", "released"]),
  /** How many others are free for it and fit. */
  substitutes: z.int(),
})
export type AffectedWork = z.output<typeof affectedWorkSchema>

export const closedResourceSchema = z
  .object({
    closeout: resourceCloseoutSchema,
    occurrences: z.array(rangeSchema),
    affected: z.array(affectedWorkSchema),
    /** Other closeouts of the same time; they may overlap. */
    overlaps: z.array(z.string()),
  })
  .meta({ id: "ClosedResource" })
export type ClosedResource = z.output<typeof closedResourceSchema>

export const resourceCloseoutSortFields = ["dateFrom", "createdAt", "updatedAt"] as const

export const resourceCloseoutListQuery = z.strictObject({
  ids: listOf(idSchema("recl")).optional(),
  resourceId: listOf(idSchema("res")).optional(),
  functionSpaceId: listOf(idSchema("fnsp")).optional(),
  category: listOf(z.enum(resourceCloseoutCategories)).optional(),
  status: listOf(z.enum(resourceCloseoutStatuses)).optional(),
  /** Closeouts that close something within from … to, half-open. */
  from: instantInput.optional(),
  to: instantInput.optional(),
  /** Closeouts of that local day in their own zone. */
  dateLocal: localDate.optional(),
  ...paging,
  sort: sortBy(resourceCloseoutSortFields),
})
export type ResourceCloseoutListQuery = z.input<typeof resourceCloseoutListQuery>
