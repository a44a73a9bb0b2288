import * as z from "zod"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { instant, text } from "../../kernel/values.js"
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
export type PassengerInput = z.output<typeof passengerInput>
