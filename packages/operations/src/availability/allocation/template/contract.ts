import * as z from "zod"
import { reasonField, revisionField, writeContext } from "../../../kernel/context.js"
import { foreignId, idSchema } from "../../../kernel/ids.js"
import { pageOf, paging } from "../../../kernel/paging.js"
import { instant, listOf, localDate, metadata, text } from "../../../kernel/values.js"
import { allocationResourceSchema } from "../resource/contract.js"
import { coherent, declared, declaredOf, places, resourceKind, seatPlanSchema, segment } from "../values.js"
import type { SeatLayout } from "./layout.js"

const slotId = idSchema("avsl")
const templateId = idSchema("port")

/**
 * Where the seats of a vehicle are: `"2-2"` (blocks of seats, an aisle between them; as many rows as the capacity asks), `"2-2 x 13"`
 * (13 rows of them), or every row by its cells; then seats are called by row and letter, or counted through with `numbering: "sequence"`.
 */
export const seatLayoutSchema: z.ZodType<SeatLayout, SeatLayout> = z.union([text(60), seatPlanSchema])

/** What rooms or seats of one kind a departure of a product option gets. */
export const resourceTemplateSchema = z
  .object({
    id: templateId,
    productOptionId: z.string(),
    productId: z.string().nullable(),
    kind: z.string(),
    family: z.string(),
    segment: z.string(),
    capacity: z.int(),
    /** How many a departure gets by itself; null = none, and nothing remembers that it got none. */
    defaultCount: z.int().nullable(),
    namePattern: z.string(),
    layout: seatLayoutSchema.nullable(),
    ...declaredOf,
    firstDay: z.int().nullable(),
    lastDay: z.int().nullable(),
    metadata,
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "ResourceTemplate" })
export type ResourceTemplate = z.output<typeof resourceTemplateSchema>

const day = z.int().min(1).max(367)
const { refId: _key, ...declaredOfTemplate } = declared

interface Days {
  firstDay?: number | null
  lastDay?: number | null
}

function inOrder({ value, issues }: z.core.ParsePayload<Days>) {
  if (value.firstDay && value.lastDay && value.firstDay > value.lastDay)
    issues.push({ code: "custom", path: ["firstDay"], message: "The first day is after the last.", input: value })
}

const key = { segment: segment.optional(), refId: foreignId.nullable().optional() }
const contents = {
  productId: foreignId.nullable().optional(),
  capacity: places,
  defaultCount: z.int().min(0).max(2000).nullable().optional(),
  /** `{n}` is the number within the template, `{kind}` and `{capacity}` stand for themselves. */
  namePattern: text(160).optional(),
  layout: seatLayoutSchema.nullable().optional(),
  ...declaredOfTemplate,
  /** Days of the departure, the first is 1. */
  firstDay: day.max(366).nullable().optional(),
  lastDay: day.nullable().optional(),
  metadata: metadata.optional(),
}
export const putResourceTemplateBody = z.strictObject({ ...key, ...contents, ...revisionField, ...reasonField }).check(coherent, inOrder)
export const putResourceTemplateInput = z
  .strictObject({ productOptionId: foreignId, kind: resourceKind, ...key, ...contents, ...revisionField, ...writeContext })
  .check(coherent, inOrder)
export type PutResourceTemplate = z.input<typeof putResourceTemplateInput>

export const templatePathSchema = z.object({ optionId: foreignId, kind: resourceKind })
export const deleteResourceTemplateQuery = z.strictObject({ segment: segment.optional(), refId: foreignId.optional(), ...reasonField })
export const deleteResourceTemplateInput = z.strictObject({ productOptionId: foreignId, kind: resourceKind, ...key, ...writeContext })
export type DeleteResourceTemplate = z.input<typeof deleteResourceTemplateInput>

export const resourceTemplateQuery = z.strictObject({
  productOptionIds: listOf(foreignId).optional(),
  productId: foreignId.optional(),
  /** Finds kinds, room types and segments. */
  q: text(200).optional(),
  ...paging,
})
export type ListResourceTemplates = z.input<typeof resourceTemplateQuery>
export const resourceTemplatePage = pageOf(resourceTemplateSchema)

/** `missing` applies each template once; `top_up` adds what is missing of those that were applied before. */
export const materializeModes = ["missing", "top_up"] as const
export type MaterializeMode = (typeof materializeModes)[number]

export const materializeSkipReasons = [
  "no_default_count",
  "zero_count",
  "already_materialised",
  "vehicle_seat_explicit",
  "option_mismatch",
] as const
export type MaterializeSkipReason = (typeof materializeSkipReasons)[number]

const run = { mode: z.enum(materializeModes).optional(), dryRun: z.boolean().optional() }
const which = { optionId: foreignId.optional(), kind: resourceKind.optional(), ...run }

export const materializeSlotResourcesBody = z.strictObject({ ...which, ...reasonField })
export const materializeSlotResourcesInput = z
  .strictObject({ slotId: slotId.optional(), slotIds: z.array(slotId).min(1).max(5000).optional(), ...which, ...writeContext })
  .refine(({ slotId: one, slotIds }) => (one === undefined) !== (slotIds === undefined), { message: "Give slotId or slotIds, not both." })
export type MaterializeSlotResources = z.input<typeof materializeSlotResourcesInput>

export const backfillResourcesBody = z.strictObject({
  productId: foreignId,
  optionId: foreignId.optional(),
  /** First local date, today unless given. */
  from: localDate.optional(),
  ...run,
  ...reasonField,
})
export const backfillResourcesInput = z.strictObject({ ...backfillResourcesBody.shape, ...writeContext })
export type BackfillResources = z.input<typeof backfillResourcesInput>

export const materializedSchema = z
  .object({
    dryRun: z.boolean(),
    /** Rooms and seats that were made. */
    created: z.int(),
    /** Departures that got any. */
    slots: z.int(),
    skipped: z.array(z.object({ slotId, templateId: templateId.nullable(), reason: z.enum(materializeSkipReasons) })),
  })
  .meta({ id: "MaterializedResources" })
export type Materialized = z.output<typeof materializedSchema>

/** No departure carries more, and each room is a row. */
const people = z.int().min(0).max(10_000)

export const resourcesForPaxBody = z.strictObject({
  templateId,
  /** Held and booked pax of the departure unless given. */
  pax: people.optional(),
  dryRun: z.boolean().optional(),
  ...reasonField,
})
export const resourcesForPaxInput = z.strictObject({ slotId, ...resourcesForPaxBody.shape, ...writeContext })
export type ResourcesForPax = z.input<typeof resourcesForPaxInput>
export const resourcesForPaxSchema = z
  .object({ dryRun: z.boolean(), pax: z.int(), needed: z.int(), existing: z.int(), created: z.array(allocationResourceSchema) })
  .meta({ id: "ResourcesForPax" })
export type ResourcesMade = z.output<typeof resourcesForPaxSchema>

const vehicle = {
  templateId: templateId.optional(),
  layout: seatLayoutSchema.optional(),
  /** Of the vehicle itself; `vehicle` unless given. */
  kind: resourceKind.optional(),
  label: text(140).optional(),
  /** Seats of a layout that names one row only. */
  seats: z.int().min(1).max(1600).optional(),
  /** How many vehicles; else as many as `pax` needs. */
  count: z.int().min(1).max(50).optional(),
  pax: people.optional(),
  segment: segment.optional(),
  refType: text(80).optional(),
  refId: foreignId.optional(),
  dryRun: z.boolean().optional(),
}
const oneSource = ({ templateId: template, layout }: { templateId?: string; layout?: unknown }) =>
  (template === undefined) !== (layout === undefined)
const oneSourceMessage = { message: "Give templateId or layout, not both." }

export const addVehicleWithSeatsBody = z.strictObject({ ...vehicle, ...reasonField }).refine(oneSource, oneSourceMessage)
export const addVehicleWithSeatsInput = z.strictObject({ slotId, ...vehicle, ...writeContext }).refine(oneSource, oneSourceMessage)
export type AddVehicleWithSeats = z.input<typeof addVehicleWithSeatsInput>
export const vehicleWithSeatsSchema = z
  .object({ vehicle: allocationResourceSchema, seats: z.array(allocationResourceSchema) })
  .meta({ id: "VehicleWithSeats" })
export type VehicleWithSeats = z.output<typeof vehicleWithSeatsSchema>
