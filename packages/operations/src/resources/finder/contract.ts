import * as z from "zod"
import { assetIdSchema, commitmentRefs, commitmentSources, rangeSchema } from "../../calendar/contract.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { flag, instant, instantInput, listOf, localDate, localTime, queryInt, text } from "../../kernel/values.js"
import { qualificationCode, resourceSchema } from "../resource/contract.js"
import { qualificationStates, resourceKinds, shareScopes } from "../words.js"

/** Why a resource cannot, in the order in which a verdict is found. */
export const unavailableReasons = [
  "inactive",
  "wrong_kind",
  "not_in_pool",
  "unqualified",
  "too_small",
  "closed",
  "busy",
  "share_full",
] as const
export type UnavailableReason = (typeof unavailableReasons)[number]
export const availabilityVerdicts = ["free", ...unavailableReasons] as const

/** What stands in the way of one resource. Each code carries what the table of the docs says. */
export const unavailabilitySchema = z
  .object({
    code: z.enum(unavailableReasons),
    /** busy */
    commitmentId: idSchema("acmt").optional(),
    sourceType: z.enum(commitmentSources).optional(),
    sourceId: z.string().optional(),
    title: z.string().optional(),
    refs: commitmentRefs.optional(),
    core: rangeSchema.optional(),
    during: rangeSchema.optional(),
    bufferOnly: z.boolean().optional(),
    tentative: z.boolean().optional(),
    /** closed */
    closeoutId: z.string().optional(),
    category: z.string().nullable().optional(),
    reason: z.string().nullable().optional(),
    from: instant.optional(),
    to: instant.nullable().optional(),
    /** unqualified */
    qualification: z.string().optional(),
    state: z.enum(qualificationStates).optional(),
    date: z.iso.date().nullable().optional(),
    /** too_small, share_full */
    capacity: z.int().nullable().optional(),
    needed: z.int().optional(),
    peak: z.int().optional(),
    wanted: z.int().optional(),
    /** wrong_kind */
    kind: z.enum(resourceKinds).optional(),
  })
  .meta({ id: "Unavailability" })
export type Unavailability = z.output<typeof unavailabilitySchema>

export const availableResourceSchema = z
  .object({
    resource: resourceSchema,
    /** No reason stands against the whole window, buffers included; with `minFreeMinutes`: a gap that long exists. */
    available: z.boolean(),
    verdict: z.enum(availabilityVerdicts),
    reasons: z.array(unavailabilitySchema),
    freeWindows: z.array(z.object({ from: instant, to: instant })),
    freeMinutes: z.int(),
    /** Work in the local week of the window's start, from Monday. */
    minutesThatWeek: z.int(),
    /** The earliest start within 14 days at which a job as long as the window fits; null when free now or never. */
    nextFreeFrom: instant.nullable(),
    /** In its pool; lower is picked first. */
    priority: z.int().nullable(),
  })
  .meta({ id: "AvailableResource" })
export type AvailableResource = z.output<typeof availableResourceSchema>

export const availableResourcesSchema = z
  .object({
    asOf: instant,
    window: z.object({ from: instant, to: instant, timezone: z.string() }),
    counts: z.object({ free: z.int(), busy: z.int(), closed: z.int(), unqualified: z.int(), other: z.int() }),
    total: z.int(),
    limit: z.int(),
    offset: z.int(),
    data: z.array(availableResourceSchema),
  })
  .meta({ id: "AvailableResources" })
export type AvailableResources = z.output<typeof availableResourcesSchema>

const minutesOf = queryInt(0, 1440)

/** Which resources are asked about; none of these = all. */
const selectors = {
  kind: z.enum(resourceKinds).optional(),
  poolId: idSchema("repl").optional(),
  resourceIds: listOf(idSchema("res"), 500).optional(),
  placeId: idSchema("plac").optional(),
}

export const availableResourcesQuery = z.strictObject({
  ...selectors,
  /** Instants, half-open; or a local day; or a departure. */
  from: instantInput.optional(),
  to: instantInput.optional(),
  date: localDate.optional(),
  timezone: text(100).optional(),
  /** Local days from `date` on, 1 unless given. */
  days: queryInt(1, 400).optional(),
  localFrom: localTime.optional(),
  localTo: localTime.optional(),
  slotId: idSchema("avsl").optional(),
  /** Brings what the departure's demand needs. */
  allocationId: idSchema("reqa").optional(),
  qualifications: listOf(qualificationCode, 50).optional(),
  minCapacity: queryInt(1, 1_000_000).optional(),
  shareScope: z.enum(shareScopes).optional(),
  units: queryInt(1, 1_000_000).optional(),
  /** The booking, product or departure with which it is shared. */
  shareId: foreignId.optional(),
  bufferBeforeMinutes: minutesOf.optional(),
  bufferAfterMinutes: minutesOf.optional(),
  minFreeMinutes: queryInt(1, 600_000).optional(),
  /** Own work that is looked past, for example an assignment that may move. */
  excludeSourceType: z.enum(commitmentSources).optional(),
  excludeSourceId: text(200).optional(),
  only: z.enum(["all", "free"]).optional(),
  limit: queryInt(1, 1000).optional(),
  offset: queryInt(0, 1_000_000).optional(),
})
export type AvailableResourcesQuery = z.input<typeof availableResourcesQuery>

const calendars = {
  ...selectors,
  functionSpaceIds: listOf(idSchema("fnsp"), 200).optional(),
  from: instantInput,
  to: instantInput,
}

export const timelineQuery = z.strictObject({
  ...calendars,
  includeEnded: flag.optional(),
  limit: queryInt(1, 500).optional(),
  offset: queryInt(0, 1_000_000).optional(),
})
export type TimelineQuery = z.input<typeof timelineQuery>

export const timelineItemSchema = z.object({
  commitmentId: idSchema("acmt"),
  sourceType: z.enum(commitmentSources),
  sourceId: z.string(),
  title: z.string(),
  refs: commitmentRefs,
  core: rangeSchema,
  during: rangeSchema,
  side: z.enum(["work", "closeout"]),
  tentative: z.boolean(),
  units: z.int(),
  overCloseout: z.boolean(),
  live: z.boolean(),
})
export type TimelineItem = z.output<typeof timelineItemSchema>

export const timelineRowSchema = z
  .object({
    asset: z.object({
      id: assetIdSchema,
      kind: z.enum([...resourceKinds, "function_space"]),
      name: z.string(),
      shareCapacity: z.int().nullable(),
      active: z.boolean(),
      placeId: idSchema("plac").nullable(),
      poolIds: z.array(idSchema("repl")),
    }),
    items: z.array(timelineItemSchema),
  })
  .meta({ id: "TimelineRow" })
export type TimelineRow = z.output<typeof timelineRowSchema>
export const timelineSchema = z
  .object({ data: z.array(timelineRowSchema), total: z.int(), limit: z.int(), offset: z.int() })
  .meta({ id: "ResourceTimeline" })
export type ResourceTimeline = z.output<typeof timelineSchema>

export const utilisationBuckets = ["day", "week", "month", "total"] as const
export const utilisationQuery = z.strictObject({
  ...calendars,
  timezone: text(100),
  bucket: z.enum(utilisationBuckets),
  limit: queryInt(1, 500).optional(),
  offset: queryInt(0, 1_000_000).optional(),
})
export type UtilisationQuery = z.input<typeof utilisationQuery>

export const utilisationSchema = z
  .object({
    assetId: assetIdSchema,
    name: z.string(),
    /** The first local day of the bucket within the window. */
    bucket: z.iso.date(),
    windowMinutes: z.int(),
    closedMinutes: z.int(),
    availableMinutes: z.int(),
    busyMinutes: z.int(),
    bufferMinutes: z.int(),
    tentativeMinutes: z.int(),
    unitMinutes: z.int(),
    /** Busy ÷ available; null where nothing is available. */
    ratio: z.number().nullable(),
  })
  .meta({ id: "ResourceUtilisation" })
export type ResourceUtilisation = z.output<typeof utilisationSchema>
