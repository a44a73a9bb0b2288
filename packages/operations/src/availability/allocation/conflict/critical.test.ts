import * as fc from "fast-check"
import { expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import type { Id } from "../../../kernel/ids.js"
import { getDepartureIssues } from "../../departure/issues.js"
import { listSlots } from "../../slot/list/list.js"
import { allocateSlot, holdSlot } from "../../slot-allocation/service.js"
import { assignTravelers } from "../assignment/assign.js"
import { createSharingGroup } from "../sharing-group/write.js"
import { createTravelers } from "../traveler/write/create.js"
import { updateTravelerWithTravelDetails } from "../traveler/write/update.js"
import { getAllocationConflicts } from "./get.js"

const pglite = usePglite()
const pick = <T>(...words: T[]) => fc.constantFrom(...words)

const room = fc
  .record({
    kind: pick("room_dbl", "room_dbl", "room_sgl", "vehicle_seat"),
    capacity: pick(2, 3, 4),
    minAge: pick(undefined, undefined, undefined, 18),
    maxAge: pick(undefined, undefined, undefined, 20),
    genderPolicy: pick("any" as const, "any" as const, "female" as const),
    roomType: pick(undefined, undefined, "Sea view", "garden"),
    optionUnitId: pick(undefined, undefined, undefined, "unit_a"),
  })
  .map((one) => (one.kind === "vehicle_seat" ? { ...one, capacity: 1 } : one))
const traveler = fc.record({
  booking: fc.nat(2),
  category: pick("adult" as const, "adult" as const, "senior" as const, "child" as const, "infant" as const),
  birthDate: pick(undefined, undefined, "2008-07-01", "2008-07-02", "2005-01-31", "2004-02-29"),
  gender: pick(undefined, "female" as const, "male" as const),
  roomType: pick(undefined, undefined, " sea VIEW "),
  optionUnitId: pick(undefined, undefined, "unit_b"),
  group: pick(undefined, undefined, 0, 1),
  apart: pick(undefined, undefined, undefined, 0, 1),
  at: fc.nat(5),
})
const state = fc.record({
  rooms: fc.array(room, { minLength: 1, maxLength: 4 }),
  travelers: fc.array(traveler, { minLength: 3, maxLength: 8 }),
  lapsed: fc.boolean(),
})
type State = typeof state extends fc.Arbitrary<infer T> ? T : never

const undefinedLess = <T extends object>(row: T) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

/** The last booking is a hold, which may have lapsed by `later`. */
const later = new Date("2026-06-01T13:00:00Z")

async function bookingsOf(slotId: Id<"avsl">, { travelers, lapsed }: State) {
  const ids: Id<"slal">[] = []
  for (const index of [0, 1, 2]) {
    const pax = Math.max(1, travelers.filter(({ booking }) => booking === index).length)
    if (index < 2) ids.push((await allocateSlot(pglite.db, { slotId, bookingId: `bkng_${index}`, pax, now })).allocation.id)
    else {
      const expiresAt = new Date(later.getTime() + (lapsed ? -1 : 1) * 60_000)
      ids.push((await holdSlot(pglite.db, { slotId, pax, holderRef: "cart", expiresAt, now })).allocation.id)
    }
  }
  return ids
}

async function build(wanted: State): Promise<Id<"avsl">> {
  const { db } = pglite
  const slotId = await departure(db, { capacityPax: 40 })
  const roomIds = await rooms(db, slotId, ...wanted.rooms.map((one) => undefinedLess(one) as typeof one))
  const bookings = await bookingsOf(slotId, wanted)
  const groups = [await createSharingGroup(db, { slotId, label: "A", now }), await createSharingGroup(db, { slotId, label: "B", now })]
  const { travelers } = await createTravelers(db, {
    slotId,
    now,
    travelers: wanted.travelers.map(({ booking, category, birthDate, gender, roomType, optionUnitId, group }, index) => ({
      slotAllocationId: bookings[booking] as Id<"slal">,
      traveler: { lastName: `T${index}`, category, birthDate, gender },
      travelDetails: undefinedLess({ roomType, optionUnitId, sharingGroupId: group === undefined ? undefined : groups[group]?.id }),
    })),
  })
  const left = wanted.rooms.map(({ capacity }) => capacity)
  for (const [index, { apart, at }] of wanted.travelers.entries()) {
    const [me, other] = [travelers[index], apart === undefined ? undefined : travelers[apart]]
    if (me && other && other.id !== me.id)
      await updateTravelerWithTravelDetails(db, { travelerId: me.id, travelDetails: { keepApart: [other.id] }, now })
    if (!me || !roomIds[at] || (left[at] ?? 0) < 1) continue
    left[at] = (left[at] ?? 0) - 1
    await assignTravelers(db, { slotId, moves: [{ travelerId: me.id, resourceId: roomIds[at] }], override: { reason: "As it comes" }, now })
  }
  return slotId
}

it("says of random departures, as an issue and as a filter, exactly the critical conflicts of their rooms, seats and groups", async () => {
  const { db } = pglite
  const seen = new Set<string>()
  for (const wanted of fc.sample(state, { numRuns: 60, seed: 7 })) {
    const slotId = await build(wanted)
    const found = []
    for (const family of ["room", "seat"]) found.push(...(await getAllocationConflicts(db, { slotId, family, now: later })))
    const critical = found.filter(({ severity }) => severity === "critical")
    for (const { code } of critical) seen.add(code)
    const ids = [...new Set(critical.map(({ subjectId }) => subjectId))].sort()
    const issues = await getDepartureIssues(db, { slotId, now: later })
    expect(issues.find(({ code }) => code === "allocation_conflicts")?.ids ?? [], JSON.stringify(wanted)).toEqual(ids)
    expect((await listSlots(db, { ids: [slotId], hasIssues: true, now: later })).total).toBe(issues.length > 0 ? 1 : 0)
  }
  expect([...seen].sort()).toEqual([
    "age_band_excluded",
    "gender_policy_mismatch",
    "kept_apart",
    "minor_with_strangers",
    "room_type_mismatch",
    "sharing_group_too_large",
    "unaccompanied_minor",
    "unit_mismatch",
  ])
  expect(await auditCapacity(db)).toEqual([])
}, 120_000)
