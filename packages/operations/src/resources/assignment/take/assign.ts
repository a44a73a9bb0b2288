import type * as z from "zod"
import { commitAssets } from "../../../calendar/index.js"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { readAllocation } from "../../allocation/row.js"
import type { AssignedResource } from "../contract.js"
import { assignResourceBody } from "../contract.js"
import { lockSlots } from "../row.js"
import { changeResource } from "./change.js"
import { floatingMoves } from "./floating.js"
import { itemOf, type Judgement, judgeOne, refusalOf } from "./judge.js"
import { pickResource } from "./pick.js"
import { requireOpen, type Wanted, wantedOf } from "./plan.js"
import { insertAssignment, tellAssigned } from "./write.js"

const input = assignResourceBody.safeExtend(writeContext)
export type AssignInput = z.output<typeof assignResourceBody>

/** Writes the row and its commitment for somebody who was judged. */
export async function takeJudged(
  tx: OperationsDb,
  wanted: Wanted,
  { judged, warnings }: Pick<Judgement, "judged" | "warnings">,
  asked: AssignInput & { poolId?: string },
  terms: { pinned: boolean; status: "reserved" | "assigned" },
  context: WriteContext,
): Promise<string> {
  const { override, notes, bookingId = null, title } = asked
  const id = await insertAssignment(
    tx,
    {
      slotId: wanted.slot.slotId,
      resourceId: judged.resource.id,
      allocationId: wanted.demand?.id ?? null,
      poolId: terms.pinned ? null : (asked.poolId ?? wanted.demand?.poolId ?? null),
      bookingId,
      ...terms,
      followsSlot: wanted.followsSlot,
      ...(override && { override }),
      warnings,
      ...(notes && { notes }),
    },
    context,
  )
  const overCloseout = override?.codes.includes("resource_closed") ?? false
  const item = itemOf(wanted, judged.resource, { sourceId: id, title, bookingId, tentative: terms.status === "reserved", overCloseout })
  await commitAssets(tx, { items: [item], now: context.now })
  return id
}

async function takeNamed(tx: OperationsDb, wanted: Wanted, asked: AssignInput, context: WriteContext) {
  const resourceId = asked.resourceId as string
  const look = () => judgeOne(tx, wanted, resourceId, { override: asked.override, now: context.now })
  let judgement = await look()
  const moved: AssignedResource["moved"] = []
  if (judgement.refusals.length > 0) {
    const moves = judgement.refusals.length === judgement.clashes.length ? await floatingMoves(tx, judgement.clashes, context.now) : []
    if (moves.length === 0) throw refusalOf(judgement.refusals)
    if (!asked.moveFloating) throw refusalOf(judgement.refusals, { wouldSucceed: { moveFloating: moves } })
    for (const { assignmentId, toResourceId } of moves) moved.push(await changeResource(tx, assignmentId, toResourceId, context))
    judgement = await look()
    if (judgement.refusals.length > 0) throw refusalOf(judgement.refusals)
  }
  const id = await takeJudged(tx, wanted, judgement, asked, { pinned: true, status: asked.status ?? "assigned" }, context)
  return { id, moved, warnings: judgement.warnings }
}

/** `assignResource` within a transaction, with its departure locked. */
export async function assignLocked(tx: OperationsDb, asked: AssignInput, context: WriteContext): Promise<AssignedResource> {
  const slot = (await lockSlots(tx, [asked.slotId])).get(asked.slotId)
  const wanted = await wantedOf(tx, slot as NonNullable<typeof slot>, asked)
  if (wanted.demand) requireOpen(wanted.demand)
  const { id, moved, warnings } = asked.resourceId
    ? await takeNamed(tx, wanted, asked, context)
    : await pickResource(tx, wanted, asked, context, takeJudged)
  const assignment = await tellAssigned(tx, id, context)
  const allocation = assignment.allocationId ? await readAllocation(tx, assignment.allocationId) : null
  return { assignment, allocation, warnings, moved }
}

/**
 * Lets a resource do a departure: a named one, which is pinned, or one picked from a pool or a demand, which floats. Its demand counts it
 * and the calendar keeps its time, all in one transaction. `override` names mismatches and a closeout with a reason; nothing overrides a
 * double booking. `dryRun` answers the same and writes nothing. Throws `slot_not_found`, `slot_cancelled`, `slot_end_missing`,
 * `resource_not_found`, `allocation_already_met`, `resource_wrong_kind`, `resource_not_in_pool`, `resource_unqualified`,
 * `resource_too_small`, `pool_exhausted` and what `commitAssets` throws, with every finding in `details.violations`.
 */
export async function assignResource(db: OperationsDb, raw: z.input<typeof input>): Promise<AssignedResource> {
  const { now, actor, reason, correlationId, dryRun = false, ...asked } = parseInput(input, raw)
  return rehearse(db, dryRun, (tx) => assignLocked(tx, asked, { now, actor, reason, correlationId }))
}
