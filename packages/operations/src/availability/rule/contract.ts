import * as z from "zod"
import { reasonField, revisionField, writeContext } from "../../kernel/context.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { count, flag, instant, isStorable, listOf, localDate, localTime, minutes, text } from "../../kernel/values.js"
import { placeFields } from "../../places/contract.js"
import { startTimeSchema } from "../start-time/contract.js"
import { recurrencePartsSchema } from "./recurrence/contract.js"

/** The longest span that one generation or preview covers, in days. */
export const maxRangeDays = 1830

/** Characters of a recurrence text, which is stored as given. */
const recurrenceText = z.string().min(1).max(4000).refine(isStorable, { message: "Text must contain neither NUL nor broken characters." })

const fields = {
  name: text(200).nullable(),
  /** IANA name. */
  timezone: text(64),
  /** RFC 5545 text: one `RRULE`, any number of `EXDATE` and `RDATE` lines, in local times of the zone. */
  recurrence: recurrenceText,
  /** Phase of INTERVAL and start of COUNT; not an occurrence unless it matches. */
  anchorDate: localDate,
  /** Season limits, inclusive; outside nothing is generated. */
  validFrom: localDate.nullable(),
  validTo: localDate.nullable(),
  /** Null = unlimited. */
  capacityPax: count.nullable(),
  minPax: count.min(1).nullable(),
  /** Minutes before the start at which the minimum is decided; null = at the start. */
  minPaxDecisionMinutes: minutes.nullable(),
  /** Minutes before the start at which sales end; null = at the start, or of an all-day departure at the end of its first day. */
  cutoffMinutes: minutes.nullable(),
  /** Minutes before the start at which sales open; null = always. */
  earlyBookingLimitMinutes: minutes.nullable(),
  /** Elapsed minutes from start to end; goes before `endTimeLocal`. */
  durationMinutes: minutes.min(1).nullable(),
  /** Local days covered. */
  days: z.int().min(1).max(366),
  /** Null = days − 1. */
  nights: z.int().min(0).max(366).nullable(),
  /** Wall time of the end on the last local day. */
  endTimeLocal: localTime.nullable(),
  /** Only active rules generate. */
  active: z.boolean(),
  notes: text(4000).nullable(),
}

/** How many departures a rule has, and how far they reach. */
export const ruleSlotCounts = z.object({
  total: z.int(),
  /** Not yet started and not cancelled. */
  upcoming: z.int(),
  open: z.int(),
  closed: z.int(),
  cancelled: z.int(),
  /** With at least one field that a person set. */
  customised: z.int(),
})

/** Wall-clock intent for supply, from which departures are generated. */
export const ruleSchema = z
  .object({
    id: idSchema("avrl"),
    /** Own id, or after a split the first rule's. */
    seriesId: idSchema("avrl"),
    productId: z.string(),
    optionId: z.string().nullable(),
    placeId: idSchema("plac").nullable(),
    ...fields,
    /** Linked start times in the order of the day; without any the rule makes all-day departures. */
    startTimes: z.array(startTimeSchema),
    /** The recurrence in English; null when the stored text cannot be read. */
    description: z.string().nullable(),
    /** The recurrence taken apart, for a sentence in any language. */
    parts: recurrencePartsSchema.nullable(),
    slotCounts: ruleSlotCounts,
    nextStartsAt: instant.nullable(),
    /** Local date of the last departure that exists. */
    generatedUntil: z.iso.date().nullable(),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "Rule" })

export type Rule = z.output<typeof ruleSchema>

/** A changed rule, with the number of its future departures that now differ from it. */
export const updatedRuleSchema = ruleSchema.extend({ drift: z.int() }).meta({ id: "UpdatedRule" })
export type UpdatedRule = z.output<typeof updatedRuleSchema>

const startTimeIds = z.array(idSchema("avst")).max(100)

/** Body of a new rule. Without `startTimeIds` it makes all-day departures. */
export const insertRuleSchema = z
  .strictObject({ productId: foreignId, optionId: foreignId.nullable(), ...placeFields, ...fields, startTimeIds })
  .partial()
  .required({ productId: true, timezone: true, recurrence: true, anchorDate: true })

/** What may change. Product and option are given once. */
export const rulePatchSchema = z.strictObject({ ...placeFields, ...fields }).partial()
export type RulePatch = z.output<typeof rulePatchSchema>

/** Body of a change: the fields beside the new set of start times. */
export const updateRuleBody = rulePatchSchema.extend({ startTimeIds: startTimeIds.optional(), ...revisionField, ...reasonField })

const ruleId = idSchema("avrl")

export const ruleSortFields = ["createdAt", "name", "productId", "anchorDate", "validFrom", "updatedAt"] as const

export const ruleListQuery = z.strictObject({
  ids: listOf(ruleId).optional(),
  productId: listOf(foreignId).optional(),
  optionId: listOf(foreignId).optional(),
  placeId: listOf(idSchema("plac")).optional(),
  /** The same as `placeId`. */
  facilityId: listOf(idSchema("plac")).optional(),
  seriesId: ruleId.optional(),
  active: flag.optional(),
  q: text(200).optional(),
  ...paging,
  sort: sortBy(ruleSortFields),
})
export type RuleListQuery = z.input<typeof ruleListQuery>

export const rulePage = pageOf(ruleSchema)

export const getRuleInput = z.strictObject({ ruleId })
export const createRuleInput = insertRuleSchema.extend(writeContext)
export const updateRuleInput = z.strictObject({
  ruleId,
  patch: rulePatchSchema.optional(),
  startTimeIds: startTimeIds.optional(),
  ...revisionField,
  ...writeContext,
})
export const deleteRuleInput = z.strictObject({ ruleId, deleteUnusedSlots: z.boolean().optional(), ...revisionField, ...writeContext })
export const deleteRuleQuery = z.strictObject({ deleteUnusedSlots: flag.optional() })

export type GetRule = z.input<typeof getRuleInput>
export type CreateRule = z.input<typeof createRuleInput>
export type UpdateRule = z.input<typeof updateRuleInput>
export type DeleteRule = z.input<typeof deleteRuleInput>
