import { sql } from "drizzle-orm"
import fc from "fast-check"
import { expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  assignTravelers,
  createTravelers,
  getSlotManifest,
  getSlotResourceAvailability,
  updateAllocationResource,
  validateSlotAllocationCapacity,
} from "../../src/availability/allocation/index.js"
import { allocateSlot, holdSlot } from "../../src/availability/index.js"
import { isOperationsError } from "../../src/kernel/errors.js"
import type { Id } from "../../src/kernel/ids.js"
import { departure } from "../support/departure.js"
import { now, rooms } from "../support/people.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()

const move = fc.record({ who: fc.nat({ max: 9 }), room: fc.option(fc.nat({ max: 5 }), { freq: 5 }) })
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("move" as const), moves: fc.array(move, { minLength: 1, maxLength: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("block" as const), room: fc.nat({ max: 5 }), open: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 20 }) }) },
)
type Step = {
  do: "move" | "block" | "wait"
  moves?: { who: number; room: number | null }[]
  room?: number
  open?: boolean
  minutes?: number
}

interface World {
  slotId: Id<"avsl">
  rooms: Id<"alrs">[]
  people: Id<"sltr">[]
  now: Date
}

/** Six rooms of three kinds; ten people, four of them on holds that lapse. */
async function world(): Promise<World> {
  const { db } = pglite
  const slotId = await departure(db, { capacityPax: 30 })
  const all = await rooms(db, slotId, { count: 2 }, { kind: "room_sgl", capacity: 1, count: 2 }, { kind: "table", capacity: 3, count: 2 })
  const { allocation } = await allocateSlot(db, { slotId, bookingId: "bkng_1", pax: 6, now })
  const holds = []
  for (const ttlSeconds of [300, 600, 900, 1200])
    holds.push((await holdSlot(db, { slotId, pax: 1, holderRef: `cart_${ttlSeconds}`, ttlSeconds, now })).allocation)
  const rows = [...Array.from({ length: 6 }, () => allocation), ...holds]
  const { travelers } = await createTravelers(db, {
    slotId,
    travelers: rows.map(({ id }, n) => ({ slotAllocationId: id, traveler: { lastName: `Guest ${n}` } })),
    now,
  })
  return { slotId, rooms: all, people: travelers.map(({ id }) => id), now }
}

/** Moves of one call, one per person and kind of room; people who are no longer there are left out. */
async function asked({ slotId, rooms: all, people, now: at }: World, moves: NonNullable<Step["moves"]>) {
  const manifest = await getSlotManifest(pglite.db, { slotId, limit: 200, now: at })
  const live = new Map(manifest.allocations.flatMap(({ travelers }) => travelers.map((traveler) => [traveler.id, traveler] as const)))
  const familyOf = (id: string | undefined) => manifest.resources.find((room) => room.id === id)?.family ?? "room"
  const wanted = new Map<string, { travelerId: Id<"sltr">; to: Id<"alrs"> | null; family: string }>()
  for (const { who, room } of moves) {
    const travelerId = people[who] as Id<"sltr">
    const to = room === null ? null : (all[room] as Id<"alrs">)
    if (live.has(travelerId))
      wanted.set(`${travelerId} ${familyOf(to ?? undefined)}`, { travelerId, to, family: familyOf(to ?? undefined) })
  }
  return [...wanted.values()].map((one) => ({
    ...one,
    current: live.get(one.travelerId)?.assignments.find(({ family }) => family === one.family),
  }))
}

async function tryMoves(state: World, moves: NonNullable<Step["moves"]>): Promise<void> {
  const { db } = pglite
  const { slotId, now: at } = state
  const wanted = await asked(state, moves)
  if (wanted.length === 0) return
  const manifest = await getSlotResourceAvailability(db, { slotId, now: at })
  const kindOf = (id: string) => manifest.resources.find((room) => room.id === id)?.kind ?? ""
  const { ok } = validateSlotAllocationCapacity(manifest, {
    travelers: wanted.map(({ travelerId: ref, to, current }) => ({
      ref,
      allocations: to ? { [kindOf(to)]: to } : current ? { [current.kind]: null } : {},
      current: current ? { [current.kind]: current.resourceId } : {},
    })),
  })
  const refusal = await assignTravelers(db, {
    slotId,
    moves: wanted.map(({ travelerId, to, family }) => ({ travelerId, resourceId: to, family })),
    override: { reason: "Only room is asked here" },
    now: at,
  }).then(
    () => null,
    (error) => error,
  )
  if (refusal && !isOperationsError(refusal)) throw refusal
  expect(refusal?.code ?? "placed").toEqual(ok ? "placed" : expect.stringMatching(/^resource_/))
}

it("places people exactly where the manifest says that there is room, through moves, swaps, blocks and holds that lapse", async () => {
  const { db } = pglite
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps: Step[]) => {
      await db.execute(sql`truncate availability_slots, slot_allocations, slot_travelers, allocation_resources, operations_events cascade`)
      const state = await world()
      for (const each of steps) {
        if (each.do === "wait") state.now = new Date(state.now.getTime() + (each.minutes ?? 0) * 60_000)
        if (each.do === "move") await tryMoves(state, each.moves ?? [])
        if (each.do === "block") {
          const patch = each.open ? { status: "open" as const } : { status: "blocked" as const, blockedReason: "Damp" }
          await updateAllocationResource(db, { resourceId: state.rooms[each.room ?? 0] as Id<"alrs">, patch, now: state.now }).catch(
            (error) => {
              if (!isOperationsError(error, "allocation_resource_in_use")) throw error
            },
          )
        }
        const { kinds, resources } = await getSlotResourceAvailability(db, { slotId: state.slotId, now: state.now })
        for (const { kind, available } of kinds)
          expect(resources.filter((room) => room.kind === kind).reduce((sum, room) => sum + room.available, 0)).toBe(available)
      }
      expect(await auditCapacity(db)).toEqual([])
    }),
    { numRuns: 15 },
  )
}, 240_000)
