import type { WriteContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { materializeFreshSlots } from "../allocation/template/materialize/slots.js"
import { attachPickups } from "../pickup/attach/attach.js"
import type { MadeSlot } from "./insert.js"

export interface Seeding {
  attachPickups?: boolean
  materializeResources?: boolean
  context: WriteContext
}

/** What new departures of one rule get in the transaction that makes them. */
export async function seedSlots(
  tx: OperationsDb,
  made: readonly MadeSlot[],
  { attachPickups: attach = true, materializeResources: materialize = true, context }: Seeding,
): Promise<{ pickupsAttached: number; resourcesMaterialized: number }> {
  const slots = made.map(({ id, slot: { productId, optionId, timezone, dateLocal, startsAt } }) => ({
    ...{ id, productId, optionId, timezone, dateLocal, startsAt },
  }))
  const withOption = materialize ? slots.filter(({ optionId }) => optionId !== null).map(({ id }) => id) : []
  const resourcesMaterialized = await materializeFreshSlots(tx, withOption, context)
  return { resourcesMaterialized, pickupsAttached: attach ? await attachPickups(tx, slots, context) : 0 }
}
