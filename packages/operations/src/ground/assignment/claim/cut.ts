import type { CalendarViolation, CommitmentItem } from "../../../calendar/contract.js"
import type { Claim } from "./read.js"

const MINUTE = 60_000

/** The range that is wanted of an asset, buffers included. */
export const wantedRange = ({ from, to, bufferBeforeMinutes, bufferAfterMinutes }: Claim) => ({
  from: new Date(from.getTime() - bufferBeforeMinutes * MINUTE),
  to: new Date(to.getTime() + bufferAfterMinutes * MINUTE),
})

export type ClaimItem = Omit<CommitmentItem, "expiresAt" | "from" | "to"> & {
  from: Date
  to: Date
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
}

/** The full claim as the calendar takes it. Who serves a departure's own dispatch shares the departure's time with it. */
export const claimItem = ({
  resourceId,
  dispatchId,
  slotId,
  bookingId,
  title,
  timezone,
  ...times
}: Omit<Claim, "id" | "role" | "name" | "heldFrom" | "heldTo">): ClaimItem => ({
  ...{ assetId: resourceId, sourceType: "dispatch", sourceId: dispatchId, from: times.from, to: times.to, title, timezone },
  ...{ bufferBeforeMinutes: times.bufferBeforeMinutes, bufferAfterMinutes: times.bufferAfterMinutes },
  shareKey: slotId ? `own:${slotId}` : null,
  refs: { dispatchId, ...(slotId && { slotId }), ...(bookingId && { bookingId }) },
})

/** The claim cut before the first thing that is in its way; undefined when its start is taken, null = for good. Pure. */
export function cutBefore(item: ClaimItem, blocked: readonly (Date | null)[]): ClaimItem | undefined {
  if (blocked.length === 0) return item
  const first = Math.min(...blocked.map((from) => from?.getTime() ?? Number.NEGATIVE_INFINITY))
  if (first <= item.from.getTime()) return undefined
  const to = Math.min(item.to.getTime(), first)
  return { ...item, to: new Date(to), bufferAfterMinutes: Math.min(item.bufferAfterMinutes, Math.floor((first - to) / MINUTE)) }
}

/** `cutBefore` what the calendar names. Pure. */
export const cutClaim = (item: ClaimItem, violations: readonly CalendarViolation[]): ClaimItem | undefined =>
  cutBefore(
    item,
    violations.map(({ clash }) => clash?.during.from ?? null),
  )

/** When a claim stops holding the asset. */
export const endOfClaim = ({ to, bufferAfterMinutes }: ClaimItem) => new Date(to.getTime() + bufferAfterMinutes * MINUTE)
