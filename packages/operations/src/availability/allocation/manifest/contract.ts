import * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import { idSchema } from "../../../kernel/ids.js"
import { paging } from "../../../kernel/paging.js"
import { instant, listOf, text } from "../../../kernel/values.js"
import { pickupKinds } from "../../pickup/words.js"
import { slotSchema } from "../../slot/contract.js"
import { slotStatuses } from "../../slot/words.js"
import { slotAllocationSchema } from "../../slot-allocation/contract.js"
import { allocationResourceSchema } from "../resource/contract.js"
import { sharingGroupSchema } from "../sharing-group/contract.js"
import { slotTravelerSchema } from "../traveler/contract.js"
import { allocationsSchema } from "../values.js"

const slotId = idSchema("avsl")
const now = { now: writeContext.now }

/** One kind of room or seat, summed over what people may be placed in. */
export const kindAvailabilitySchema = z
  .object({ kind: z.string(), capacity: z.int(), assigned: z.int(), available: z.int() })
  .meta({ id: "KindAvailability" })
export type KindAvailability = z.output<typeof kindAvailabilitySchema>

/** One room or seat with what is free in it. `assigned` leaves lapsed holds out; nothing here names a traveler. */
export const resourceAvailabilitySchema = allocationResourceSchema
  .pick({
    id: true,
    kind: true,
    family: true,
    segment: true,
    label: true,
    capacity: true,
    assigned: true,
    status: true,
    parentId: true,
    refType: true,
    refId: true,
    optionId: true,
    optionUnitId: true,
    roomType: true,
    bedConfiguration: true,
    accessible: true,
    smoking: true,
    occupancyMin: true,
    minAge: true,
    maxAge: true,
    genderPolicy: true,
    designation: true,
    seatRow: true,
    seatColumn: true,
    seatPosition: true,
    layout: true,
    startsOn: true,
    endsOn: true,
    sortOrder: true,
    revision: true,
  })
  .extend({
    /** For how many more there is room: 0 where nobody may be placed. */
    available: z.int(),
    /** False for a vehicle whose seats are resources of their own. */
    assignable: z.boolean(),
  })
  .meta({ id: "ResourceAvailability" })
export type ResourceAvailability = z.output<typeof resourceAvailabilitySchema>

/** What a departure has of rooms and seats, in numbers alone: safe for a storefront. */
export const slotResourceAvailabilitySchema = z
  .object({
    slotId,
    at: instant,
    slot: z.object({
      status: z.enum(slotStatuses),
      unlimited: z.boolean(),
      capacityPax: z.int().nullable(),
      remainingPax: z.int().nullable(),
      availablePax: z.int().nullable(),
    }),
    kinds: z.array(kindAvailabilitySchema),
    resources: z.array(resourceAvailabilitySchema),
  })
  .meta({ id: "SlotResourceAvailability" })
export type SlotResourceAvailability = z.output<typeof slotResourceAvailabilitySchema>

export const getSlotResourceAvailabilityInput = z.strictObject({ slotId, ...now })
export type GetSlotResourceAvailability = z.input<typeof getSlotResourceAvailabilityInput>
export const slotsResourceAvailabilityBody = z.strictObject({ slotIds: z.array(slotId).min(1).max(500) })
export const getSlotsResourceAvailabilityInput = slotsResourceAvailabilityBody.extend(now)
export type GetSlotsResourceAvailability = z.input<typeof getSlotsResourceAvailabilityInput>
export const slotsResourceAvailabilitySchema = z
  .record(z.string(), slotResourceAvailabilitySchema)
  .meta({ id: "SlotsResourceAvailability" })

const wish = {
  allocations: allocationsSchema,
  /** What the traveler has now: an equal entry asks for nothing, a replaced one gives its place back first. */
  current: allocationsSchema.optional(),
}
const pax = z.int().min(0).max(100_000).optional()

/** One traveler's wish, or a party's. */
export const allocationRequestSchema = z.union([
  z.strictObject({ ...wish, pax }),
  z.strictObject({
    travelers: z
      .array(z.strictObject({ ref: text(200).optional(), ...wish }))
      .min(1)
      .max(500),
    pax,
  }),
])
export type AllocationRequest = z.input<typeof allocationRequestSchema>

export const allocationViolationCodes = [
  "allocation_family_conflict",
  "resource_blocked",
  "resource_capacity_exhausted",
  "resource_kind_mismatch",
  "resource_not_assignable",
  "resource_not_on_slot",
  "slot_capacity_exceeded",
] as const
export type AllocationViolationCode = (typeof allocationViolationCodes)[number]

export const allocationViolationSchema = z
  .object({
    code: z.enum(allocationViolationCodes),
    /** The kind that was asked for; null where the departure itself is full. */
    kind: z.string().nullable(),
    resourceId: z.string().nullable(),
    capacity: z.int().optional(),
    existingAssigned: z.int().optional(),
    requested: z.int().optional(),
    available: z.int().optional(),
    /** Who asks: the `ref` of each traveler, else its place in the list. */
    refs: z.array(z.string()).optional(),
    /** `resource_kind_mismatch`: what it is. */
    actualKind: z.string().optional(),
    /** `allocation_family_conflict`: the two of one family and segment. */
    family: z.string().optional(),
    segment: z.string().optional(),
    resourceIds: z.array(z.string()).optional(),
    /** `slot_capacity_exceeded`: places left of the departure. */
    remaining: z.int().optional(),
    capacityPax: z.int().nullable().optional(),
  })
  .meta({ id: "AllocationViolation" })
export type AllocationViolation = z.output<typeof allocationViolationSchema>

export const allocationCheckSchema = z
  .object({ ok: z.boolean(), violations: z.array(allocationViolationSchema) })
  .meta({ id: "AllocationCheck" })
export type AllocationCheck = z.output<typeof allocationCheckSchema>

/** `details`: health texts, birth dates and document numbers as well. */
export const manifestIncludes = ["details"] as const

const manifestFilters = { include: listOf(z.enum(manifestIncludes)).optional(), ...paging }
export const slotManifestQuery = z.strictObject(manifestFilters)
export const getSlotManifestInput = z.strictObject({ slotId, ...manifestFilters, ...now })
export type GetSlotManifest = z.input<typeof getSlotManifestInput>

/** Where somebody is picked up or set down: a stop of the departure, or a place or words of their own. */
const manifestPickupSchema = z
  .object({
    kind: z.enum(pickupKinds),
    slotPickupId: idSchema("slpk").nullable(),
    /** The name of the stop's point, or the words of their own. */
    label: z.string().nullable(),
    /** A place of their own. */
    placeId: idSchema("plac").nullable(),
    /** When the vehicle is at the stop. */
    at: instant.nullable(),
  })
  .meta({ id: "ManifestPickup" })

/** Somebody on the manifest, with the pickups that were chosen. */
export const manifestTravelerSchema = slotTravelerSchema.extend({ pickups: z.array(manifestPickupSchema) }).meta({ id: "ManifestTraveler" })
export type ManifestTraveler = z.output<typeof manifestTravelerSchema>

/** A booking or hold on the manifest, with its people: the lead first, then by name. */
export const manifestAllocationSchema = slotAllocationSchema
  .pick({
    id: true,
    status: true,
    lapsed: true,
    pax: true,
    named: true,
    bookingId: true,
    bookingItemId: true,
    bookingRef: true,
    holderRef: true,
  })
  .extend({
    /** Its place in the departure's order of bookings, from 1; the same on every page. */
    sequence: z.int(),
    travelers: z.array(manifestTravelerSchema),
  })
  .meta({ id: "ManifestAllocation" })
export type ManifestAllocation = z.output<typeof manifestAllocationSchema>

/** Who is on a departure and where. Totals are of the whole departure, whatever the page. */
export const slotManifestSchema = z
  .object({
    slot: slotSchema,
    /** The newest event about the departure: `expectedVersion` of a batch of placements. Null = none yet. */
    version: idSchema("evnt").nullable(),
    at: instant,
    kinds: z.array(kindAvailabilitySchema),
    resources: z.array(resourceAvailabilitySchema),
    sharingGroups: z.array(sharingGroupSchema),
    allocations: z.array(manifestAllocationSchema),
    crew: z.array(manifestTravelerSchema),
    totals: z.object({
      allocations: z.int(),
      pax: z.int(),
      named: z.int(),
      /** Pax without a name. */
      missing: z.int(),
      travelers: z.int(),
      crew: z.int(),
      expected: z.int(),
      arrived: z.int(),
      noShow: z.int(),
      /** Travelers without a place, by family and segment of what the departure has. */
      unassigned: z.array(z.object({ family: z.string(), segment: z.string(), count: z.int() })),
    }),
    /** How many allocations there are in all. */
    total: z.int(),
    limit: z.int(),
    offset: z.int(),
  })
  .meta({ id: "SlotManifest" })
export type SlotManifest = z.output<typeof slotManifestSchema>
