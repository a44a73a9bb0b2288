import { eq, inArray } from "drizzle-orm"
import type * as z from "zod"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { translating } from "../../../kernel/violations.js"
import { withPlaceId } from "../../../places/contract.js"
import { withRequiredPlace } from "../../../places/index.js"
import { travelerNotOnSlot } from "../../allocation/errors.js"
import { slotNotFound } from "../../slot/errors.js"
import { availabilitySlots } from "../../slot/schema.js"
import { reclaimLapsedHolds } from "../../slot-allocation/settle/reclaim.js"
import { slotPickups } from "../schema.js"
import { readStops } from "../slot/read.js"
import { setTravelerPickupsBody, type TravelerPickupsSet } from "./contract.js"
import { changesOf, judge, lapsedStand, type Wanted } from "./judge.js"
import { type Scene, sceneOf } from "./scene.js"
import { type ChoiceRow, writeChoices } from "./write.js"

const input = setTravelerPickupsBody.extend({ slotId: idSchema("avsl"), ...writeContext })
type Input = z.output<typeof input>

function wantedOf({ choice }: Input): Wanted {
  if (choice === null) return null
  if ("slotPickupId" in choice) return { slotPickupId: choice.slotPickupId, placeId: null, customText: null }
  const { placeId = null, customText = null } = withPlaceId(choice)
  return { slotPickupId: null, placeId, customText }
}

/** Every writer of choices holds the departure first, so nobody's numbers move between reading and writing them. */
async function lockDeparture(tx: OperationsDb, slotId: Input["slotId"]) {
  const { id, productId, startsAt } = availabilitySlots
  const [slot] = await tx.select({ id, productId, startsAt }).from(availabilitySlots).where(eq(id, slotId)).for("no key update")
  if (!slot) throw slotNotFound({ id: slotId })
  return slot
}

/** Reads what decides; where lapsed holds stand in the way, ends them and reads once more. */
async function readScene(tx: OperationsDb, given: Input, wanted: Wanted, context: WriteContext): Promise<Scene> {
  const { slotId, kind, travelerIds, now } = given
  const slotPickupId = wanted?.slotPickupId ?? null
  const read = () => sceneOf(tx, { slotId, kind, travelerIds, slotPickupId, now })
  const scene = await read()
  if (slotPickupId === null || !lapsedStand(scene, slotPickupId)) return scene
  await reclaimLapsedHolds(tx, [slotId], context)
  return read()
}

function requireTravelers({ travelerIds, slotId }: Input, { travelers }: Scene) {
  const live = new Set(travelers.map(({ travelerId }) => travelerId))
  const ids = travelerIds.filter((id) => !live.has(id))
  if (ids.length > 0) throw travelerNotOnSlot({ slotId, ids })
}

interface Told {
  slot: Awaited<ReturnType<typeof lockDeparture>>
  given: Input
  scene: Scene
  changes: { rows: ChoiceRow[]; cleared: string[] }
}

/** One event for one call: ids and stops, never names, words or rooms. */
function eventOf({ slot, given, scene, changes }: Told) {
  const { kind, choice } = given
  const moved = [...changes.rows.map(({ travelerId }) => travelerId), ...changes.cleared]
  const from = new Map(scene.travelers.map(({ travelerId, chosen }) => [travelerId, chosen?.slotPickupId ?? null]))
  const to = choice && "slotPickupId" in choice ? choice.slotPickupId : null
  return {
    type: choice === null ? "availability.traveler_pickup.cleared" : "availability.traveler_pickup.set",
    subject: moved.length === 1 ? (moved[0] as string) : slot.id,
    touches: [slot.id, slot.productId, to, ...moved, ...new Set(moved.map((id) => from.get(id)))],
    before: { stops: Object.fromEntries(moved.map((id) => [id, from.get(id) ?? null])) },
    after: { slotPickupId: to, custom: choice !== null && to === null },
    data: { slotId: slot.id, productId: slot.productId, startsAt: slot.startsAt.toISOString(), kind, travelerIds: moved },
  }
}

/**
 * Gives travelers a stop, a place of their own, or none; all or none of them, each stop's places counted by the net of the call, so that
 * moving one traveler frees the place that it takes for the next. The same again changes nothing. Throws `slot_not_found`,
 * `traveler_not_on_slot`, `slot_pickup_not_found`, `pickup_capacity_exceeded`, `pickup_closed`, `pickup_past_cutoff`,
 * `pickup_custom_not_allowed`, `place_not_found`.
 */
export async function setTravelerPickups(db: OperationsDb, raw: z.input<typeof input>): Promise<TravelerPickupsSet> {
  const given = parseInput(input, raw)
  const { slotId, kind, override, roomNumber, note, now, actor, correlationId } = given
  const context = { now, actor, correlationId, reason: override?.reason ?? given.reason }
  const asked = wantedOf(given)
  return translating({}, () =>
    db.transaction(async (tx) => {
      const wanted = asked && (await withRequiredPlace(tx, asked))
      const slot = await lockDeparture(tx, slotId)
      const scene = await readScene(tx, given, wanted, context)
      requireTravelers(given, scene)
      judge(scene, wanted, given)
      const changes = changesOf(scene, wanted, { roomNumber, note })
      const changed = changes.rows.length + changes.cleared.length
      const unchanged = given.travelerIds.length - changed
      if (changed === 0) return { changed, unchanged, stops: [] }
      const ids = await writeChoices(tx, { slotId, kind, ...changes }, context)
      await recordEvents(tx, context, [eventOf({ slot, given, scene, changes })])
      return { changed, unchanged, stops: ids.length > 0 ? await readStops(tx, { where: inArray(slotPickups.id, ids), now }) : [] }
    }),
  )
}
