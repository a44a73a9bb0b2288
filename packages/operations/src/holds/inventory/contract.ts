import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { count, instantInput, localDate } from "../../kernel/values.js"
import { roomKindField } from "../create/contract.js"
import { holdStatuses } from "../words.js"

/** The longest range of one call. */
export const maxInventoryNights = 1100

export const setRoomInventoryInput = z.strictObject({
  placeId: idSchema("plac"),
  roomKind: roomKindField,
  /** Both inclusive. */
  from: localDate,
  to: localDate,
  capacity: count,
  /** ISO weekdays, 1 = Monday … 7 = Sunday; absent = all. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).optional(),
})
export type SetRoomInventory = z.input<typeof setRoomInventoryInput>

export const roomInventoryQuery = z.strictObject({
  placeId: idSchema("plac"),
  roomKind: roomKindField.optional(),
  /** Both inclusive. */
  from: localDate,
  to: localDate,
  /** Adds the holds that fill each night. */
  with: z.literal("holds").optional(),
})
export type RoomInventoryQuery = z.input<typeof roomInventoryQuery>
export const roomInventoryInput = roomInventoryQuery.extend({ now: instantInput.optional() })

export const roomInventoryNightSchema = z
  .object({
    placeId: idSchema("plac"),
    roomKind: z.string(),
    night: z.iso.date(),
    capacity: z.int(),
    taken: z.int(),
    /** Taken by holds whose deadline has passed: the next taker gets them. */
    lapsed: z.int(),
    available: z.int(),
    holds: z
      .array(
        z.object({
          id: idSchema("rhld"),
          programId: z.string(),
          name: z.string().nullable(),
          effectiveStatus: z.enum(holdStatuses),
          live: z.int(),
          pickedUp: z.int(),
        }),
      )
      .optional(),
  })
  .meta({ id: "RoomInventoryNight" })
export type RoomInventoryNight = z.output<typeof roomInventoryNightSchema>
