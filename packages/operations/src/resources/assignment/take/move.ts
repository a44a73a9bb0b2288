import type * as z from "zod"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { readAllocation } from "../../allocation/row.js"
import { assignmentStatusConflict } from "../../errors.js"
import { type AssignedResource, moveResourceAssignmentBody, type ResourceAssignment } from "../contract.js"
import { lockAssignment, lockSlots } from "../row.js"
import { changeResource, writeChange } from "./change.js"
import { floatingMoves } from "./floating.js"
import { judgeOne, refusalOf } from "./judge.js"
import { requireOpen, type Wanted, wantedOf } from "./plan.js"

const input = moveResourceAssignmentBody.safeExtend({ assignmentId: idSchema("resa"), ...writeContext })
export type MoveInput = Omit<z.output<typeof input>, keyof WriteContext | "dryRun" | "expectedRevision">

/** Where an assignment would be: what the call does not name stays. */
async function wantedByMove(tx: OperationsDb, before: ResourceAssignment, asked: MoveInput): Promise<Wanted> {
  const slotId = asked.slotId ?? before.slotId
  const slot = (await lockSlots(tx, [before.slotId, slotId])).get(slotId)
  const stays = slotId === before.slotId
  // own times stay own times on the same departure; another departure brings its own
  const own =
    !before.followsSlot && !asked.followsSlot && stays && before.core ? { from: before.core.from, to: before.core.to ?? undefined } : {}
  const given = { ...own, ...(asked.from && { from: asked.from }), ...(asked.to && { to: asked.to }) }
  const allocationId = asked.allocationId === undefined ? (stays ? before.allocationId : undefined) : asked.allocationId
  const resourceId = asked.resourceId ?? before.resourceId
  const wanted = await wantedOf(tx, slot as NonNullable<typeof slot>, {
    allocationId,
    resourceId,
    bookingId: before.bookingId,
    ...given,
    kept: before,
    units: before.units ?? 1,
  })
  if (wanted.demand && wanted.demand.id !== before.allocationId) requireOpen(wanted.demand)
  return wanted
}

/** `moveResourceAssignment` within a transaction. */
export async function moveLocked(
  tx: OperationsDb,
  before: ResourceAssignment,
  asked: MoveInput,
  context: WriteContext,
): Promise<AssignedResource> {
  if (before.status !== "reserved" && before.status !== "assigned") {
    throw assignmentStatusConflict({ id: before.id, status: before.status, action: "moved", allowed: [] })
  }
  const wanted = await wantedByMove(tx, before, asked)
  const resourceId = asked.resourceId ?? before.resourceId
  const look = () => judgeOne(tx, wanted, resourceId, { override: asked.override, exclude: before.id, now: context.now })
  let judgement = await look()
  const moved: AssignedResource["moved"] = []
  if (judgement.refusals.length > 0) {
    const moves = judgement.refusals.length === judgement.clashes.length ? await floatingMoves(tx, judgement.clashes, context.now) : []
    if (moves.length === 0) throw refusalOf(judgement.refusals)
    if (!asked.moveFloating) throw refusalOf(judgement.refusals, { wouldSucceed: { moveFloating: moves } })
    for (const one of moves) moved.push(await changeResource(tx, one.assignmentId, one.toResourceId, context))
    judgement = await look()
    if (judgement.refusals.length > 0) throw refusalOf(judgement.refusals)
  }
  // whoever names a resource pins it
  const pinned = before.pinned || asked.resourceId !== undefined
  const { resource } = judgement.judged
  const after = await writeChange(tx, before, { wanted, resource, override: asked.override, warnings: judgement.warnings, pinned }, context)
  const allocation = after.allocationId ? await readAllocation(tx, after.allocationId) : null
  return { assignment: after, allocation, warnings: judgement.warnings, moved }
}

/**
 * Moves an assignment to another resource, time, departure or demand; it keeps its id and status and never clashes with itself.
 * Throws `assignment_not_found`, `assignment_status_conflict`, `revision_conflict` and what `assignResource` throws.
 */
export async function moveResourceAssignment(db: OperationsDb, raw: z.input<typeof input>): Promise<AssignedResource> {
  const { now, actor, reason, correlationId, dryRun = false, expectedRevision, ...asked } = parseInput(input, raw)
  return rehearse(db, dryRun, async (tx) => {
    const before = await lockAssignment(tx, asked.assignmentId, expectedRevision)
    return moveLocked(tx, before, asked, { now, actor, reason, correlationId })
  })
}
