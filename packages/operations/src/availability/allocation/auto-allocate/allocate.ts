import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { placeTravelers } from "../assignment/place/place.js"
import type { Plan, PlanInput } from "../plan/contract.js"
import { planAllocation } from "../plan/plan.js"
import { lockDeparture } from "../slot.js"
import { readSnapshot, type Snapshot } from "../snapshot/read.js"
import { type AutoAllocate, type AutoAllocation, autoAllocateInput } from "./contract.js"
import { planStale } from "./errors.js"

type Wishes = Pick<PlanInput, "family" | "segment" | "keep" | "engine">

/** Crew is placed by hand, and who takes no place of its own needs no seat; whoever has a place counts all the same. */
function inputOf({ resources, travelers, placements }: Snapshot, wishes: Wishes): PlanInput {
  const { family, segment = "" } = wishes
  const placed = new Set<string>(
    placements.filter((one) => one.family === family && one.segment === segment).map(({ travelerId }) => travelerId),
  )
  const planned = travelers.filter(({ id, role, countsPax }) => placed.has(id) || (role === "traveler" && (family !== "seat" || countsPax)))
  return { ...wishes, resources, travelers: planned, placements }
}

async function carryOut(tx: OperationsDb, slotId: Id<"avsl">, { moves }: Plan, context: WriteContext): Promise<void> {
  if (moves.length === 0) return
  const travelerIds = moves.map(({ travelerId }) => travelerId)
  const resourceIds = moves.flatMap(({ from, to }) => (from === null ? [to] : [from, to]))
  const wanted = moves.map(({ travelerId, to }) => ({ travelerId, to }))
  await placeTravelers(tx, { slotId, source: "auto", travelerIds, resourceIds, wanted: () => wanted }, context)
}

/**
 * Plans who of a departure gets which room or seat and, with `dryRun: false`, carries the plan out: planned anew under the departure's
 * lock, written like any other move with source `auto`. Rules that block are never broken. Throws `slot_not_found`, and `plan_stale`
 * when `expectedPlan` is given and the departure has changed in a way that changes the plan.
 */
export async function autoAllocate(db: OperationsDb, raw: AutoAllocate): Promise<AutoAllocation> {
  const { slotId, dryRun = true, expectedPlan, family, segment, keep, engine, ...context } = parseInput(autoAllocateInput, raw)
  const wishes = { family, segment, keep, engine }
  const seen = inputOf(await readSnapshot(db, slotId, context.now), wishes)
  const plan = await planAllocation(seen)
  const requireSame = ({ planHash }: Plan) => {
    if (expectedPlan !== undefined && planHash !== expectedPlan) throw planStale({ slotId, expectedPlan, planHash })
  }
  if (dryRun) {
    requireSame(plan)
    return { dryRun, ...plan }
  }
  return db.transaction(async (tx) => {
    await lockDeparture(tx, slotId)
    const current = inputOf(await readSnapshot(tx, slotId, context.now), wishes)
    // the proof may take seconds: where nothing has moved it holds, and the lock is short
    const valid = JSON.stringify(current) === JSON.stringify(seen) ? plan : await planAllocation(current)
    requireSame(valid)
    await carryOut(tx, slotId, valid, context)
    return { dryRun, ...valid }
  })
}
