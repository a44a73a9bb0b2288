import { and, eq } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import { type Id, idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { type Page, windowOf } from "../../../kernel/paging.js"
import { slotNotFound } from "../../slot/errors.js"
import { isOneOf } from "../../slot/list/filter.js"
import { availabilitySlots } from "../../slot/schema.js"
import { slotPickups as stop } from "../schema.js"
import { type SlotPickup, type SlotPickupListQuery, slotPickupListQuery } from "./contract.js"
import { readStops } from "./read.js"

const input = slotPickupListQuery.extend({ slotId: idSchema("avsl") })

/** The stops of a departure in the order in which they are served. Throws `slot_not_found`. */
export async function listSlotPickups(
  db: OperationsDb,
  raw: SlotPickupListQuery & { slotId: Id<"avsl">; now?: Date },
): Promise<Page<SlotPickup>> {
  const { now, ...given } = raw
  const { slotId, kind, ...paging } = parseInput(input, given)
  const { limit, offset } = windowOf(paging)
  const where = and(eq(stop.slotId, slotId), isOneOf(stop.kind, kind))
  const data = await readStops(db, { where, now, limit, offset })
  const total = await db.$count(stop, where)
  if (total === 0 && (await db.$count(availabilitySlots, eq(availabilitySlots.id, slotId))) === 0) throw slotNotFound({ id: slotId })
  return { data, total, limit, offset }
}
