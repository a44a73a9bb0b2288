import { sql } from "drizzle-orm"
import { deleteAllocationResources } from "../../availability/index.js"
import type { WriteContext } from "../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import { isOperationsError } from "../../kernel/errors.js"
import type { Id } from "../../kernel/ids.js"
import { holdPickupInUse } from "../errors.js"
import type { HoldMovement } from "./contract.js"

/** The key of the n-th draw into a departure. */
export const drawKey = (slotId: string, n: number | "") => `draw:${slotId}:${n}`

/** The departure that a pickup was drawn into; null for any other pickup. */
export const drawnInto = (pickupKey: string | null): Id<"avsl"> | null =>
  (/^draw:(avsl_[0-9a-z]+):\d+$/.exec(pickupKey ?? "")?.[1] as Id<"avsl"> | undefined) ?? null

/** How a room of a departure says which hold and which pickup it is of. */
export const drawnRef = (holdId: string, movementId: string) => ({ refType: "resource_hold", refId: holdId, metadata: { movementId } })

/** Removes the rooms that a pickup had become. Throws `hold_pickup_in_use` while somebody sleeps in one of them. */
export async function removeDrawn(tx: OperationsDb, { id, holdId, pickupKey }: HoldMovement, context: WriteContext): Promise<void> {
  const slotId = drawnInto(pickupKey)
  if (!slotId) return
  const rooms = await rowsOf<{ id: Id<"alrs"> }>(
    tx,
    sql`select id from allocation_resources where slot_id = ${slotId} and ref_type = 'resource_hold' and ref_id = ${holdId}
      and metadata ->> 'movementId' = ${id} order by id`,
  )
  if (rooms.length === 0) return
  try {
    await deleteAllocationResources(tx, { slotId, resourceIds: rooms.map((room) => room.id), ...context })
  } catch (error) {
    if (!isOperationsError(error, "allocation_resource_in_use")) throw error
    throw holdPickupInUse({ movementId: id, travelerIds: error.details.travelerIds as string[] })
  }
}
