import { emptyPatch, revisionConflict } from "../../../../kernel/common-errors.js"
import type { OperationsDb } from "../../../../kernel/database.js"
import { parseInput } from "../../../../kernel/input.js"
import { placeTravelers } from "../../assignment/place/place.js"
import { travelerRemoved } from "../../errors.js"
import { readDeparture } from "../../slot.js"
import { requireTraveler, type TravelerRow } from "../record.js"
import { type TravelerResult, type UpdateTraveler, updateTravelerInput } from "./contract.js"
import { lockTraveler, requireOnSlot } from "./people.js"
import { takePickups } from "./pickups.js"
import { concernedBy, wantedBy } from "./places.js"
import { given, patchedRow } from "./row.js"
import { cover } from "./standing.js"
import { updateTravelers } from "./statement.js"

/** Throws unless the traveler is there and is what the person saw. */
async function requireCurrent(tx: OperationsDb, row: TravelerRow, expectedRevision: number | undefined): Promise<void> {
  if (row.removedAt) throw travelerRemoved({ id: row.id, removedAt: row.removedAt.toISOString() })
  if (expectedRevision !== undefined && expectedRevision !== row.revision)
    throw revisionConflict({ expected: expectedRevision, current: { ...(await requireTraveler(tx, row.id)) } })
}

/**
 * Changes a traveler: what is left out stays, `null` clears, a listed kind of place moves the traveler there, and a kind with `null` takes
 * the place away. Saving the same again writes nothing. Throws `slot_traveler_not_found`, `traveler_removed`, `empty_patch`,
 * `revision_conflict`, and what `createTravelerWithTravelDetails` throws about places.
 */
export async function updateTravelerWithTravelDetails(db: OperationsDb, input: UpdateTraveler): Promise<TravelerResult> {
  const parsed = parseInput(updateTravelerInput, input)
  const { travelerId, traveler, travelDetails, coverage = "take", enforce = "sellable", override, expectedRevision, ...context } = parsed
  const { allocations = {}, pickups, ...details } = travelDetails ?? {}
  const patch = given({ ...traveler, ...details })
  if (Object.keys({ ...patch, ...allocations, ...pickups }).length === 0) throw emptyPatch({})
  return db.transaction(async (tx) => {
    const before = await lockTraveler(tx, travelerId)
    await requireCurrent(tx, before, expectedRevision)
    const { slotId, slotAllocationId } = before
    const departure = await readDeparture(tx, slotId)
    await requireOnSlot(tx, slotId, travelDetails?.keepApart ?? [])
    const patched = patchedRow(before, before.role === "crew" ? { ...patch, countsPax: false } : patch, departure.dateLocal)
    if (patched?.after.countsPax && !before.countsPax)
      await cover(tx, [{ slotAllocationId: slotAllocationId ?? undefined, counts: 1 }], { slotId, departure, coverage, enforce, context })
    if (patched) await updateTravelers(tx, [{ before, ...patched }], context)
    const wishes = Object.keys(allocations).length > 0 ? [{ travelerId, allocations }] : []
    const placement = { slotId, source: "booking" as const, override, ...concernedBy(wishes), wanted: wantedBy(wishes) }
    const { changes, warnings } = await placeTravelers(tx, placement, context)
    const picked = await takePickups(tx, [{ travelerId, pickups }], { slotId, override }, context)
    const after = await requireTraveler(tx, travelerId, { now: context.now })
    const outcome = patched || changes.length > 0 || picked.size > 0 ? "updated" : "unchanged"
    return { outcome, traveler: after, assignments: after.assignments, warnings }
  })
}
