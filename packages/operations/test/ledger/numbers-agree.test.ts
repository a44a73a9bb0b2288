import { sql } from "drizzle-orm"
import fc from "fast-check"
import { expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  assignTravelers,
  createTravelers,
  exportPassengersCsv,
  exportRoomingCsv,
  getSlotManifest,
  getSlotResourceAvailability,
  listSlotTravelers,
  updateAllocationResource,
} from "../../src/availability/allocation/index.js"
import { allocateSlot, holdSlot } from "../../src/availability/index.js"
import { readCsv } from "../../src/kernel/csv/read.js"
import { isOperationsError } from "../../src/kernel/errors.js"
import type { Id } from "../../src/kernel/ids.js"
import { departure } from "../support/departure.js"
import { now, rooms } from "../support/people.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()

const step = fc.record({
  on: fc.constantFrom(0, 1),
  who: fc.nat({ max: 7 }),
  room: fc.option(fc.nat({ max: 3 }), { freq: 4 }),
  /** Minutes until the next step; the holds last 10 and 20. */
  wait: fc.constantFrom(0, 0, 0, 6),
  block: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

interface Tour {
  slotId: Id<"avsl">
  rooms: Id<"alrs">[]
  people: Id<"sltr">[]
}

/** One of two departures with the same eight people of the host's bookings: six booked, two on holds that lapse. */
async function tourOf(): Promise<Tour> {
  const { db } = pglite
  const slotId = await departure(db, { capacityPax: 20 })
  const all = await rooms(db, slotId, { count: 2 }, { kind: "room_sgl", capacity: 1 }, { kind: "room_tpl", capacity: 3 })
  const { allocation } = await allocateSlot(db, { slotId, bookingId: "bkng_1", pax: 6, now })
  const held = []
  for (const ttlSeconds of [600, 1200])
    held.push((await holdSlot(db, { slotId, pax: 1, holderRef: `cart_${ttlSeconds}`, ttlSeconds, now })).allocation)
  const { travelers } = await createTravelers(db, {
    slotId,
    travelers: [...Array.from({ length: 6 }, () => allocation), ...held].map(({ id }, n) => ({
      slotAllocationId: id,
      traveler: { lastName: `Guest ${n}`, bookingTravelerId: `trav_${n}` },
    })),
    now,
  })
  return { slotId, rooms: all, people: travelers.map(({ id }) => id) }
}

/** Rows of a file by column. */
function table({ lines }: { lines: Iterable<string> }): Record<string, string>[] {
  const { header, rows } = readCsv([...lines].join(""), { rows: 1000, bytes: 1_000_000 })
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ""])))
}
const tally = (ids: readonly string[]) => {
  const counts: Record<string, number> = {}
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
  return counts
}

/** Who is in which room, by every way there is to ask; fails where two of them differ. */
async function agreed({ slotId }: Tour, at: Date) {
  const { db } = pglite
  const { kinds, resources } = await getSlotResourceAvailability(db, { slotId, now: at })
  const counted = Object.fromEntries(resources.flatMap(({ id, assigned }) => (assigned > 0 ? [[id, assigned]] : [])))
  const whole = await getSlotManifest(db, { slotId, limit: 200, now: at })
  const travelers = whole.allocations.flatMap((row) => row.travelers)
  const places = Object.fromEntries(travelers.map(({ id, assignments }) => [id, assignments.map(({ resourceId }) => resourceId)]))
  expect(whole.kinds).toEqual(kinds)
  expect(tally(Object.values(places).flat())).toEqual(counted)
  const listed = (await listSlotTravelers(db, { slotId, limit: 200, now: at })).data
  expect(tally(listed.flatMap(({ assignments }) => assignments.map(({ resourceId }) => resourceId)))).toEqual(counted)
  const rooming = table(await exportRoomingCsv(db, { slotId, now: at }))
  const occupied = rooming.filter(({ Status }) => Status === "occupied")
  expect(tally(occupied.map((row) => row["Room ID"] ?? ""))).toEqual(counted)
  for (const row of occupied) expect(Number(row.Occupancy)).toBe(counted[row["Room ID"] ?? ""])
  expect(rooming.flatMap((row) => row["Traveler ID"] || []).toSorted()).toEqual(Object.keys(places).toSorted())
  const passengers = table(await exportPassengersCsv(db, { slotId, now: at }))
  const labels = new Map(resources.map(({ id, label }) => [id as string, label]))
  expect(Object.fromEntries(passengers.map((row) => [row["Traveler ID"], row.Room]))).toEqual(
    Object.fromEntries(Object.entries(places).map(([id, rooms]) => [id, rooms.map((room) => labels.get(room)).join(" | ")])),
  )
  return { resources, places, kinds }
}

const anybody = { override: { reason: "Only room is asked here" } }
const accepted = (work: Promise<unknown>) =>
  work.then(
    () => true,
    (error) => {
      if (!isOperationsError(error)) throw error
      expect(error.code).toMatch(/^resource_/)
      return false
    },
  )

/** So many people fit exactly as the room says that it has places: one more does not. */
async function fits({ slotId }: Tour, { resources, places }: Awaited<ReturnType<typeof agreed>>, at: Date) {
  const free = Object.keys(places).filter((id) => places[id]?.length === 0) as Id<"sltr">[]
  for (const { id: resourceId, available } of resources) {
    const wanted = [available, available + 1].filter((people) => people > 0 && people <= free.length)
    for (const people of wanted) {
      const moves = free.slice(0, people).map((travelerId) => ({ travelerId, resourceId }))
      const done = await accepted(assignTravelers(pglite.db, { slotId, moves, dryRun: true, now: at, ...anybody }))
      expect({ resourceId, people, done }).toEqual({ resourceId, people, done: people <= available })
    }
  }
  for (const { kind, available } of (await getSlotResourceAvailability(pglite.db, { slotId, now: at })).kinds)
    expect(resources.reduce((sum, room) => (room.kind === kind ? sum + room.available : sum), 0)).toBe(available)
}

/** What the step asks for, where there is somebody to move; a room with people in it is not blocked. */
async function act({ slotId, rooms: all, people }: Tour, { who, room, block }: Step, live: Record<string, unknown>, at: Date) {
  const { db } = pglite
  const travelerId = people[who] as Id<"sltr">
  const resourceId = room === null ? null : (all[room] as Id<"alrs">)
  if (block && resourceId) {
    const open =
      (await getSlotResourceAvailability(db, { slotId, now: at })).resources.find(({ id }) => id === resourceId)?.status === "open"
    const patch = open ? { status: "blocked" as const, blockedReason: "Damp" } : { status: "open" as const }
    await updateAllocationResource(db, { resourceId, patch, now: at }).catch((error) => {
      if (!isOperationsError(error, "allocation_resource_in_use")) throw error
    })
    return
  }
  if (travelerId in live)
    await accepted(assignTravelers(db, { slotId, moves: [{ travelerId, resourceId, family: "room" }], now: at, ...anybody }))
}

it("manifest, lists, files and writes never disagree, and a traveler on two departures keeps both rooms, whatever is done on either", async () => {
  const { db } = pglite
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 10 }), async (steps) => {
      await db.execute(sql`truncate availability_slots, slot_allocations, slot_travelers, allocation_resources, operations_events cascade`)
      const tours = [await tourOf(), await tourOf()] as const
      let at = now
      for (const each of steps) {
        at = new Date(at.getTime() + each.wait * 60_000)
        const [here, other] = each.on === 0 ? tours : [tours[1], tours[0]]
        const elsewhere = (await agreed(other, at)).places
        await act(here, each, (await agreed(here, at)).places, at)
        await fits(here, await agreed(here, at), at)
        expect((await agreed(other, at)).places).toEqual(elsewhere)
      }
      expect(await auditCapacity(db)).toEqual([])
    }),
    { numRuns: 8, endOnFailure: true },
  )
}, 240_000)
