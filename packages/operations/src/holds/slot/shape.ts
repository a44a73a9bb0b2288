import type { Slot } from "../../availability/contract.js"
import { invalidRequest } from "../../kernel/common-errors.js"
import type { Id } from "../../kernel/ids.js"
import { addDays } from "../../kernel/time.js"
import type { Shape } from "../create/shape.js"
import { holdShapeInvalid } from "../errors.js"
import { givenSpaceFields, type SpaceInput } from "../space/resolve.js"
import { roomFieldNames } from "../space/shape.js"
import type { HoldKind } from "../words.js"

export interface SlotInput {
  slotId?: Id<"avsl"> | undefined
  allocationKind?: string | undefined
}

export const givenSlotFields = (input: SlotInput): string[] =>
  (["slotId", "allocationKind"] as const).filter((field) => input[field] !== undefined)

type Given = SlotInput &
  SpaceInput & { kind: HoldKind; quantity?: number | undefined } & Partial<Record<(typeof roomFieldNames)[number], unknown>>

/** A departure and a kind, and nothing of another backing beside them. Throws `hold_shape_invalid`. */
export function slotNamed(given: Given): { slotId: Id<"avsl">; allocationKind: string } {
  const foreign = [...roomFieldNames.filter((field) => given[field] !== undefined && given[field] !== null), ...givenSpaceFields(given)]
  if (given.kind !== "room" || foreign.length > 0) throw holdShapeInvalid({ fields: foreign.length > 0 ? foreign : ["kind"] })
  const { slotId, allocationKind } = given
  if (!slotId || !allocationKind) throw holdShapeInvalid({ fields: slotId ? ["allocationKind"] : ["slotId"] })
  return { slotId, allocationKind }
}

/** What a block of a departure keeps: one row of the grid, on the first day of the departure. */
export function slotShape(given: Given, { dateLocal }: Slot): Shape {
  const { quantity } = given
  if (quantity === undefined) throw invalidRequest({ violations: [{ path: "quantity", message: "Say how many." }] })
  return {
    ...{ backing: "slot", quantity, placeId: null, roomKind: null, arrival: dateLocal, departure: addDays(dateLocal, 1) },
    rows: [{ night: dateLocal, part: "core", held: quantity }],
  }
}
