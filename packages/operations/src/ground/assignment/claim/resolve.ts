import type { CalendarViolation, commitmentEndings } from "../../../calendar/contract.js"
import { type ClaimItem, cutClaim } from "./cut.js"

/** What a dispatch wants of the calendar at once with others: what it lets go, and what it takes. */
export interface Taker {
  dispatchId: string
  items: readonly ClaimItem[]
  /** What it holds and gives up, if it gets what it wants. */
  ends: readonly { resourceId: string; reason: (typeof commitmentEndings)[number] }[]
  /** Takes what is free of it instead of being refused. */
  yields?: boolean
}

export interface Resolved {
  /** Takers that get what they want, or yield. */
  granted: ReadonlySet<string>
  /** What stands against each of the others, and against those that yield. */
  against: ReadonlyMap<string, CalendarViolation[]>
  /** What the granted take. */
  items: ClaimItem[]
}

const place = (dispatchId: string, resourceId: string) => `${dispatchId} ${resourceId}`

/** Who of the takers is in each other's way, both ways round. */
function crossings(takers: readonly Taker[], violations: ReadonlyMap<string, CalendarViolation[]>): (a: string, b: string) => boolean {
  const pairs = new Set<string>()
  for (const { dispatchId } of takers) {
    for (const { clash } of violations.get(dispatchId) ?? []) {
      if (!clash?.inThisRequest) continue
      pairs.add(place(dispatchId, clash.sourceId)).add(place(clash.sourceId, dispatchId))
    }
  }
  return (a, b) => pairs.has(place(a, b))
}

/**
 * Who gets what they want when all end before any takes. `violations` are all there are, numbered by the takers' items in order, with
 * nothing looked past. Of two who want the same the earlier has it. Who is refused gives nothing up, so that others may be refused for
 * that. Pure.
 */
export function resolveClaims(takers: readonly Taker[], violations: readonly CalendarViolation[]): Resolved {
  const ofItem = takers.flatMap(({ dispatchId, items }) => items.map(() => dispatchId))
  const offsets = new Map<string, number>()
  for (const [index, dispatchId] of ofItem.entries()) if (!offsets.has(dispatchId)) offsets.set(dispatchId, index)
  const found = new Map<string, CalendarViolation[]>()
  for (const violation of violations) {
    const dispatchId = ofItem[violation.index] as string
    const own = { ...violation, index: violation.index - (offsets.get(dispatchId) ?? 0) }
    found.set(dispatchId, [...(found.get(dispatchId) ?? []), own])
  }
  const lettingGo = new Map(takers.flatMap(({ dispatchId, ends }) => ends.map((end) => [place(dispatchId, end.resourceId), dispatchId])))
  const cross = crossings(takers, found)
  /** Stored time that nobody granted gives up. */
  const isHeld = (granted: ReadonlySet<string>) => (violation: CalendarViolation) => {
    const { clash, assetId } = violation
    if (clash?.inThisRequest) return false
    const owner = clash?.sourceType === "dispatch" ? lettingGo.get(place(clash.sourceId, assetId)) : undefined
    return owner === undefined || !granted.has(owner)
  }
  const fits = (taker: Taker, granted: ReadonlySet<string>, beside: ReadonlySet<string>) =>
    taker.yields ||
    (!(found.get(taker.dispatchId) ?? []).some(isHeld(granted)) && ![...beside].some((other) => cross(taker.dispatchId, other)))

  let granted = new Set(takers.map(({ dispatchId }) => dispatchId))
  for (;;) {
    const kept = new Set<string>()
    for (const taker of takers) if (fits(taker, granted, kept)) kept.add(taker.dispatchId)
    const settled = kept.size === granted.size
    granted = kept
    if (settled) break
  }
  // whoever was refused for one who was refused in turn
  for (const taker of takers) {
    const others = new Set([...granted].filter((other) => other !== taker.dispatchId))
    if (!granted.has(taker.dispatchId) && fits(taker, new Set([...granted, taker.dispatchId]), others)) granted.add(taker.dispatchId)
  }
  const isOwn = (dispatchId: string, { clash, assetId }: CalendarViolation) =>
    clash?.sourceId === dispatchId && !clash.inThisRequest && lettingGo.has(place(dispatchId, assetId))
  return { granted, ...standing(takers, found, granted, isHeld(granted), isOwn) }
}

function standing(
  takers: readonly Taker[],
  found: ReadonlyMap<string, CalendarViolation[]>,
  granted: ReadonlySet<string>,
  isHeld: (violation: CalendarViolation) => boolean,
  isOwn: (dispatchId: string, violation: CalendarViolation) => boolean,
): Pick<Resolved, "against" | "items"> {
  const against = new Map<string, CalendarViolation[]>()
  const items: ClaimItem[] = []
  for (const { dispatchId, items: wanted } of takers) {
    const all = (found.get(dispatchId) ?? []).filter((one) => !isOwn(dispatchId, one))
    const standing = all.filter((one) => (one.clash?.inThisRequest ? granted.has(one.clash.sourceId) : isHeld(one)))
    // refused for what another would have taken, had it been granted
    const told = !granted.has(dispatchId) && standing.length === 0 ? all : standing
    if (told.length > 0) against.set(dispatchId, told)
    if (!granted.has(dispatchId)) continue
    for (const [index, item] of wanted.entries()) {
      const taken = cutClaim(
        item,
        told.filter((one) => one.index === index),
      )
      if (taken) items.push(taken)
    }
  }
  return { against, items }
}
