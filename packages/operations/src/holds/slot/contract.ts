import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { roomKindPattern } from "../words.js"

/** Places of a departure, with a bed or seat of a kind each. */
export const slotFields = {
  slotId: idSchema("avsl").optional(),
  /** The kind of its rooms or seats. */
  allocationKind: z.string().regex(roomKindPattern, { message: "Expected a kind such as room_dbl." }).optional(),
}
