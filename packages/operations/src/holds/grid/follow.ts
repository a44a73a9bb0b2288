import type { WriteContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import type { ResourceHold } from "../hold/contract.js"
import { syncSlotHolds } from "../slot/sync.js"
import { syncCommitments } from "../space/windows.js"

/** Makes the calendar of the spaces and the ledgers of the departures behind holds say what the holds say. */
export async function followHolds(
  tx: OperationsDb,
  holds: readonly Pick<ResourceHold, "id" | "backing">[],
  context: WriteContext & { now: Date },
): Promise<void> {
  const of = (wanted: ResourceHold["backing"]) => holds.filter(({ backing }) => backing === wanted).map(({ id }) => id)
  const [spaces, slots] = [of("space"), of("slot")]
  if (spaces.length > 0) await syncCommitments(tx, spaces, context.now)
  if (slots.length > 0) await syncSlotHolds(tx, slots, context)
}
