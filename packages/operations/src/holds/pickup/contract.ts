import * as z from "zod"
import { reasonField } from "../../kernel/context.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { pageOf, paging } from "../../kernel/paging.js"
import { instant, listOf, localDate, text } from "../../kernel/values.js"
import { holdIdField, holdRevision, resourceHoldSchema } from "../hold/contract.js"
import { maxHoldUnits, movementKinds, movementStatuses } from "../words.js"

/** A row of the ledger of a hold. */
export const holdMovementSchema = z
  .object({
    id: idSchema("rhmv"),
    holdId: idSchema("rhld"),
    kind: z.enum(movementKinds),
    status: z.enum(movementStatuses),
    pickupKey: z.string().nullable(),
    bookingId: z.string().nullable(),
    sessionId: z.string().nullable(),
    reason: z.string().nullable(),
    createdBy: z.string().nullable(),
    reversedAt: instant.nullable(),
    reversedBy: z.string().nullable(),
    reverseReason: z.string().nullable(),
    createdAt: instant,
    updatedAt: instant,
    nights: z.array(z.object({ night: z.iso.date(), unitId: z.string(), units: z.int() })),
  })
  .meta({ id: "HoldMovement" })
export type HoldMovement = z.output<typeof holdMovementSchema>
export const holdMovementPageSchema = pageOf(holdMovementSchema)

export const holdMovementQuery = z.strictObject({
  kind: listOf(z.enum(movementKinds)).optional(),
  status: listOf(z.enum(movementStatuses)).optional(),
  ...paging,
})
export const listHoldMovementsInput = holdMovementQuery.extend(holdIdField)
export type ListHoldMovements = z.input<typeof listHoldMovementsInput>

const pickupKey = text(200)

export const pickUpResourceHoldBody = z.strictObject({
  /** The caller's own key: the same key again answers the same movement. */
  pickupKey,
  /** Rooms on each night; 1 unless given. */
  units: z.int().min(1).max(maxHoldUnits).optional(),
  /** The nights [from, to); the core nights unless given. */
  from: localDate.optional(),
  to: localDate.optional(),
  /** Windows of a space block. */
  unitIds: z.array(z.string().min(1).max(200)).min(1).max(400).optional(),
  bookingId: foreignId.optional(),
  sessionId: foreignId.optional(),
  ...holdRevision,
})
export const pickUpResourceHoldInput = pickUpResourceHoldBody.extend(holdIdField)
export type PickUpResourceHold = z.input<typeof pickUpResourceHoldInput>

export const pickupResultSchema = z
  .object({ hold: resourceHoldSchema, movement: holdMovementSchema, created: z.boolean() })
  .meta({ id: "PickupResult" })
export type PickupResult = z.output<typeof pickupResultSchema>

const label = text(160)

export const drawResourceHoldBody = z
  .strictObject({
    /** The departure that gets the rooms. */
    slotId: idSchema("avsl"),
    /** How many rooms, on each night. */
    rooms: z.int().min(1).max(500),
    /** People in each. */
    capacity: z.int().min(1).max(1000),
    /** `{n}`, `{kind}` and `{capacity}` are filled in; `{kind} {n}` unless given. */
    labelPattern: label.optional(),
    /** The nights [from, to); those of the departure unless given. */
    from: localDate.optional(),
    to: localDate.optional(),
    ...holdRevision,
    ...reasonField,
  })
  .refine(({ rooms, labelPattern }) => rooms === 1 || labelPattern === undefined || labelPattern.includes("{n}"), {
    path: ["labelPattern"],
    message: "Several rooms need {n} in their label.",
  })
export const drawResourceHoldInput = drawResourceHoldBody.safeExtend(holdIdField)
export type DrawResourceHold = z.input<typeof drawResourceHoldInput>

/** One of the two names the pickup. */
export const reversePickupBody = z.strictObject({
  movementId: idSchema("rhmv").optional(),
  pickupKey: pickupKey.optional(),
  reason: text(500).optional(),
})
export const reversePickupInput = reversePickupBody.extend({ holdId: idSchema("rhld").optional() })
export type ReversePickup = z.input<typeof reversePickupInput>
