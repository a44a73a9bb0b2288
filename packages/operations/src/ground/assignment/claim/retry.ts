import type * as z from "zod"
import { askedJson } from "../../../calendar/commitment/asked.js"
import { takeLocked } from "../../../calendar/commitment/commit.js"
import { violationsOf } from "../../../calendar/commitment/find.js"
import type { CalendarViolation } from "../../../calendar/contract.js"
import { endCommitmentPairs, lockAssets } from "../../../calendar/index.js"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { type RetriedClaims, retryClaimsBody } from "./contract.js"
import { type ClaimItem, claimItem, cutBefore, endOfClaim } from "./cut.js"
import { type Claim, shortenedClaims } from "./read.js"

interface Grown {
  claim: Claim
  item: ClaimItem
}

const meets = (item: ClaimItem, { from, to }: { from: Date; to: Date | null }) =>
  from < endOfClaim(item) && (to === null || to.getTime() > item.from.getTime() - item.bufferBeforeMinutes * 60_000)

/**
 * Which of the shortened claims hold more when each takes what is free, in their order: what the first takes the next cannot have. Each
 * holds on to what it has until its turn. Pure.
 */
function grow(claims: readonly Claim[], violations: readonly CalendarViolation[]): Grown[] {
  const key = (dispatchId: string, resourceId: string) => `${dispatchId} ${resourceId}`
  const held = new Map(
    claims.map(({ dispatchId, resourceId, heldFrom, heldTo }) => [key(dispatchId, resourceId), { resourceId, from: heldFrom, to: heldTo }]),
  )
  return claims.flatMap((claim, index) => {
    const own = key(claim.dispatchId, claim.resourceId)
    const item = claimItem(claim)
    const stored = violations.filter((one) => one.index === index && !one.clash?.inThisRequest)
    const foreign = stored.filter(({ clash, assetId }) => clash?.sourceType !== "dispatch" || !held.has(key(clash.sourceId, assetId)))
    const beside = [...held].flatMap(([other, { resourceId, from, to }]) =>
      other !== own && resourceId === claim.resourceId && from && to && meets(item, { from, to }) ? [from] : [],
    )
    const possible = cutBefore(item, [...foreign.map(({ clash }) => clash?.during.from ?? null), ...beside])
    if (!possible || (claim.heldTo && endOfClaim(possible) <= claim.heldTo)) return []
    const from = new Date(possible.from.getTime() - possible.bufferBeforeMinutes * 60_000)
    held.set(own, { resourceId: claim.resourceId, from, to: endOfClaim(possible) })
    return [{ claim, item: possible }]
  })
}

/**
 * Offers freed time of assets to the claims that a delay has shortened, the earliest first. Whoever calls it holds the locks of these
 * assets. Statements do not grow with the claims. Answers the dispatches whose claims grew.
 */
export async function offerFreedTime(tx: OperationsDb, resourceIds: readonly string[], context: WriteContext): Promise<Claim[]> {
  if (resourceIds.length === 0) return []
  const claims = await shortenedClaims(tx, resourceIds)
  if (claims.length === 0) return []
  const grown = grow(claims, await violationsOf(tx, askedJson(claims.map(claimItem)), { now: context.now }))
  if (grown.length === 0) return []
  const pairs = grown.map(({ claim: { dispatchId, resourceId } }) => ({
    sourceId: dispatchId,
    assetId: resourceId,
    reason: "moved" as const,
  }))
  await endCommitmentPairs(tx, { sourceType: "dispatch", pairs, now: context.now })
  await takeLocked(tx, askedJson(grown.map(({ item }) => item)), context.now)
  await recordEvents(
    tx,
    context,
    grown.map(({ claim: { dispatchId, resourceId } }) => ({
      ...{ type: "ground.dispatch.updated", subject: dispatchId, touches: [resourceId], data: { fields: ["held"], resourceId } },
    })),
  )
  return grown.map(({ claim }) => claim)
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
