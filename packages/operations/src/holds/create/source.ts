import type * as z from "zod"
import { getSlot } from "../../availability/index.js"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { givenSlotFields, slotNamed, slotShape } from "../slot/shape.js"
import { givenSpaceFields, type ResolvedSpaces, resolveSpaces } from "../space/resolve.js"
import { spaceShape } from "../space/shape.js"
import { firstOf, roomLimit } from "../term/option.js"
import type { createResourceHoldInput } from "./contract.js"
import { roomShape, type Shape } from "./shape.js"

type Given = Omit<z.output<typeof createResourceHoldInput>, "facilityId">

/** Where the capacity of a hold shall come from, and until when its option may last. */
export interface Source {
  shape: Shape
  spaces: ResolvedSpaces | null
  slot: { slotId: Id<"avsl">; allocationKind: string; timezone: string } | null
  limit: (timezone: string | null) => Date | null
}

/** Reads which backing an input names. Throws `hold_shape_invalid`, `slot_not_found`, `function_space_not_found`. */
export async function sourceNamed(tx: OperationsDb, given: Given, now?: Date): Promise<Source> {
  if (givenSlotFields(given).length > 0) {
    const named = slotNamed(given)
    const slot = await getSlot(tx, { slotId: named.slotId, now })
    return { shape: slotShape(given, slot), spaces: null, slot: { ...named, timezone: slot.timezone }, limit: () => slot.startsAt }
  }
  if (givenSpaceFields(given).length > 0) {
    const spaces = await resolveSpaces(tx, given)
    return { shape: spaceShape(given, spaces), spaces, slot: null, limit: () => firstOf(spaces.windows) }
  }
  const shape = roomShape(given)
  return { shape, spaces: null, slot: null, limit: (timezone) => roomLimit(timezone, shape.arrival) }
}
