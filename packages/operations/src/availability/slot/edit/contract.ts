import * as z from "zod"
import { revisionField, writeContext } from "../../../kernel/context.js"
import { idSchema } from "../../../kernel/ids.js"
import { count, localDate, localTime, metadata, minutes, text } from "../../../kernel/values.js"
import { placeFields } from "../../../places/contract.js"
import { slotSchema, slotStatusInput } from "../contract.js"

/** How far an edit reaches: this departure, this and the following ones of its rule, or all of its series. */
export const editScopes = ["this", "following", "all"] as const
export type EditScope = (typeof editScopes)[number]

/** What happens to departures that have live holds or bookings when their times move or their capacity shrinks. */
export const editCommitments = ["refuse", "keep", "move"] as const

/** Why a departure, or one field of it, stayed as it was. */
export const keptReasons = ["customised", "cancelled", "departed", "committed", "gap", "closed_out"] as const

/** Fields that an edit can set. Names of this tuple stand in `customisedFields`. */
export const ruledFields = [
  "startLocal",
  "timezone",
  "durationMinutes",
  "days",
  "nights",
  "capacityPax",
  "minPax",
  "minPaxDecisionMinutes",
  "cutoffMinutes",
  "earlyBookingLimitMinutes",
  "placeId",
] as const
export const ownFields = ["label", "notes", "metadata"] as const
export const editableFields = [...ruledFields, ...ownFields] as const
export type RuledField = (typeof ruledFields)[number]
export type EditableField = (typeof editableFields)[number]

/** Fields whose change moves the departure in time, which people who booked it would notice. */
export const timingFields = ["startLocal", "timezone", "durationMinutes", "days"] as const satisfies readonly RuledField[]

const patchShape = {
  /** New local start. A date moves this departure alone. */
  startLocal: z
    .strictObject({ date: localDate.optional(), time: localTime.optional() })
    .refine(({ date, time }) => date !== undefined || time !== undefined, { message: "Give a date, a time or both." })
    .optional(),
  timezone: text(64).optional(),
  durationMinutes: z.int().min(1).max(527_040).nullable().optional(),
  days: z.int().min(1).max(366).optional(),
  nights: z.int().min(0).max(366).optional(),
  /** Null = unlimited. */
  capacityPax: count.nullable().optional(),
  minPax: z.int().min(1).max(100_000).nullable().optional(),
  minPaxDecisionMinutes: minutes.nullable().optional(),
  cutoffMinutes: minutes.nullable().optional(),
  earlyBookingLimitMinutes: minutes.nullable().optional(),
  ...placeFields,
  label: text(200).nullable().optional(),
  notes: text(4000).nullable().optional(),
  metadata: metadata.optional(),
}

export const slotPatchSchema = z.strictObject(patchShape)
export type SlotPatch = z.output<typeof slotPatchSchema>

const editOptions = {
  scope: z.enum(editScopes),
  patch: slotPatchSchema,
  ...revisionField,
  onCommitments: z.enum(editCommitments).optional(),
  dryRun: z.boolean().optional(),
}

export const editSlotsBody = z.strictObject({ ...editOptions, reason: writeContext.reason })
export const editSlotsInput = z.strictObject({ slotId: idSchema("avsl"), ...editOptions, ...writeContext })
export type EditSlotsInput = z.input<typeof editSlotsInput>

export const updateSlotBody = z.strictObject({
  ...patchShape,
  ...revisionField,
  onCommitments: z.enum(editCommitments).optional(),
  reason: writeContext.reason,
})
export const updateSlotInput = z.strictObject({
  slotId: idSchema("avsl"),
  patch: slotPatchSchema,
  ...revisionField,
  onCommitments: z.enum(editCommitments).optional(),
  ...writeContext,
})
export type UpdateSlotInput = z.input<typeof updateSlotInput>

/** What of a departure an edit may leave as it was; `pickups` are its stops, which follow its times unless a person changed them. */
export const keptFields = [...editableFields, "pickups"] as const

export const keptSchema = z
  .object({ slotId: idSchema("avsl"), field: z.enum(keptFields).nullable(), reason: z.enum(keptReasons) })
  .meta({ id: "KeptSlot" })
export type Kept = z.output<typeof keptSchema>

/** What an edit did, or with `dryRun` would do. */
export const editReportSchema = z
  .object({
    dryRun: z.boolean(),
    updated: z.array(idSchema("avsl")),
    unchanged: z.array(idSchema("avsl")),
    kept: z.array(keptSchema),
    /** The rule that a split made for this and the following departures. */
    newRuleId: idSchema("avrl").nullable(),
  })
  .meta({ id: "EditReport" })
export type EditReport = z.output<typeof editReportSchema>

export const resetBody = z.strictObject({
  fields: z.array(z.enum(editableFields)).min(1).max(editableFields.length),
  ...revisionField,
  reason: writeContext.reason,
})
export const resetInput = z.strictObject({ slotId: idSchema("avsl"), ...resetBody.shape, ...writeContext })
export type ResetInput = z.input<typeof resetInput>

/** Many departures at once: one patch, or one status, for up to 200 ids. */
export const batchBody = z
  .strictObject({
    ids: z.array(idSchema("avsl")).min(1).max(200),
    patch: slotPatchSchema.optional(),
    status: slotStatusInput.optional(),
    onCommitments: z.enum([...editCommitments, "cancel"]).optional(),
    /** All or none. */
    atomic: z.boolean().optional(),
    dryRun: z.boolean().optional(),
    reason: writeContext.reason,
  })
  .refine(({ patch, status }) => (patch === undefined) !== (status === undefined), { message: "Give a patch or a status, not both." })
export const batchInput = z.intersection(batchBody, z.looseObject(writeContext))
export type EditSlotsBatchInput = z.input<typeof batchBody> & { now?: Date | string; actor?: string; correlationId?: string }

export const batchReportSchema = z
  .object({
    dryRun: z.boolean(),
    changed: z.int(),
    refused: z.int(),
    results: z.array(
      z.object({
        slotId: idSchema("avsl"),
        outcome: z.enum(["updated", "unchanged", "refused", "rolled_back"]),
        slot: slotSchema.nullable(),
        error: z.object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
      }),
    ),
  })
  .meta({ id: "SlotBatchReport" })
export type SlotBatchReport = z.output<typeof batchReportSchema>
