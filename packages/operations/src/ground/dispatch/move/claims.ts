import type { CalendarViolation } from "../../../calendar/contract.js"
import { claimItem } from "../../assignment/claim/cut.js"
import type { Claim } from "../../assignment/claim/read.js"
import type { Taker } from "../../assignment/claim/resolve.js"
import type { GroundConflict } from "../../board/contract.js"
import { say } from "../../finding/say.js"

const MINUTE = 60_000

/** What the calendar says to a claim of a dispatch at another time. */
export interface Clash {
  claim: Claim
  violation: CalendarViolation
}

/** The claims of a dispatch at its new time, instead of those at the old one. */
export const takerOfMove = (dispatchId: string, claims: readonly Claim[], yields: boolean): Taker => ({
  ...{ dispatchId, yields, items: claims.map(claimItem) },
  ends: claims.map(({ resourceId }) => ({ resourceId, reason: "moved" })),
})

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
  ...say("has_work", { name: claim.name, work: clash?.title ?? "", source: clash?.sourceType ?? "" }),
})

/** The clashes as conflicts: on the dispatch that moved, and on the next job of the same asset. */
export const conflictsOfClashes = (clashes: readonly Clash[]): GroundConflict[] =>
  clashes.flatMap((clash) => {
    const own = told(clash)
    if (own.otherSourceType !== "dispatch" || own.otherSourceId === null) return [own]
    const late = say("may_come_late", { name: clash.claim.name })
    return [own, { ...own, dispatchId: own.otherSourceId as GroundConflict["dispatchId"], otherSourceId: own.dispatchId, ...late }]
  })
