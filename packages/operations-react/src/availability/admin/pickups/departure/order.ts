import type { PickupKind } from "@voyant-travel/operations/availability/contract"
import type { SlotPickup } from "../../../types.js"

type Stop = Pick<SlotPickup, "id" | "groupId" | "sequence" | "pickupAt" | "pickupUntil">

/** What nobody can drive: on the wrong side of the start, at two places at once, against the order of the run. */
export type OrderFault = "after_start" | "before_start" | "same_time" | "against_run"

export interface OrderWarning {
  fault: OrderFault
  stopIds: string[]
}

/** Faults of a run, given in the order in which it is served. Pure. */
export function orderWarnings(stops: readonly Stop[], { kind, startsAt }: { kind: PickupKind; startsAt: string }): OrderWarning[] {
  const start = Date.parse(startsAt)
  const at = (stop: Stop) => Date.parse(stop.pickupAt)
  const wrong = stops.filter((stop) => (kind === "dropoff" ? at(stop) < start : at(stop) > start))
  const warnings: OrderWarning[] = []
  if (wrong.length > 0) {
    warnings.push({ fault: kind === "dropoff" ? "before_start" : "after_start", stopIds: wrong.map(({ id }) => id) })
  }
  for (const [index, stop] of stops.entries()) {
    const before = stops.slice(0, index).findLast(({ groupId }) => groupId !== null && groupId === stop.groupId)
    if (!before) continue
    const stopIds = [before.id, stop.id]
    if (at(before) === at(stop) && !before.pickupUntil && !stop.pickupUntil) warnings.push({ fault: "same_time", stopIds })
    else if (before.sequence > stop.sequence && at(before) < at(stop)) warnings.push({ fault: "against_run", stopIds })
  }
  return warnings
}

/** A list with one element at another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = [...items]
  const [item] = rest.splice(from, 1)
  if (item !== undefined) rest.splice(to, 0, item)
  return rest
}
