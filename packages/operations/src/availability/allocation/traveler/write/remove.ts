import { eq } from "drizzle-orm"
import { clock, type OperationsDb } from "../../../../kernel/database.js"
import { parseInput } from "../../../../kernel/input.js"
import { recordEvents } from "../../../../kernel/outbox/record.js"
import { slotAllocations } from "../../../slot-allocation/schema.js"
import { cancelSlotAllocation } from "../../../slot-allocation/settle/cancel.js"
import { releaseSlotAllocation } from "../../../slot-allocation/settle/release.js"
import { resizeSlotAllocation } from "../../../slot-allocation/take/resize.js"
import type { SlotTraveler } from "../contract.js"
import { erasedLastName } from "../erased.js"
import { requireTraveler, type TravelerRow } from "../record.js"
import { slotTravelers } from "../schema.js"
import { type EraseTraveler, eraseTravelerInput, type RemovedTraveler, type RemoveTraveler, removeTravelerInput } from "./contract.js"
import { lockTraveler } from "./people.js"
import { travelerEvent, updateTravelers } from "./statement.js"

/** Gives back the place that the traveler had; the last one of a row ends it. */
async function returnPlace(tx: OperationsDb, row: TravelerRow, context: { now?: Date; actor?: string; reason?: string }): Promise<void> {
  if (!row.slotAllocationId || !row.countsPax) return
  const [holding] = await tx.select().from(slotAllocations).where(eq(slotAllocations.id, row.slotAllocationId))
  if (!holding || holding.endedAt) return
  const input = { allocationId: holding.id, ...context }
  if (holding.pax > 1) await resizeSlotAllocation(tx, { ...input, pax: holding.pax - 1 })
  else await (holding.status === "held" ? releaseSlotAllocation : cancelSlotAllocation)(tx, input)
}

/**
 * Takes a traveler off a departure: places end with it, and the booking has one name less; with `returnPax` one pax less as well.
 * Removing somebody again answers `unchanged`. Throws `slot_traveler_not_found`, and with `returnPax` what resizing throws.
 */
export async function removeTraveler(db: OperationsDb, input: RemoveTraveler): Promise<RemovedTraveler> {
  const { travelerId, returnPax = false, ...context } = parseInput(removeTravelerInput, input)
  return db.transaction(async (tx) => {
    const row = await lockTraveler(tx, travelerId)
    if (row.status === "removed") return { outcome: "unchanged", traveler: await requireTraveler(tx, travelerId, context) }
    const at = clock(context.now)
    await tx
      .update(slotTravelers)
      .set({ status: "removed", removedAt: at, removedReason: context.reason, updatedAt: at } as never)
      .where(eq(slotTravelers.id, travelerId))
    await recordEvents(tx, context, [travelerEvent("removed", row, ["status"])])
    if (returnPax) await returnPlace(tx, row, context)
    return { outcome: "removed", traveler: await requireTraveler(tx, travelerId, context) }
  })
}

const blank = {
  firstName: null,
  lastName: erasedLastName,
  title: null,
  birthDate: null,
  gender: null,
  nationality: null,
  documentNumber: null,
  email: null,
  phone: null,
  language: null,
  accessNeeds: [],
  accessibilityNotes: null,
  dietaryNotes: null,
  notes: null,
}

/** Forgets who a traveler is: names, contact, document and health texts go, counts and places stay. Throws `slot_traveler_not_found`. */
export async function eraseTraveler(db: OperationsDb, input: EraseTraveler): Promise<SlotTraveler> {
  const { travelerId, ...context } = parseInput(eraseTravelerInput, input)
  return db.transaction(async (tx) => {
    const before = await lockTraveler(tx, travelerId)
    const fields = Object.keys(blank).filter((field) => {
      const [was, is] = [before, blank].map((row) => JSON.stringify(row[field as keyof typeof blank]))
      return was !== is
    })
    if (fields.length > 0) await updateTravelers(tx, [{ before, after: { ...before, ...blank }, fields }], context, "erased")
    return requireTraveler(tx, travelerId, { now: context.now })
  })
}
