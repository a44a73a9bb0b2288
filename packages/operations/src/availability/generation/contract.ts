import * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { instant, localDate } from "../../kernel/values.js"
import { slotStatuses } from "../slot/words.js"

/** Why a start of a rule does not become a departure. */
export const generationSkipReasons = [
  "closed_out",
  "nonexistent_local_time",
  "nonexistent_local_date",
  "departed",
  "start_time_inactive",
  "rule_inactive",
  "rule_invalid",
] as const
export type GenerationSkipReason = (typeof generationSkipReasons)[number]

/** What a local date and start of a rule comes to: a departure, or the reason why there is none. */
export const dateOutcomes = [
  "exists",
  "not_generated",
  "not_in_recurrence",
  "excluded_by_exdate",
  "outside_validity",
  "after_until",
  "after_count",
  ...generationSkipReasons,
] as const
export type DateOutcome = (typeof dateOutcomes)[number]

const fields = {
  ruleId: idSchema("avrl").optional(),
  /** Several rules, instead of one or of all. */
  ruleIds: z.array(idSchema("avrl")).min(1).max(1000).optional(),
  productId: foreignId.optional(),
  /** First and last local date, both inclusive, in each rule's own zone. Without `from`: from now on. */
  from: localDate.optional(),
  to: localDate.optional(),
  /** Days after `from` where `to` is left out, 365 unless given. */
  horizonDays: z.int().min(0).max(1830).optional(),
  /** Tells what would happen and writes nothing. */
  dryRun: z.boolean().optional(),
  /** Gives new departures the stops of their product's pickup groups; true unless given. */
  attachPickups: z.boolean().optional(),
  /** Gives new departures of rules with an option the rooms and seats of its templates; true unless given. */
  materializeResources: z.boolean().optional(),
  /** `fail` refuses the whole rule when a start is closed out or does not exist on the clock. */
  onUnusable: z.enum(["skip", "fail"]).optional(),
  /** The most starts that one call may cover, 50,000 unless given. */
  maxSlots: z.int().min(1).max(200_000).optional(),
}

export const generateBody = z.strictObject(fields)
export const generateInput = z
  .strictObject({ ...fields, ...writeContext })
  .refine(({ ruleId, ruleIds }) => ruleId === undefined || ruleIds === undefined, {
    path: ["ruleIds"],
    message: "Give one rule or several, not both.",
  })
export type GenerateAvailabilitySlots = z.input<typeof generateInput>

export const skippedStartSchema = z.object({
  /** Local wall time; null when the whole rule is skipped. */
  originalStart: z.string().nullable(),
  reason: z.enum(generationSkipReasons),
  closeoutId: idSchema("avcl").optional(),
  detail: z.string().optional(),
})
export type SkippedStart = z.output<typeof skippedStartSchema>

/** Departures that were there before. They are never changed by generating. */
export const existingSlotsSchema = z.object({
  unchanged: z.int(),
  customised: z.int(),
  cancelled: z.int(),
  /** Future ones that differ from the rule. */
  drifted: z.int(),
})

const ruleGenerationSchema = z.object({
  ruleId: idSchema("avrl"),
  created: z.int(),
  existing: existingSlotsSchema,
  skipped: z.array(skippedStartSchema),
  error: z.object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()) }).optional(),
})
export type RuleGeneration = z.output<typeof ruleGenerationSchema>

const previewedSlotSchema = z.object({
  ruleId: idSchema("avrl"),
  originalStart: z.string(),
  startsAt: instant,
  endsAt: instant.nullable(),
  dateLocal: z.iso.date(),
  timezone: z.string(),
  capacityPax: z.int().nullable(),
  exists: z.boolean(),
})
export type PreviewedSlot = z.output<typeof previewedSlotSchema>

export const generationSchema = z
  .object({
    dryRun: z.boolean(),
    rulesProcessed: z.int(),
    slotsCreated: z.int(),
    slotsExisting: z.int(),
    slotsSkipped: z.int(),
    /** Stops that the new departures got from the pickup groups of their product. */
    pickupsAttached: z.int(),
    /** Rooms and seats of the new departures. */
    resourcesMaterialized: z.int(),
    /** The first 1,000. */
    slotIds: z.array(idSchema("avsl")),
    rules: z.array(ruleGenerationSchema),
    /** The first 1,000 starts; only of a dry run. */
    preview: z.array(previewedSlotSchema).optional(),
  })
  .meta({ id: "Generation" })
export type Generation = z.output<typeof generationSchema>

export const explainDateInput = z.strictObject({ ruleId: idSchema("avrl"), date: localDate, now: writeContext.now })
export type ExplainDate = z.input<typeof explainDateInput>
export const explainDateQuery = z.strictObject({ date: localDate })

export const dateExplanationSchema = z
  .object({
    ruleId: idSchema("avrl"),
    date: z.iso.date(),
    timezone: z.string(),
    starts: z.array(
      z.object({
        startTimeId: idSchema("avst").nullable(),
        /** Null for an all-day start. */
        startTimeLocal: z.string().nullable(),
        originalStart: z.string(),
        outcome: z.enum(dateOutcomes),
        slotId: idSchema("avsl").optional(),
        status: z.enum(slotStatuses).optional(),
        closeoutIds: z.array(idSchema("avcl")).optional(),
      }),
    ),
  })
  .meta({ id: "DateExplanation" })
export type DateExplanation = z.output<typeof dateExplanationSchema>
