import type * as z from "zod"
import { isErased, type PickupList } from "../../availability/contract.js"
import type { CreateDispatch } from "../dispatch/contract.js"
import { nothingToDispatch } from "../errors.js"
import type { createFromPickupRunBody } from "./contract.js"

type Given = z.output<typeof createFromPickupRunBody>
type Stop = PickupList["stops"][number]
type Legs = NonNullable<CreateDispatch["legs"]>

/** What of the departure the run needs, and who is served already. */
export interface RunScene {
  startsAt: Date
  endsAt: Date | null
  placeId: string | null
  timezone: string
  label: string | null
  /** Slot travelers on a live dispatch of this departure and kind. */
  served: ReadonlySet<string>
  /** SSR codes by slot traveler. */
  needs: ReadonlyMap<string, readonly string[]>
}

const wheelchairs = new Set(["WCHC", "WCMP", "WCBD", "WCBW"])
const inOrder = (a: Stop, b: Stop) => a.pickupAt.getTime() - b.pickupAt.getTime() || a.sequence - b.sequence || (a.id < b.id ? -1 : 1)

/** The stops of the run with whom it takes there. Throws `nothing_to_dispatch`. */
export function stopsOf(list: PickupList, { served }: RunScene, { groupId, slotPickupIds, bookingIds }: Given): Stop[] {
  const stops = list.stops
    .filter(
      (stop) => (groupId === undefined || stop.groupId === groupId) && (slotPickupIds === undefined || slotPickupIds.includes(stop.id)),
    )
    .map((stop) => ({
      ...stop,
      travelers: stop.travelers.filter(
        ({ slotTravelerId, bookingId }) =>
          !served.has(slotTravelerId) && (bookingIds === undefined || bookingIds.includes(bookingId ?? "")),
      ),
    }))
    .filter(({ travelers }) => travelers.length > 0)
    .sort(inOrder)
  if (stops.length === 0) throw nothingToDispatch({ slotId: list.slotId, kind: list.kind, served: served.size })
  return stops
}

const legOf = (stop: Stop, legType: "pickup" | "dropoff"): Legs[number] => ({
  ...{ legType, slotPickupId: stop.id, scheduledAt: stop.pickupAt },
  ...(stop.placeId ? { placeId: stop.placeId } : { locationText: stop.name }),
})

/** Towards the departure its stops come first; a drop-off begins where the departure ends. */
export function legsOf(
  stops: readonly Stop[],
  { startsAt, endsAt, placeId, label }: RunScene,
  { kind, dropoffPlaceId }: Pick<Given, "kind" | "dropoffPlaceId">,
): Legs {
  const there = (dropoffPlaceId ?? placeId) as `plac_${string}` | null
  const where = there ? { placeId: there } : label ? { locationText: label } : undefined
  if (kind !== "dropoff") {
    const end: Legs = where ? [{ ...where, legType: "dropoff", scheduledAt: startsAt }] : []
    return [...stops.map((stop) => legOf(stop, "pickup")), ...end]
  }
  const [first] = stops
  const begin = { ...(where ?? { locationText: first?.name ?? "" }), legType: "pickup" as const, scheduledAt: endsAt ?? first?.pickupAt }
  return [begin, ...stops.map((stop) => legOf(stop, "dropoff"))]
}

/** A traveler of the list as somebody on the run. Pure. */
export function passengerOf(
  { slotTravelerId, bookingId, firstName, lastName, phone }: Stop["travelers"][number],
  { needs }: Pick<RunScene, "needs">,
) {
  const accessNeeds = [...(needs.get(slotTravelerId) ?? [])]
  const name = [firstName, lastName].filter(Boolean).join(" ").slice(0, 200)
  const displayName = isErased({ firstName, lastName }) ? null : name || null
  const wheelchair = accessNeeds.some((need) => wheelchairs.has(need))
  return { slotTravelerId, bookingId, displayName, phone, accessNeeds, wheelchair }
}

/** The dispatch that a run becomes. Pure. */
export function runDispatch(stops: readonly Stop[], scene: RunScene, given: Given): CreateDispatch {
  const legs = legsOf(stops, scene, given)
  const last = stops.at(-1)
  const bookingId = stops[0]?.travelers[0]?.bookingId ?? null
  return {
    ...{ slotId: given.slotId, bookingId, timezone: scene.timezone, legs },
    scheduledAt: (legs[0]?.scheduledAt ?? last?.pickupAt) as Date,
    ...(given.kind !== "dropoff" && { endsAt: scene.startsAt }),
    ...(given.vehicleId && { vehicleId: given.vehicleId }),
    ...(given.driverId && { driverId: given.driverId }),
    ...(given.override && { override: given.override }),
    passengers: stops.flatMap(({ travelers }) => travelers.map((traveler) => passengerOf(traveler, scene))),
  }
}
