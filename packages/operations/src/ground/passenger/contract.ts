import * as z from "zod"
import { revisionField } from "../../kernel/context.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { pageOf, paging } from "../../kernel/paging.js"
import { instant, instantInput, listOf, text } from "../../kernel/values.js"
import { actorFields } from "../event/actor.js"
import { childSeats, passengerStatuses } from "../words.js"

const bags = z.int().min(0).max(100)
/** SSR code (IATA): four capital letters. */
const accessNeed = z.string().regex(/^[A-Z]{4}$/, { message: "Expected a code of four capital letters, such as WCHC." })

export const passengerSchema = z
  .object({
    id: idSchema("gdps"),
    dispatchId: idSchema("gdsp"),
    bookingId: z.string().nullable(),
    travelerId: z.string().nullable(),
    slotTravelerId: idSchema("sltr").nullable(),
    displayName: z.string().nullable(),
    phone: z.string().nullable(),
    pickupLegId: idSchema("gdlg").nullable(),
    dropoffLegId: idSchema("gdlg").nullable(),
    seatLabel: z.string().nullable(),
    checkedBags: z.int(),
    carryOnBags: z.int(),
    accessNeeds: z.array(z.string()),
    wheelchair: z.boolean(),
    childSeat: z.enum(childSeats),
    status: z.enum(passengerStatuses),
    boardedAt: instant.nullable(),
    noShowAt: instant.nullable(),
    droppedOffAt: instant.nullable(),
    evidence: z.array(z.record(z.string(), z.unknown())),
    notes: z.string().nullable(),
    revision: z.int(),
  })
  .meta({ id: "DispatchPassenger" })
export type DispatchPassenger = z.output<typeof passengerSchema>

/** One person, named or not. */
export const passengerInput = z.strictObject({
  bookingId: foreignId.nullable().optional(),
  travelerId: foreignId.nullable().optional(),
  slotTravelerId: idSchema("sltr").nullable().optional(),
  displayName: text(200).nullable().optional(),
  phone: text(60).nullable().optional(),
  seatLabel: text(20).nullable().optional(),
  checkedBags: bags.optional(),
  carryOnBags: bags.optional(),
  accessNeeds: z.array(accessNeed).max(20).optional(),
  wheelchair: z.boolean().optional(),
  childSeat: z.enum(childSeats).optional(),
  notes: text(1000).nullable().optional(),
})
export type AddedPassenger = z.input<typeof passengerInput>
export type PassengerInput = z.output<typeof passengerInput>

export const passengerPageSchema = pageOf(passengerSchema)
export const passengerListQuery = z.strictObject({ status: listOf(z.enum(passengerStatuses)).optional(), ...paging })
export type PassengerListQuery = z.input<typeof passengerListQuery>

/** Passengers one by one, or so many unnamed ones of a booking. */
export const addPassengersBody = z.strictObject({
  passengers: z.array(passengerInput).min(1).max(500).optional(),
  bookingId: foreignId.optional(),
  count: z.int().min(1).max(500).optional(),
  reason: text(500).optional(),
  ...revisionField,
})
export type AddPassengers = z.input<typeof addPassengersBody>

export const updatePassengerBody = passengerInput
  .omit({ slotTravelerId: true })
  .extend({ pickupLegId: idSchema("gdlg").nullable().optional(), dropoffLegId: idSchema("gdlg").nullable().optional(), ...revisionField })
export type UpdatePassenger = z.input<typeof updatePassengerBody>

export const movePassengersBody = z.strictObject({
  toDispatchId: idSchema("gdsp"),
  passengerIds: z
    .array(idSchema("gdps"))
    .min(1)
    .max(500)
    .refine((ids) => new Set(ids).size === ids.length, { message: "Name each passenger once." }),
  reason: text(500).optional(),
})
export type MovePassengers = z.input<typeof movePassengersBody>

/** A photo, a call, a signature: what shows that nobody came. */
export const evidenceInput = z
  .array(
    z
      .strictObject({ kind: text(60), reference: text(500), at: instantInput.optional() })
      .transform(({ at, ...rest }) => ({ ...rest, ...(at && { at: at.toISOString() }) })),
  )
  .max(20)

export const boardPassengerBody = z.strictObject({ at: instantInput.optional(), clientEventId: text(100).optional(), ...actorFields })
export const passengerNoShowBody = boardPassengerBody.extend({ evidence: evidenceInput.optional(), reason: text(500).optional() })
export const undoPassengerBody = z.strictObject({ reason: text(500) })

/** The names and phones of a booking, or of one traveler, are cleared; rows and counts stay. */
export const erasePassengersBody = z
  .strictObject({ bookingId: foreignId.optional(), travelerId: foreignId.optional() })
  .refine(({ bookingId, travelerId }) => (bookingId === undefined) !== (travelerId === undefined), {
    path: ["bookingId"],
    message: "Name a booking or a traveler: one of the two.",
  })
export type ErasePassengers = z.input<typeof erasePassengersBody>
export const erasedPassengersSchema = z.object({ erased: z.int(), dispatchIds: z.array(idSchema("gdsp")) }).meta({ id: "ErasedPassengers" })
export type ErasedPassengers = z.output<typeof erasedPassengersSchema>
