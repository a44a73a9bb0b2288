import * as z from "zod"
import { idSchema } from "../kernel/ids.js"
import { instant, instantInput, listOf, text } from "../kernel/values.js"
import { assetKinds, clashCodes, commitmentEndings, commitmentSides, commitmentSources } from "./words.js"

export {
  type AssetKind,
  assetKinds,
  type ClashCode,
  type CommitmentEnding,
  type CommitmentSide,
  type CommitmentSource,
  clashCodes,
  closingSources,
  commitmentEndings,
  commitmentSides,
  commitmentSources,
  nextFreeDays,
} from "./words.js"

/** The id of what has a calendar: a resource (`res_…`) or a function space (`fnsp_…`). */
export const assetIdSchema = z.union([idSchema("res"), idSchema("fnsp")])
export type AssetId = z.output<typeof assetIdSchema>

/** A half-open range; an open end is null. */
export const rangeSchema = z.object({ from: instant, to: instant.nullable() })

export const calendarAssetSchema = z
  .object({ id: assetIdSchema, kind: z.enum(assetKinds), shareCapacity: z.int().nullable(), committable: z.boolean() })
  .meta({ id: "CalendarAsset" })
export type CalendarAsset = z.output<typeof calendarAssetSchema>

/** What boards show of a commitment besides its title. */
export const commitmentRefs = z.object({
  slotId: z.string().optional(),
  bookingId: z.string().optional(),
  programId: z.string().optional(),
  dispatchId: z.string().optional(),
  holdId: z.string().optional(),
})
export type CommitmentRefs = z.output<typeof commitmentRefs>

export const assetCommitmentSchema = z
  .object({
    id: idSchema("acmt"),
    assetId: assetIdSchema,
    sourceType: z.enum(commitmentSources),
    sourceId: z.string(),
    seq: z.int(),
    side: z.enum(commitmentSides),
    /** The job itself. */
    core: rangeSchema,
    /** The job widened by its buffers: what is kept free of others. */
    during: rangeSchema,
    shareKey: z.string().nullable(),
    units: z.int(),
    /** This work stays although the asset is closed. */
    overCloseout: z.boolean(),
    tentative: z.boolean(),
    live: z.boolean(),
    endedAt: instant.nullable(),
    endedReason: z.enum(commitmentEndings).nullable(),
    expiresAt: instant.nullable(),
    title: z.string(),
    refs: commitmentRefs,
  })
  .meta({ id: "AssetCommitment" })
export type AssetCommitment = z.output<typeof assetCommitmentSchema>

export const maxCommitmentItems = 500
const bufferMinutes = z.int().min(0).max(1440)

/** One wanted commitment. `to` is null only for a closeout until further notice. */
export const commitmentItem = z.strictObject({
  assetId: assetIdSchema,
  sourceType: z.enum(commitmentSources),
  sourceId: text(200),
  /** Number of an occurrence or window; 0 unless given. */
  seq: z.int().min(0).max(100_000).optional(),
  from: instantInput,
  to: instantInput.nullable(),
  bufferBeforeMinutes: bufferMinutes.optional(),
  bufferAfterMinutes: bufferMinutes.optional(),
  /** Who holds the same key may overlap; null = nobody. */
  shareKey: z
    .string()
    .regex(/^(own|slot|booking|product):.{1,200}$|^any$/, { message: "Expected own:…, slot:…, booking:…, product:… or any." })
    .nullable()
    .optional(),
  units: z.int().min(1).max(1_000_000).optional(),
  title: z.string().trim().max(300).optional(),
  refs: commitmentRefs.optional(),
  tentative: z.boolean().optional(),
  expiresAt: instantInput.nullable().optional(),
  overCloseout: z.boolean().optional(),
  /** The zone of the job, in whose local time a refusal is worded; UTC unless given. Nothing of it is stored. */
  timezone: text(100).optional(),
})
export type CommitmentItem = z.input<typeof commitmentItem>

export const commitmentItems = z.array(commitmentItem).min(1).max(maxCommitmentItems)

/** Own rows that a check looks past, for example those that are about to move. */
export const commitmentSourceRef = z.strictObject({ sourceType: z.enum(commitmentSources), sourceId: text(200) })

export const checkCommitmentsBody = z.strictObject({
  items: commitmentItems,
  exclude: z.array(commitmentSourceRef).max(maxCommitmentItems).optional(),
})
export type CheckCommitments = z.input<typeof checkCommitmentsBody>

/** One reason why an item cannot be committed. */
export const calendarViolationSchema = z
  .object({
    code: z.enum(clashCodes),
    /** Position of the item in the request. */
    index: z.int(),
    assetId: assetIdSchema,
    requested: z.object({ from: instant, to: instant.nullable(), during: rangeSchema }),
    /** The zone that the request named for its job. */
    timezone: z.string().nullable(),
    /** What is in the way; null when the asset is inactive or its shared units do not suffice. */
    clash: z
      .object({
        commitmentId: idSchema("acmt").nullable(),
        sourceType: z.enum(commitmentSources),
        sourceId: z.string(),
        title: z.string(),
        refs: commitmentRefs,
        core: rangeSchema,
        during: rangeSchema,
        tentative: z.boolean(),
        inThisRequest: z.boolean(),
      })
      .nullable(),
    /** Only the buffers touch, not the jobs. */
    bufferOnly: z.boolean(),
    capacity: z.int().optional(),
    peak: z.int().optional(),
    wanted: z.int().optional(),
    wouldSucceed: z.object({
      /** The earliest start within 14 days at which the same length and buffers fit. */
      nextFreeFrom: instant.nullable(),
    }),
  })
  .meta({ id: "CalendarViolation" })
export type CalendarViolation = z.output<typeof calendarViolationSchema>

export const calendarCheckSchema = z.object({ ok: z.boolean(), violations: z.array(calendarViolationSchema) }).meta({ id: "CalendarCheck" })
export type CalendarCheck = z.output<typeof calendarCheckSchema>

export const commitmentListQuery = z.strictObject({
  assetIds: listOf(assetIdSchema, 200),
  from: instantInput,
  to: instantInput,
  includeEnded: z.preprocess((value) => (value === "true" ? true : value === "false" ? false : value), z.boolean()).optional(),
})
export type CommitmentListQuery = z.input<typeof commitmentListQuery>
