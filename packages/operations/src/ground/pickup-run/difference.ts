import type { PickupList } from "../../availability/contract.js"
import type { DispatchDetail } from "../dispatch/contract.js"
import type { DispatchLeg } from "../leg/contract.js"
import type { DispatchPassenger } from "../passenger/contract.js"

type Stop = PickupList["stops"][number]
type Traveler = Stop["travelers"][number]

export interface Difference {
  added: { traveler: Traveler; stop: Stop }[]
  removed: DispatchPassenger[]
  /** Whoever stays, with the stop at which they wait now. */
  staying: { passenger: DispatchPassenger; stop: Stop; moved: boolean }[]
  /** The stops of the run now, in the order of their time. */
  stops: Stop[]
  stopsAdded: Stop[]
  stopsRemoved: DispatchLeg[]
  stopsMoved: { leg: DispatchLeg; stop: Stop }[]
}

const inOrder = (a: Stop, b: Stop) => a.pickupAt.getTime() - b.pickupAt.getTime() || a.sequence - b.sequence || (a.id < b.id ? -1 : 1)

/** Whoever waits at a stop of the list, by traveler. */
const waiting = (list: PickupList) =>
  new Map<string, { traveler: Traveler; stop: Stop }>(
    list.stops.flatMap((stop) => stop.travelers.map((traveler) => [traveler.slotTravelerId, { traveler, stop }] as const)),
  )

/**
 * What of a run differs from its pickup list. Whoever chose another stop stays on the run, which then goes there; whoever left the list, or
 * has a place of their own, leaves it; whoever came to one of its stops and is on no run (`served`) joins. Who is aboard stays. Pure.
 */
export function differenceOf({ legs, passengers }: DispatchDetail, list: PickupList, served: ReadonlySet<string>): Difference {
  const known = waiting(list)
  const legOf = new Map(legs.flatMap((leg) => (leg.slotPickupId ? [[leg.slotPickupId as string, leg] as const] : [])))
  const expected = passengers.filter(({ slotTravelerId, status }) => slotTravelerId !== null && status === "expected")
  const staying = expected.flatMap((passenger) => {
    const found = known.get(passenger.slotTravelerId ?? "")
    if (!found) return []
    const leg = legOf.get(found.stop.id)
    const moved = leg === undefined || ![passenger.pickupLegId, passenger.dropoffLegId].includes(leg.id)
    return [{ passenger, stop: found.stop, moved }]
  })
  const kept = new Set(staying.map(({ passenger }) => passenger.id))
  const added = list.stops
    .filter(({ id }) => legOf.has(id))
    .flatMap((stop) => stop.travelers.filter(({ slotTravelerId }) => !served.has(slotTravelerId)).map((traveler) => ({ traveler, stop })))
  const used = new Set<string>([...staying, ...added].map(({ stop }) => stop.id))
  // where somebody was fetched already the run has been
  const been = new Set(legs.filter(({ actualArrivedAt }) => actualArrivedAt !== null).map(({ slotPickupId }) => slotPickupId as string))
  const stops = list.stops.filter(({ id }) => used.has(id) || been.has(id)).sort(inOrder)
  return {
    ...{ added, staying, stops, removed: expected.filter(({ id }) => !kept.has(id)) },
    stopsAdded: stops.filter(({ id }) => !legOf.has(id)),
    stopsRemoved: [...legOf.values()].filter(({ slotPickupId }) => !stops.some(({ id }) => id === slotPickupId)),
    stopsMoved: stops.flatMap((stop) => {
      const leg = legOf.get(stop.id)
      return leg && leg.actualArrivedAt === null && leg.scheduledAt?.getTime() !== stop.pickupAt.getTime() ? [{ leg, stop }] : []
    }),
  }
}

export const differs = ({ added, removed, staying, stopsAdded, stopsRemoved, stopsMoved }: Difference) =>
  added.length + removed.length + stopsAdded.length + stopsRemoved.length + stopsMoved.length > 0 || staying.some(({ moved }) => moved)
