import * as z from "zod"
import { revisionField } from "../../kernel/context.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { flag, instant, instantInput, listOf, localDate, localDateTime, metadata, text } from "../../kernel/values.js"
import { dispatchAssignmentSchema, overrideInput } from "../assignment/contract.js"
import { checkpointSchema, latenessSchema } from "../checkpoint/contract.js"
import { language } from "../driver/contract.js"
import { groundFindingSchema } from "../finding/contract.js"
import { legInput, legSchema } from "../leg/contract.js"
import { passengerInput, passengerSchema } from "../passenger/contract.js"
import { transportFields, transportInput, transportNumber } from "../transport/contract.js"
import { bufferMinutes } from "../vehicle/contract.js"
import { dispatchStatuses, endSources, executionEvents, requiredRoles, serviceLevels, vehicleCategories, vehicleClasses } from "../words.js"

/** An order to move passengers from A to B at a time. */
export const dispatchSchema = z
  .object({
    id: idSchema("gdsp"),
    revision: z.int(),
    bookingId: z.string().nullable(),
    bookingItemId: z.string().nullable(),
    slotId: idSchema("avsl").nullable(),
    transferPreferenceId: idSchema("gtpr").nullable(),
    operatorId: idSchema("gopr").nullable(),
    status: z.enum(dispatchStatuses),
    requiredRoles: z.array(z.enum(requiredRoles)),
    vehicleId: idSchema("gveh").nullable(),
    driverId: idSchema("gdrv").nullable(),
    pickupPlaceId: idSchema("plac").nullable(),
    dropoffPlaceId: idSchema("plac").nullable(),
    pickupText: z.string().nullable(),
    dropoffText: z.string().nullable(),
    scheduledAt: instant.nullable(),
    endsAt: instant.nullable(),
    endsSource: z.enum(endSources).nullable(),
    /** Local date of the start in `timezone`. */
    serviceDate: z.string().nullable(),
    timezone: z.string(),
    originalScheduledAt: instant.nullable(),
    originalEndsAt: instant.nullable(),
    beforeMinutes: z.int(),
    afterMinutes: z.int(),
    serviceLevel: z.enum(serviceLevels),
    requestedCategory: z.enum(vehicleCategories).nullable(),
    requestedClass: z.enum(vehicleClasses).nullable(),
    language: z.string().nullable(),
    languageRequired: z.boolean(),
    meetAndGreet: z.boolean(),
    greetingSign: z.string().nullable(),
    ...transportFields,
    passengerCount: z.int(),
    checkedBagCount: z.int(),
    carryOnCount: z.int(),
    wheelchairCount: z.int(),
    childSeatCount: z.int(),
    seatLimit: z.int().nullable(),
    actualEnRouteAt: instant.nullable(),
    actualArrivedAt: instant.nullable(),
    actualPickupAt: instant.nullable(),
    actualDropoffAt: instant.nullable(),
    statusChangedAt: instant.nullable(),
    cancelReason: z.string().nullable(),
    notes: z.string().nullable(),
    internalNotes: z.string().nullable(),
    metadata,
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "Dispatch" })
export type Dispatch = z.output<typeof dispatchSchema>

/** A dispatch with everything that belongs to it, and what may be done next. */
export const dispatchDetailSchema = dispatchSchema
  .extend({
    assignments: z.array(dispatchAssignmentSchema),
    legs: z.array(legSchema),
    passengers: z.array(passengerSchema),
    checkpoints: z.array(checkpointSchema),
    bookingIds: z.array(z.string()),
    /** The events that lead on from here. */
    transitions: z.array(z.enum(executionEvents)),
    missingRoles: z.array(z.enum(requiredRoles)),
    lateness: latenessSchema,
    /** What stands against it as everything is now; of one that is over, as judged when they were assigned. */
    findings: z.array(groundFindingSchema),
  })
  .meta({ id: "DispatchDetail" })
export type DispatchDetail = z.output<typeof dispatchDetailSchema>

const maxMinutes = 44_640

const descriptive = {
  serviceLevel: z.enum(serviceLevels).optional(),
  requestedCategory: z.enum(vehicleCategories).nullable().optional(),
  requestedClass: z.enum(vehicleClasses).nullable().optional(),
  language: language.nullable().optional(),
  languageRequired: z.boolean().optional(),
  meetAndGreet: z.boolean().optional(),
  greetingSign: text(200).nullable().optional(),
  transport: transportInput.optional(),
  beforeMinutes: bufferMinutes.optional(),
  afterMinutes: bufferMinutes.optional(),
  requiredRoles: z.array(z.enum(requiredRoles)).max(3).optional(),
  notes: text(4000).nullable().optional(),
  internalNotes: text(4000).nullable().optional(),
  metadata: metadata.optional(),
}

const whereTo = {
  pickupPlaceId: idSchema("plac").nullable().optional(),
  pickupText: text(500).nullable().optional(),
  dropoffPlaceId: idSchema("plac").nullable().optional(),
  dropoffText: text(500).nullable().optional(),
}

const times = {
  scheduledAt: instantInput.optional(),
  /** Wall-clock time in the dispatch's zone, `YYYY-MM-DDTHH:mm`; instead of `scheduledAt`. */
  scheduledLocal: localDateTime.optional(),
  endsAt: instantInput.optional(),
  durationMinutes: z.int().min(1).max(maxMinutes).optional(),
  timezone: text(64).optional(),
}

export const createDispatchInput = z.strictObject({
  bookingId: foreignId.nullable().optional(),
  bookingItemId: foreignId.nullable().optional(),
  slotId: idSchema("avsl").nullable().optional(),
  transferPreferenceId: idSchema("gtpr").nullable().optional(),
  operatorId: idSchema("gopr").nullable().optional(),
  vehicleId: idSchema("gveh").optional(),
  driverId: idSchema("gdrv").optional(),
  secondDriverId: idSchema("gdrv").optional(),
  guideResourceIds: z.array(idSchema("res")).max(20).optional(),
  ...whereTo,
  ...times,
  /** Of a draft that has no time yet. */
  serviceDate: localDate.optional(),
  passengers: z.array(passengerInput).max(500).optional(),
  /** So many unnamed passengers of `bookingId`. */
  passengerCount: z.int().min(0).max(500).optional(),
  legs: z.array(legInput).min(1).max(100).optional(),
  ...descriptive,
  override: overrideInput.optional(),
  draft: z.boolean().optional(),
})
export type CreateDispatch = z.input<typeof createDispatchInput>

export const updateDispatchBody = z.strictObject({
  bookingId: foreignId.nullable().optional(),
  bookingItemId: foreignId.nullable().optional(),
  operatorId: idSchema("gopr").nullable().optional(),
  ...whereTo,
  ...descriptive,
  ...revisionField,
})
export type UpdateDispatch = z.input<typeof updateDispatchBody>

/** A draft becomes an order; its times may be given now. */
export const scheduleBody = z.strictObject({
  scheduledAt: times.scheduledAt,
  scheduledLocal: times.scheduledLocal,
  endsAt: times.endsAt,
  durationMinutes: times.durationMinutes,
  reason: text(500).optional(),
  ...revisionField,
})
export type ScheduleDispatch = z.input<typeof scheduleBody>

export const dispatchSortFields = ["scheduledAt", "serviceDate", "status", "updatedAt"] as const
const filters = {
  ids: listOf(idSchema("gdsp")).optional(),
  status: listOf(z.enum(dispatchStatuses)).optional(),
  /** The leading booking, or that of a passenger. */
  bookingId: foreignId.optional(),
  slotId: idSchema("avsl").optional(),
  vehicleId: idSchema("gveh").optional(),
  driverId: idSchema("gdrv").optional(),
  resourceId: idSchema("res").optional(),
  operatorId: listOf(idSchema("gopr")).optional(),
  pickupPlaceId: idSchema("plac").optional(),
  dropoffPlaceId: idSchema("plac").optional(),
  /** Local dates, both inclusive. */
  serviceDateFrom: localDate.optional(),
  serviceDateTo: localDate.optional(),
  /** Half-open. */
  scheduledFrom: instantInput.optional(),
  scheduledTo: instantInput.optional(),
  unassigned: flag.optional(),
  transportNumber: transportNumber.optional(),
  serviceLevel: listOf(z.enum(serviceLevels)).optional(),
  ...paging,
  sort: sortBy(dispatchSortFields),
}
export const dispatchListQuery = z.strictObject(filters)
export type DispatchListQuery = z.input<typeof dispatchListQuery>
/** The list's filters and `q`, which may be a person's name and therefore never stands in a URL. */
export const searchDispatchesBody = z.strictObject({ ...filters, q: text(200).optional() })
export type SearchDispatches = z.input<typeof searchDispatchesBody>

export const listedDispatchSchema = dispatchSchema
  .extend({
    vehicleName: z.string().nullable(),
    driverName: z.string().nullable(),
    transitions: z.array(z.enum(executionEvents)),
    lateness: latenessSchema,
  })
  .meta({ id: "ListedDispatch" })
export type ListedDispatch = z.output<typeof listedDispatchSchema>
export const dispatchPageSchema = pageOf(listedDispatchSchema)

/** Two dispatches after they exchanged an asset, in the order in which they were named. */
export const swappedAssignmentsSchema = z.object({ dispatches: z.array(dispatchDetailSchema) }).meta({ id: "SwappedAssignments" })
export type SwappedAssignments = z.output<typeof swappedAssignmentsSchema>

/** Both dispatches after people moved from one to the other. */
export const movedPassengersSchema = z.object({ from: dispatchDetailSchema, to: dispatchDetailSchema }).meta({ id: "MovedPassengers" })
export type MovedPassengers = z.output<typeof movedPassengersSchema>

/** A dispatch after a change of who serves it; `changed` is false when it was so before. */
export const assignedDispatchSchema = z.object({ dispatch: dispatchDetailSchema, changed: z.boolean() }).meta({ id: "AssignedDispatch" })
export type AssignedDispatch = z.output<typeof assignedDispatchSchema>
