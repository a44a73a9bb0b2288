import type { WriteContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { materializeFreshSlots } from "../allocation/template/materialize/slots.js"
import { attachPickups } from "../pickup/attach/attach.js"
import type { Inserted } from "./insert.js"

export interface Seeding {
  attachPickups?: boolean
  materializeResources?: boolean
  context: WriteContext
}

/** What new departures of one rule get in the transaction that makes them. */
export async function seedSlots(
  tx: OperationsDb,
  { made, seeds }: Inserted,
  { attachPickups: attach = true, materializeResources: materialize = true, context }: Seeding,
): Promise<{ pickupsAttached: number; resourcesMaterialized: number }> {
  const resourcesMaterialized =
    materialize && seeds.rooms
      ? await materializeFreshSlots(
          tx,
          made.map(({ id }) => id),
          context,
        )
      : 0
  if (!attach || !seeds.pickups) return { resourcesMaterialized, pickupsAttached: 0 }
  const slots = made.map(({ id, slot: { productId, optionId, timezone, dateLocal, startsAt } }) => ({
    ...{ id, productId, optionId, timezone, dateLocal, startsAt },
  }))
  return { resourcesMaterialized, pickupsAttached: await attachPickups(tx, slots, context) }
}
