import * as z from "zod"
import { foreignId } from "../../kernel/ids.js"
import { localDate, text } from "../../kernel/values.js"
import { placeFields } from "../../places/contract.js"
import { holdIdField, holdRevision, holdWords } from "../hold/contract.js"
import { slotFields } from "../slot/contract.js"
import { spaceFields } from "../space/contract.js"
import { optionFields, stepFields } from "../term/contract.js"
import { holdKinds, ifFullPolicies, maxHoldNights, maxHoldUnits, roomKindPattern } from "../words.js"

/** Rooms per night, or spaces. */
export const holdQuantity = z.int().min(1).max(maxHoldUnits)
export const roomKindField = z.string().regex(roomKindPattern, { message: "Expected a kind such as room_dbl." })

const shoulder = z.strictObject({ nights: z.int().min(1).max(14), quantity: holdQuantity.optional() })

/** Rooms of a place by the night. */
export const roomFields = {
  ...placeFields,
  roomKind: roomKindField.optional(),
  arrival: localDate.optional(),
  nights: z.int().min(1).max(maxHoldNights).optional(),
  departure: localDate.optional(),
  /** Another number of rooms on each night. */
  grid: z
    .array(z.strictObject({ night: localDate, quantity: holdQuantity }))
    .min(1)
    .max(maxHoldNights)
    .optional(),
  shoulderBefore: shoulder.optional(),
  shoulderAfter: shoulder.optional(),
  /** `false` = a block whose hotel keeps its inventory elsewhere. */
  consume: z.boolean().optional(),
}

const ifFullField = {
  /** `fail` unless given; `waitlist` becomes a second option where the capacity is not there. */
  ifFull: z.enum(ifFullPolicies).optional(),
}

export const createResourceHoldInput = z.strictObject({
  kind: z.enum(holdKinds),
  programId: foreignId,
  quantity: holdQuantity.optional(),
  ...holdWords,
  timezone: text(64).optional(),
  ...roomFields,
  ...slotFields,
  ...spaceFields,
  /** 1 unless given; 2 waits and takes nothing. */
  optionRank: z.union([z.literal(1), z.literal(2)]).optional(),
  ...ifFullField,
  ...optionFields,
  ...stepFields,
})
export type CreateResourceHold = z.input<typeof createResourceHoldInput>
export type CreateParsed = z.output<typeof createResourceHoldInput>

export const backResourceHoldBody = z.strictObject({
  ...roomFields,
  ...slotFields,
  ...spaceFields,
  timezone: text(64).optional(),
  ...ifFullField,
  ...stepFields,
  ...holdRevision,
})
export const backResourceHoldInput = backResourceHoldBody.extend(holdIdField)
export type BackResourceHold = z.input<typeof backResourceHoldInput>
