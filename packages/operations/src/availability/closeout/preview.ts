import { writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { type CloseoutPreview, type PreviewCloseout, previewCloseoutInput } from "./contract.js"
import { notGenerated } from "./effect/not-generated.js"
import { touchedSlots, touchedTotals } from "./effect/touched.js"
import { closeoutTargets } from "./target.js"

const input = previewCloseoutInput.extend({ now: writeContext.now })

/**
 * What a closeout would meet: departures with their people, and dates that would not be generated. Writes nothing; a closeout cancels
 * nobody. Throws what creating it would throw.
 */
export const previewCloseout = (db: OperationsDb, raw: PreviewCloseout & { now?: Date }): Promise<CloseoutPreview> => {
  const asked = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const [target] = await closeoutTargets(tx, [asked])
    if (!target) return { slots: [], totals: { slots: 0, heldPax: 0, bookedPax: 0, bookings: 0 }, notGenerated: [] }
    const totals = (await touchedTotals(tx, [target]))(target.id)
    return { slots: await touchedSlots(tx, target), totals, notGenerated: await notGenerated(tx, target) }
  })
}
