import { sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Slot, slotQuery } from "./contract.js"
import { slotNotFound } from "./errors.js"
import { readSlots } from "./read.js"
import { availabilitySlots as slot } from "./schema.js"

const getSlotInput = slotQuery.extend({ slotId: idSchema("avsl"), now: writeContext.now })
export type GetSlot = z.input<typeof getSlotInput>

/** One departure with its numbers, its sellability for `pax` people and where it stands against its minimum. Throws `slot_not_found`. */
export async function getSlot(db: OperationsDb, input: GetSlot): Promise<Slot> {
  const { slotId, pax, now } = parseInput(getSlotInput, input)
  const [found] = await readSlots(db, { where: sql`${slot.id} = ${slotId}`, pax, now })
  if (!found) throw slotNotFound({ id: slotId })
  return found
}
