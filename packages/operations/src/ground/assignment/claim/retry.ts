import type * as z from "zod"
import { commitAssets, endCommitments, findClashes, lockAssets } from "../../../calendar/index.js"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { type RetriedClaims, retryClaimsBody } from "./contract.js"
import { claimItem, cutClaim, endOfClaim } from "./cut.js"
import { type Claim, shortenedClaims } from "./read.js"

/** Takes as much of a shortened claim as is free now; false when that is no more than before. */
async function extend(tx: OperationsDb, claim: Claim, now: Date | undefined): Promise<boolean> {
  const item = claimItem(claim)
  const past = { sourceType: "dispatch" as const, sourceId: claim.dispatchId }
  const { violations } = await findClashes(tx, { items: [item], exclude: [past], now })
  const possible = cutClaim(item, violations)
  if (!possible || (claim.heldTo && endOfClaim(possible) <= claim.heldTo)) return false
  await endCommitments(tx, { sourceType: "dispatch", sourceIds: [claim.dispatchId], assetIds: [claim.resourceId], reason: "moved", now })
  await commitAssets(tx, { items: [possible], now })
  return true
}

/**
 * Offers freed time of assets to the claims that a delay has shortened, the earliest first. Whoever calls it holds the locks of these
 * assets. Answers the dispatches whose claims grew.
 */
export async function offerFreedTime(tx: OperationsDb, resourceIds: readonly string[], context: WriteContext): Promise<Claim[]> {
  if (resourceIds.length === 0) return []
  const grown: Claim[] = []
  // one after the other: what the first takes the next cannot have
  for (const claim of await shortenedClaims(tx, resourceIds)) if (await extend(tx, claim, context.now)) grown.push(claim)
  await recordEvents(
    tx,
    context,
    grown.map(({ dispatchId, resourceId }) => ({
      ...{ type: "ground.dispatch.updated", subject: dispatchId, touches: [resourceId], data: { fields: ["held"], resourceId } },
    })),
  )
  return grown
}

const input = retryClaimsBody.extend(writeContext)

/** Tries the claims that a delay has shortened again, the earliest first; answers the dispatches that hold more now. Throws `asset_not_found`. */
export async function retryClaims(db: OperationsDb, raw: z.input<typeof input>): Promise<RetriedClaims> {
  const { resourceId, ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    await lockAssets(tx, [resourceId])
    return { dispatchIds: (await offerFreedTime(tx, [resourceId], context)).map(({ dispatchId }) => dispatchId) }
  })
}
