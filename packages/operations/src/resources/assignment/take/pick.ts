import { sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { isOperationsError } from "../../../kernel/errors.js"
import { poolExhausted, poolNotFound } from "../../errors.js"
import type { AvailableResources } from "../../finder/contract.js"
import { judgeResources, type Selection } from "../../finder/find.js"
import type { AssignInput, takeJudged } from "./assign.js"
import type { Wanted } from "./plan.js"

const maxCandidates = 1_000

/** Pickers of one pool take turns, so that each sees what the one before left. */
async function lockPool(tx: OperationsDb, poolId: string): Promise<void> {
  const [pool] = await rowsOf(tx, sql`select id from resource_pools where id = ${poolId} for no key update`)
  if (!pool) throw poolNotFound({ id: poolId })
}

const taken = ["resource_double_booked", "resource_closed", "resource_inactive", "resource_share_capacity_exceeded"]

const membersOf = ({ data }: AvailableResources) =>
  data.map(({ resource, reasons, nextFreeFrom }) => ({
    resourceId: resource.id,
    reasons: JSON.parse(JSON.stringify(reasons)),
    nextFreeFrom: nextFreeFrom?.toISOString() ?? null,
  }))

/** Picks the first who is free and fits: by priority, then by who works least that week. Throws `pool_exhausted` with everybody's reasons. */
export async function pickResource(
  tx: OperationsDb,
  wanted: Wanted,
  asked: AssignInput,
  context: WriteContext,
  take: typeof takeJudged,
): Promise<{ id: string; moved: []; warnings: [] }> {
  const poolId = asked.poolId ?? wanted.demand?.poolId ?? null
  if (poolId) await lockPool(tx, poolId)
  const select: Selection = poolId ? { poolId } : { kind: wanted.need.kind ?? undefined }
  const question = {
    select,
    need: { ...wanted.need, poolId: wanted.demand?.poolId ?? null },
    window: { from: wanted.from, to: wanted.to, timezone: wanted.slot.timezone },
    slotId: wanted.slot.slotId,
    now: context.now,
  }
  const free = await judgeResources(tx, { ...question, only: "free", limit: maxCandidates })
  for (const judged of free.data) {
    try {
      const id = await tx.transaction((inner) =>
        take(
          inner,
          wanted,
          { judged, warnings: [] },
          { ...asked, poolId: poolId as never },
          { pinned: false, status: asked.status ?? "reserved" },
          context,
        ),
      )
      return { id, moved: [], warnings: [] }
    } catch (error) {
      if (!isOperationsError(error) || !taken.includes(error.code)) throw error
    }
  }
  throw poolExhausted({ poolId, members: membersOf(await judgeResources(tx, { ...question, limit: maxCandidates })) })
}
