import * as z from "zod"
import { foreignId, idSchema } from "../../../kernel/ids.js"
import { flag, instant, listOf, localDate, text } from "../../../kernel/values.js"
import { placeFields } from "../../../places/contract.js"
import { travelerCategories } from "../../allocation/words.js"
import { pickupGroupSchema } from "../group/contract.js"
import { slotPickupSchema } from "../slot/contract.js"
import { pickupKinds } from "../words.js"

/** A stop of the departure, or a place of one's own where a group of the kind allows it. */
export const pickupChoiceSchema = z.union([
  z.strictObject({ slotPickupId: idSchema("slpk") }),
  z
    .strictObject({ ...placeFields, customText: text(500).nullable().optional() })
    .refine(({ placeId, facilityId, customText }) => Boolean(placeId ?? facilityId ?? customText), {
      message: "Name a place, or say in words where it is.",
    }),
])
export type PickupChoice = z.input<typeof pickupChoiceSchema>

export const setTravelerPickupsBody = z.strictObject({
  kind: z.enum(pickupKinds),
  travelerIds: z
    .array(idSchema("sltr"))
    .min(1)
    .max(200)
    .refine((ids) => new Set(ids).size === ids.length, { message: "Name each traveler once." }),
  /** Null = none. */
  choice: pickupChoiceSchema.nullable(),
  /** Of their hotel. Omitted: stays with the stop that a traveler has, and goes when the traveler moves. */
  roomNumber: text(40).nullable().optional(),
  note: text(500).nullable().optional(),
  /** Passes over a closed stop and a cut-off, never over its places. */
  override: z.strictObject({ reason: text(500).min(3) }).optional(),
})
export type SetTravelerPickups = z.input<typeof setTravelerPickupsBody>

export const travelerPickupsSetSchema = z
  .object({
    /** Travelers whose choice is another now, and those who had it already. */
    changed: z.int(),
    unchanged: z.int(),
    /** The stops that gained or lost travelers, with their numbers after. */
    stops: z.array(slotPickupSchema),
  })
  .meta({ id: "TravelerPickupsSet" })
export type TravelerPickupsSet = z.output<typeof travelerPickupsSetSchema>

/** A traveler as a driver needs them. */
export const pickupTravelerSchema = z
  .object({
    slotTravelerId: idSchema("sltr"),
    slotAllocationId: idSchema("slal").nullable(),
    bookingId: z.string().nullable(),
    /** The booking's number as people know it. */
    bookingRef: z.string().nullable(),
    firstName: z.string().nullable(),
    lastName: z.string(),
    isLead: z.boolean(),
    isPlaceholder: z.boolean(),
    category: z.enum(travelerCategories),
    /** Null as well where the list was asked for without contacts. */
    phone: z.string().nullable(),
    /** Live travelers of the same booking on the departure. */
    partySize: z.int(),
    roomNumber: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: "PickupTraveler" })
export type PickupTraveler = z.output<typeof pickupTravelerSchema>

export const pickupListQuery = z.strictObject({
  kind: z.enum(pickupKinds),
  /** `false` leaves the telephone numbers out, for those who may not see them. */
  contacts: flag.optional(),
})
export type PickupListQuery = z.input<typeof pickupListQuery>

const listedStop = slotPickupSchema.extend({
  directions: z.string().nullable(),
  locationText: z.string().nullable(),
  address: z.string().nullable(),
  parties: z.int(),
  travelers: z.array(pickupTravelerSchema),
})

/** Who is where, of one kind, on one departure. */
export const pickupListSchema = z
  .object({
    slotId: idSchema("avsl"),
    productId: z.string(),
    label: z.string().nullable(),
    dateLocal: z.iso.date(),
    /** Null for an all-day departure. */
    startTimeLocal: z.string().nullable(),
    timezone: z.string(),
    kind: z.enum(pickupKinds),
    /** In the order in which they are served. */
    stops: z.array(listedStop),
    /** Travelers with a place of their own. */
    custom: z.array(
      pickupTravelerSchema.extend({
        placeId: idSchema("plac").nullable(),
        placeName: z.string().nullable(),
        customText: z.string().nullable(),
      }),
    ),
    /** Travelers who have chosen nothing. */
    unassigned: z.array(pickupTravelerSchema),
    totals: z.object({ travelers: z.int(), atStops: z.int(), custom: z.int(), unassigned: z.int() }),
    /** What the groups of the departure say about this kind. */
    groups: z.array(pickupGroupSchema.pick({ id: true, name: true, instructions: true, selectionRequired: true, allowCustom: true })),
  })
  .meta({ id: "PickupList" })
export type PickupList = z.output<typeof pickupListSchema>
export type PickupStop = PickupList["stops"][number]

export const pickupCsvQuery = pickupListQuery.extend({ delimiter: z.enum([",", ";"]).optional() })

export const pickupDayQuery = z.strictObject({
  /** The first local day of the departures. */
  date: localDate,
  kind: z.enum(pickupKinds),
  productIds: listOf(foreignId).optional(),
})
export type PickupDayQuery = z.input<typeof pickupDayQuery>

/** The runs of one date, over all departures. */
export const pickupDaySchema = z
  .object({
    date: z.iso.date(),
    kind: z.enum(pickupKinds),
    /** By start; cancelled ones are left out. */
    departures: z.array(
      z.object({
        slotId: idSchema("avsl"),
        productId: z.string(),
        optionId: z.string().nullable(),
        label: z.string().nullable(),
        timezone: z.string(),
        startsAt: instant,
        /** Null for an all-day departure. */
        startTimeLocal: z.string().nullable(),
        travelers: z.int(),
        custom: z.int(),
        unassigned: z.int(),
        stops: z.array(slotPickupSchema),
      }),
    ),
    totals: z.object({ departures: z.int(), stops: z.int(), travelers: z.int(), unassigned: z.int() }),
  })
  .meta({ id: "PickupDay" })
export type PickupDay = z.output<typeof pickupDaySchema>
