import * as z from "zod"
import { revisionField } from "../../kernel/context.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { instant, instantInput, listOf, localDate, metadata, text } from "../../kernel/values.js"
import { functionSpaceLayouts, placeFilter } from "../../places/contract.js"
import { holdActions, holdBackings, holdKinds, holdStatuses, holdStepKinds, nightParts, stepAnchors } from "../words.js"

const counters = {
  held: z.int(),
  contracted: z.int().nullable(),
  pickedUp: z.int(),
  released: z.int(),
  /** Ended by an option, cutoff or step that has passed, whether or not it was written down yet. */
  lapsed: z.int(),
  /** What can still be picked up. */
  remaining: z.int(),
}

/** One row of the grid: a night, a window of an event day, or a departure. */
export const holdNightSchema = z
  .object({ night: z.iso.date(), unitId: z.string(), part: z.enum(nightParts), ...counters })
  .meta({ id: "ResourceHoldNight" })
export type HoldNight = z.output<typeof holdNightSchema>

/** A space for some hours, with the time before and after that nobody else may use. */
export const holdWindowSchema = z
  .object({
    night: z.iso.date(),
    unitId: z.string(),
    functionSpaceId: idSchema("fnsp"),
    from: instant,
    to: instant,
    /** When set-up begins and tear-down ends. */
    setupFrom: instant,
    teardownTo: instant,
    layout: z.enum(functionSpaceLayouts).nullable(),
    attendees: z.int().nullable(),
  })
  .meta({ id: "ResourceHoldWindow" })
export type HoldWindow = z.output<typeof holdWindowSchema>

export const holdStepSchema = z
  .object({
    stepNo: z.int(),
    kind: z.enum(holdStepKinds),
    dueOn: z.iso.date().nullable(),
    daysBefore: z.int().nullable(),
    relativeTo: z.enum(stepAnchors).nullable(),
    keepPercent: z.int(),
    /** When it takes effect; of a step relative to each night, on the first night. Null while the hold has no dates. */
    dueAt: instant.nullable(),
  })
  .meta({ id: "ResourceHoldStep" })
export type HoldStep = z.output<typeof holdStepSchema>

export const holdTotalsSchema = z.object(counters).meta({ id: "ResourceHoldTotals" })

export const holdWarningSchema = z
  .object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()) })
  .meta({ id: "ResourceHoldWarning" })
export type HoldWarning = z.output<typeof holdWarningSchema>

/** A room or space block of a programme. */
export const resourceHoldSchema = z
  .object({
    id: idSchema("rhld"),
    kind: z.enum(holdKinds),
    programId: z.string(),
    /** Rooms per night, or spaces. */
    quantity: z.int(),
    name: z.string().nullable(),
    code: z.string().nullable(),
    backing: z.enum(holdBackings),
    status: z.enum(holdStatuses),
    /** The status as it is now: `expired` once an option or cutoff has passed, before anybody wrote it down. */
    effectiveStatus: z.enum(holdStatuses),
    /** 1 consumes capacity, 2 waits for it. */
    optionRank: z.int(),
    /** Whether its grid counts against capacity. */
    consuming: z.boolean(),
    placeId: idSchema("plac").nullable(),
    roomKind: z.string().nullable(),
    arrival: z.iso.date().nullable(),
    departure: z.iso.date().nullable(),
    slotId: idSchema("avsl").nullable(),
    allocationKind: z.string().nullable(),
    timezone: z.string().nullable(),
    optionOn: z.iso.date().nullable(),
    expiresAt: instant.nullable(),
    washPercent: z.number().nullable(),
    attritionPercent: z.number().nullable(),
    statusBefore: z.enum(holdStatuses).nullable(),
    confirmedAt: instant.nullable(),
    endedAt: instant.nullable(),
    endedReason: z.string().nullable(),
    note: z.string().nullable(),
    metadata,
    createdBy: z.string().nullable(),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
    nights: z.array(holdNightSchema),
    /** Of space blocks: which space when, one for each row of the grid. */
    windows: z.array(holdWindowSchema),
    steps: z.array(holdStepSchema),
    totals: holdTotalsSchema,
    /** What is expected to be picked up, what must be, and what is missing of that; zeros for a cancelled hold and for a second option. */
    outlook: z.object({ forecast: z.int(), minimum: z.int(), shortfall: z.int() }),
    /** What can be done with it now. */
    actions: z.array(z.enum(holdActions)),
    warnings: z.array(holdWarningSchema),
  })
  .meta({ id: "ResourceHold" })
export type ResourceHold = z.output<typeof resourceHoldSchema>

export const resourceHoldPageSchema = pageOf(resourceHoldSchema)

/** Every command and question about one hold names it. */
export const holdIdField = { holdId: idSchema("rhld") }

export const getResourceHoldInput = z.strictObject({ ...holdIdField, now: instantInput.optional() })
export type GetResourceHold = z.input<typeof getResourceHoldInput>

export const holdSortFields = ["arrival", "expiresAt", "createdAt"] as const

export const resourceHoldQuery = z.strictObject({
  ids: listOf(idSchema("rhld")).optional(),
  programId: listOf(foreignId).optional(),
  kind: listOf(z.enum(holdKinds)).optional(),
  /** By the status as it is now. */
  status: listOf(z.enum(holdStatuses)).optional(),
  backing: listOf(z.enum(holdBackings)).optional(),
  ...placeFilter,
  roomKind: listOf(text(64)).optional(),
  slotId: listOf(idSchema("avsl")).optional(),
  /** Holds with a window of one of these spaces. */
  functionSpaceId: listOf(idSchema("fnsp")).optional(),
  optionRank: listOf(z.enum(["1", "2"])).optional(),
  /** Holds with a day from … to, both inclusive. */
  from: localDate.optional(),
  to: localDate.optional(),
  /** Held holds whose option lapses before this instant. */
  lapsesBefore: instantInput.optional(),
  /** Part of name or code. */
  q: text(200).optional(),
  ...paging,
  sort: sortBy(holdSortFields),
})
export type ResourceHoldQuery = z.input<typeof resourceHoldQuery>

const percent = z.number().min(0).max(100).multipleOf(0.01)

/** What a hold carries that moves no capacity. */
export const holdWords = {
  name: text(255).nullable().optional(),
  code: text(64).nullable().optional(),
  note: text(4000).nullable().optional(),
  metadata: metadata.optional(),
  /** Forecast: how much of what remains will not be used. */
  washPercent: percent.nullable().optional(),
  /** How far pickup may fall short of what was contracted. */
  attritionPercent: percent.nullable().optional(),
}

/** `expectedRevision` of a command; HTTP takes it as `If-Match` as well. */
export const holdRevision = revisionField
