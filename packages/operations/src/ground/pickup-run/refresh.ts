import { sql } from "drizzle-orm"
import type * as z from "zod"
import type { PickupList } from "../../availability/contract.js"
import { getPickupList } from "../../availability/index.js"
import { invalidRequest } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { type OperationsDb, readClock, rowsOf } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { rehearse } from "../../kernel/rehearse.js"
import type { DispatchDetail } from "../dispatch/contract.js"
import { lockDispatch, requireDispatch } from "../dispatch/lock.js"
import { requireMovable, rescheduleDispatch } from "../dispatch/move/reschedule.js"
import { readDetail } from "../dispatch/read/detail.js"
import { nothingToDispatch } from "../errors.js"
import { setLegs } from "../leg/set.js"
import { addPassengers } from "../passenger/add.js"
import { removePassenger } from "../passenger/update.js"
import { boardAtStops } from "./board.js"
import { type RefreshedRun, refreshRunBody } from "./contract.js"
import { type Difference, differenceOf, differs } from "./difference.js"
import { legsOf, passengerOf, type RunScene } from "./plan.js"
import { lockScene } from "./scene.js"

const input = refreshRunBody.extend({ dispatchId: idSchema("gdsp"), ...writeContext, reason: refreshRunBody.shape.reason })
type Kind = PickupList["kind"]

/** The departure and the kind of a run. Throws `dispatch_not_found`, `invalid_request` for a dispatch that was not made of a pickup list. */
async function runOf(tx: OperationsDb, dispatchId: Id<"gdsp">): Promise<{ slotId: Id<"avsl">; kind: Kind }> {
  const [run] = await rowsOf<{ slot_id: Id<"avsl">; kind: Kind }>(
    tx,
    sql`select k.slot_id, k.kind from ground_dispatches d join ground_dispatch_legs leg on leg.dispatch_id = d.id
      join slot_pickups k on k.id = leg.slot_pickup_id and k.slot_id = d.slot_id where d.id = ${dispatchId} limit 1`,
  )
  if (run) return { slotId: run.slot_id, kind: run.kind }
  await requireDispatch(tx, dispatchId)
  throw invalidRequest({ violations: [{ path: "dispatchId", message: "The dispatch was not made of a pickup list." }] })
}

/** Stops at their new times, with the legs that are no stops of the list where they were. */
function newLegs(before: DispatchDetail, { stops }: Difference, scene: RunScene, kind: Kind) {
  const known = new Map(before.legs.map((leg) => [leg.slotPickupId as string, leg]))
  const other = before.legs.find(({ slotPickupId }) => slotPickupId === null)
  const end = other && { ...(other.placeId ? { placeId: other.placeId } : { locationText: other.locationText }), id: other.id }
  return legsOf(stops, scene, { kind }).map((leg) => {
    const stored = leg.slotPickupId ? known.get(leg.slotPickupId) : undefined
    if (!leg.slotPickupId) return { ...leg, ...end }
    return stored ? { ...leg, id: stored.id, serviceMinutes: stored.serviceMinutes, notes: stored.notes } : leg
  })
}

async function follow(
  tx: OperationsDb,
  before: DispatchDetail,
  difference: Difference,
  scene: RunScene,
  kind: Kind,
  context: WriteContext,
): Promise<void> {
  const { id: dispatchId } = before
  for (const { id: passengerId } of difference.removed) await removePassenger(tx, { dispatchId, passengerId, ...context })
  const legs = newLegs(before, difference, scene, kind)
  const [first] = legs
  const start = (first?.scheduledAt ?? before.scheduledAt) as Date
  const end = kind === "dropoff" ? undefined : scene.startsAt
  const moves = start.getTime() !== before.scheduledAt?.getTime() || (end && end.getTime() !== before.endsAt?.getTime())
  if (moves) await rescheduleDispatch(tx, { dispatchId, scheduledAt: start, ...(end && { endsAt: end }), ...context })
  await setLegs(tx, { dispatchId, legs, ...context })
  if (difference.added.length > 0) {
    const passengers = difference.added.map(({ traveler }) => passengerOf(traveler, scene))
    await addPassengers(tx, { dispatchId, passengers, ...context })
  }
  const boards = [
    ...difference.staying.map(({ passenger, stop }) => ({ traveler: String(passenger.slotTravelerId), stop: stop.id })),
    ...difference.added.map(({ traveler, stop }) => ({ traveler: traveler.slotTravelerId, stop: stop.id })),
  ]
  await boardAtStops(tx, dispatchId, kind, boards)
}

const named = ({ slotTravelerId, displayName }: DispatchDetail["passengers"][number]) => ({ slotTravelerId, displayName })

function told(difference: Difference, scene: RunScene, nameOf: ReadonlyMap<string, string>): Omit<RefreshedRun, "dispatch" | "changed"> {
  const stop = ({ id, name, pickupAt }: Difference["stops"][number]) => ({ slotPickupId: id, name, scheduledAt: pickupAt })
  return {
    added: difference.added.map(({ traveler }) => {
      const { slotTravelerId, displayName } = passengerOf(traveler, scene)
      return { slotTravelerId, displayName }
    }),
    removed: difference.removed.map(named),
    moved: difference.staying.filter(({ moved }) => moved).map((one) => ({ ...named(one.passenger), slotPickupId: one.stop.id })),
    stopsAdded: difference.stopsAdded.map(stop),
    stopsRemoved: difference.stopsRemoved.flatMap(({ slotPickupId, scheduledAt }) =>
      slotPickupId && scheduledAt ? [{ slotPickupId, name: nameOf.get(slotPickupId) ?? "", scheduledAt }] : [],
    ),
    stopsMoved: difference.stopsMoved.flatMap(({ leg, stop: now }) =>
      leg.scheduledAt ? [{ ...stop(now), previousAt: leg.scheduledAt }] : [],
    ),
  }
}

/**
 * Lets a run follow its pickup list: whoever came to its stops joins, whoever left the list leaves, whoever chose another stop is fetched
 * there, and the stops take their new times. Answers everything that changed; a dry run only says it.
 *
 * Throws `dispatch_not_found`, `revision_conflict`, `dispatch_closed`, `dispatch_in_progress`, `vehicle_capacity_exceeded`, `resource_double_booked`,
 * `nothing_to_dispatch` where nobody is left on it, `invalid_request`.
 */
export async function refreshFromPickupRun(db: OperationsDb, raw: z.input<typeof input>): Promise<RefreshedRun> {
  const { dispatchId, expectedRevision, dryRun = false, now, actor, reason, correlationId } = parseInput(input, raw)
  const context = { now, actor, reason, correlationId }
  return rehearse(db, dryRun, async (tx) => {
    const { slotId, kind } = await runOf(tx, dispatchId)
    const scene = await lockScene(tx, slotId, kind, undefined)
    requireMovable(await lockDispatch(tx, dispatchId, expectedRevision))
    const at = await readClock(tx, now)
    const before = await readDetail(tx, dispatchId, at)
    const list = await getPickupList(tx, { slotId, kind, now })
    const difference = differenceOf(before, list, scene.served)
    if (difference.stops.length === 0) throw nothingToDispatch({ slotId, kind, served: scene.served.size })
    const changed = differs(difference)
    if (changed) await follow(tx, before, difference, scene, kind, context)
    const names = new Map<string, string>(list.stops.map(({ id, name }) => [id, name]))
    return { dispatch: changed ? await readDetail(tx, dispatchId, at) : before, changed, ...told(difference, scene, names) }
  })
}
