import type { WriteContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { attachPickups } from "../pickup/attach/attach.js"
import type { MadeSlot } from "./insert.js"

export interface Seeding {
  attachPickups?: boolean
  context: WriteContext
}

/** What new departures of one rule get in the transaction that makes them. */
export async function seedSlots(
  tx: OperationsDb,
  made: readonly MadeSlot[],
  { attachPickups: attach = true, context }: Seeding,
): Promise<{ pickupsAttached: number }> {
  const slots = made.map(({ id, slot: { productId, optionId, timezone, dateLocal, startsAt } }) => ({
    ...{ id, productId, optionId, timezone, dateLocal, startsAt },
  }))
  return { pickupsAttached: attach ? await attachPickups(tx, slots, context) : 0 }
}
