import type { CalendarViolation } from "../../../calendar/contract.js"
import { findClashes, lockAssets, moveCommitments } from "../../../calendar/index.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { type ClaimItem, claimItem, cutClaim } from "../../assignment/claim/cut.js"
import type { Claim } from "../../assignment/claim/read.js"
import type { GroundConflict } from "../../board/contract.js"
import type { OnClash } from "./contract.js"

const MINUTE = 60_000

/** What the calendar says to the claims of a dispatch at another time. */
export interface Clash {
  claim: Claim
  violation: CalendarViolation
}

/** Which of the claims meet other work at their new times; the assets are locked from here on. */
export async function clashesOf(tx: OperationsDb, claims: readonly Claim[], now: Date | undefined): Promise<Clash[]> {
  if (claims.length === 0) return []
  await lockAssets(
    tx,
    claims.map(({ resourceId }) => resourceId),
  )
  const exclude = [{ sourceType: "dispatch" as const, sourceId: (claims[0] as Claim).dispatchId }]
  const { violations } = await findClashes(tx, { items: claims.map(claimItem), exclude, now })
  return violations.map((violation) => ({ claim: claims[violation.index] as Claim, violation }))
}

/** Moves the claims: whole, or cut before the first other work. Throws `resource_double_booked` and its kin where they do not fit whole and must. */
export async function moveClaims(
  tx: OperationsDb,
  dispatchId: string,
  claims: readonly Claim[],
  { clashes, onClash, now }: { clashes: readonly Clash[]; onClash: OnClash; now: Date | undefined },
): Promise<void> {
  const against = (claim: Claim) => clashes.filter((clash) => clash.claim === claim).map(({ violation }) => violation)
  const whole = claims.map((claim) => ({ item: claimItem(claim), violations: against(claim) }))
  const items = whole
    .map(({ item, violations }) => (onClash === "flag" ? cutClaim(item, violations) : item))
    .filter((item): item is ClaimItem => item !== undefined)
    .map(({ sourceType: _type, sourceId: _id, ...item }) => item)
  await moveCommitments(tx, { sourceType: "dispatch", sourceId: dispatchId, items, now })
}

/** Two ranges' common minutes; what has no end lasts. */
const common = (a: { from: Date; to: Date | null }, b: { from: Date; to: Date | null }) => {
  const from = Math.max(a.from.getTime(), b.from.getTime())
  const to = Math.min(a.to?.getTime() ?? Number.POSITIVE_INFINITY, b.to?.getTime() ?? Number.POSITIVE_INFINITY)
  return Number.isFinite(to) ? Math.max(0, Math.round((to - from) / MINUTE)) : null
}

const told = ({ claim, violation: { clash, requested } }: Clash): GroundConflict => ({
  ...{ kind: "asset_overlap", dispatchId: claim.dispatchId, resourceId: claim.resourceId, placeId: null, suggestion: "reassign" },
  ...{ otherSourceType: clash?.sourceType ?? null, otherSourceId: clash?.sourceId ?? null },
  minutes: clash && common(requested.during, clash.during),
  message: `${claim.name} has “${clash?.title || clash?.sourceId || "something else"}” at that time.`,
})

/** The clashes as conflicts: on the dispatch that moved, and on the next job of the same asset. */
export const conflictsOfClashes = (clashes: readonly Clash[]): GroundConflict[] =>
  clashes.flatMap((clash) => {
    const own = told(clash)
    if (own.otherSourceType !== "dispatch" || own.otherSourceId === null) return [own]
    const message = `${clash.claim.name} may come late from the run before.`
    return [own, { ...own, dispatchId: own.otherSourceId as GroundConflict["dispatchId"], otherSourceId: own.dispatchId, message }]
  })
