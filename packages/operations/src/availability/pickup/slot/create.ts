import { and, eq } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { translating } from "../../../kernel/violations.js"
import { lockSlot } from "../../slot/lock.js"
import { slotPickupExists } from "../errors.js"
import { slotPickups as stop } from "../schema.js"
import { columnsOfTime } from "../stop-time.js"
import { requirePoints } from "../suitable.js"
import { createSlotPickupBody, type SlotPickup } from "./contract.js"
import { lockedInstants } from "./instants.js"
import { stopEvent } from "./lock.js"
import { requireStop } from "./read.js"

const input = createSlotPickupBody.extend({ slotId: idSchema("avsl"), ...writeContext })
type Input = z.output<typeof input>

async function refuseSecond(db: OperationsDb, { slotId, pointId, kind }: Input) {
  const [there] = await db
    .select({ id: stop.id })
    .from(stop)
    .where(and(eq(stop.slotId, slotId), eq(stop.pointId, pointId), eq(stop.kind, kind)))
  return slotPickupExists({ slotPickupId: there?.id ?? null, slotId, pointId, kind })
}

/**
 * Adds a stop to one departure by hand; it moves along with the departure like any other. Throws `slot_not_found`, `slot_pickup_exists`,
 * `pickup_point_not_found`, `pickup_point_unsuitable`, `nonexistent_local_time`.
 */
export async function createSlotPickup(db: OperationsDb, raw: z.input<typeof input>): Promise<SlotPickup> {
  const given = parseInput(input, raw)
  const { slotId, pointId, kind, time, sequence = 0, capacity = null, cutoffMinutes = null } = given
  return translating({ slot_pickups_slot_point_kind_key: () => refuseSecond(db, given) }, () =>
    db.transaction(async (tx) => {
      const slot = await lockSlot(tx, slotId)
      await requirePoints(tx, { pointIds: [pointId], productId: slot.productId, kind, active: true })
      const columns = columnsOfTime(time)
      const instants = lockedInstants(columns, cutoffMinutes, slot)
      const stamp = clock(given.now) as never
      const [row] = await tx
        .insert(stop)
        .values({ ...columns, ...instants, slotId, pointId, kind, sequence, capacity, cutoffMinutes, createdAt: stamp, updatedAt: stamp })
        .returning({ id: stop.id })
      const made = await requireStop(tx, row?.id as SlotPickup["id"], given.now)
      await recordEvents(tx, given, [{ ...stopEvent("created", made, slot), after: JSON.parse(JSON.stringify(made)) }])
      return made
    }),
  )
}
