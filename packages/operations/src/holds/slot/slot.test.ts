import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../test/support/departure.js"
import { now, refusal } from "../../../test/support/holds.js"
import { usePglite } from "../../../test/support/pglite.js"
import { statementsOf } from "../../../test/support/statements.js"
import { auditCapacity } from "../../audit.js"
import {
  createAllocationResources,
  createTravelerWithTravelDetails,
  getSlot,
  getSlotResourceAvailability,
  holdSlot,
  removeTraveler,
  setSlotStatus,
} from "../../availability/index.js"
import type { Id } from "../../kernel/ids.js"
import {
  backResourceHold,
  type CreateResourceHold,
  cancelResourceHold,
  confirmResourceHold,
  createResourceHold,
  extendResourceHold,
  getResourceHold,
  pickUpResourceHold,
  promoteResourceHold,
  reinstateResourceHold,
  releaseResourceHold,
  reversePickup,
  settleDueHolds,
  shiftResourceHolds,
  summarizeProgramHolds,
  updateResourceHold,
} from "../index.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

/** A tour of 1 July with so many places and doubles. */
async function tour(capacityPax = 60, doubles = 20): Promise<Id<"avsl">> {
  const slotId = await departure(pglite.db, { capacityPax, days: 3, nights: 2, endDateLocal: "2026-07-03" })
  const resources = Array.from({ length: doubles }, (_, n) => ({ kind: "room_dbl", label: `Double ${n + 1}`, capacity: 2 }))
  if (doubles > 0) await createAllocationResources(pglite.db, { slotId, resources, now })
  return slotId
}

const hold = (slotId: Id<"avsl">, over: Partial<CreateResourceHold> & { now?: Date } = {}) =>
  createResourceHold(pglite.db, {
    kind: "room",
    programId: "prog_1",
    quantity: 20,
    slotId,
    allocationKind: "room_dbl",
    now,
    ...over,
  } as CreateResourceHold)

/** Both gates at an instant: places held, booked and free, and beds taken. */
async function gates(slotId: Id<"avsl">, at: Date = now) {
  const { availablePax } = await getSlot(pglite.db, { slotId, now: at })
  const { kinds } = await getSlotResourceAvailability(pglite.db, { slotId, now: at })
  return { free: availablePax, beds: kinds.find(({ kind }) => kind === "room_dbl")?.assigned }
}

describe("a hold of a departure", () => {
  it("of 20 room_dbl shows on the manifest as 20 more assigned and on the departure as 20 more held", async () => {
    const slotId = await tour()
    const { id, ...made } = await hold(slotId)
    expect(made).toMatchObject({
      backing: "slot",
      consuming: true,
      arrival: "2026-07-01",
      timezone: "UTC",
      totals: { held: 20, remaining: 20 },
    })
    expect(await gates(slotId)).toEqual({ free: 40, beds: 20 })
    const { resources } = await getSlotResourceAvailability(pglite.db, { slotId, now })
    expect(resources.map(({ assigned }) => assigned)).toEqual([...Array(10).fill(2), ...Array(10).fill(0)])
    expect((await getResourceHold(pglite.db, { holdId: id, now })).nights).toHaveLength(1)
  })

  it("of 21 where 20 remain is refused by the gate that is full, by number of places or by beds, and nothing is written", async () => {
    const few = await refusal(hold(await tour(20, 20), { quantity: 21 }))
    expect(few).toMatchObject({ code: "slot_capacity_exceeded", details: { requested: 21, remaining: 20 } })
    const beds = await refusal(hold(await tour(60, 10), { quantity: 21 }))
    expect(beds).toMatchObject({
      code: "resource_capacity_exhausted",
      details: { violations: [{ kind: "room_dbl", capacity: 20, existingAssigned: 0, requested: 21, available: 20 }] },
    })
    expect(await refusal(hold(await tour(60, 0), { quantity: 1 }))).toMatchObject({ code: "resource_capacity_exhausted" })
    expect((await summarizeProgramHolds(pglite.db, { programId: "prog_1", now })).rooms.holds).toBe(0)
  })

  it("gives 4 places to a booking when they are picked up, and takes them again when that is reversed", async () => {
    const slotId = await tour()
    const { id: holdId } = await hold(slotId)
    await confirmResourceHold(pglite.db, { holdId, now })
    expect(await refusal(pickUpResourceHold(pglite.db, { holdId, pickupKey: "a", units: 4, now }))).toMatchObject({
      code: "invalid_request",
    })
    await pickUpResourceHold(pglite.db, { holdId, pickupKey: "a", units: 4, bookingId: "bkng_1", now })
    expect(await gates(slotId)).toEqual({ free: 40, beds: 16 })
    expect(await getSlot(pglite.db, { slotId, now })).toMatchObject({ heldPax: 16, bookedPax: 4 })
    await pickUpResourceHold(pglite.db, { holdId, pickupKey: "b", units: 16, bookingId: "bkng_1", now })
    expect(await getSlot(pglite.db, { slotId, now })).toMatchObject({ heldPax: 0, bookedPax: 20 })
    expect((await getResourceHold(pglite.db, { holdId, now })).totals).toMatchObject({ pickedUp: 20, remaining: 0, lapsed: 0 })
    await reversePickup(pglite.db, { pickupKey: "b", now })
    await reversePickup(pglite.db, { pickupKey: "b", now })
    expect(await getSlot(pglite.db, { slotId, now })).toMatchObject({ heldPax: 16, bookedPax: 4 })
    expect(await gates(slotId)).toEqual({ free: 40, beds: 16 })
  })

  it("does not take a pickup back while travelers are named on it", async () => {
    const slotId = await tour()
    const { id: holdId } = await hold(slotId)
    await confirmResourceHold(pglite.db, { holdId, now })
    await pickUpResourceHold(pglite.db, { holdId, pickupKey: "a", units: 2, bookingId: "bkng_1", now })
    const named = await createTravelerWithTravelDetails(pglite.db, { slotId, bookingId: "bkng_1", traveler: { lastName: "Nour" }, now })
    expect(await refusal(reversePickup(pglite.db, { pickupKey: "a", now }))).toMatchObject({
      code: "hold_pickup_in_use",
      details: { travelerIds: [named.traveler.id] },
    })
    await removeTraveler(pglite.db, { travelerId: named.traveler.id, reason: "cancelled", now })
    await reversePickup(pglite.db, { pickupKey: "a", now })
    expect(await getSlot(pglite.db, { slotId, now })).toMatchObject({ heldPax: 20, bookedPax: 0 })
  })

  it("frees both gates at the instant at which its option or its cutoff lapses, without a sweep, and reads the same after one", async () => {
    const slotId = await tour()
    const { id: holdId } = await hold(slotId, { optionOn: "2026-05-31" })
    const due = new Date("2026-06-01T00:00:00Z")
    const before = new Date(due.getTime() - 1)
    expect(await gates(slotId, before)).toEqual({ free: 40, beds: 20 })
    expect(await gates(slotId, due)).toEqual({ free: 60, beds: 0 })
    const lapsed = await getResourceHold(pglite.db, { holdId, now: due })
    expect(lapsed).toMatchObject({ effectiveStatus: "expired", totals: { lapsed: 20, remaining: 0 } })
    expect(await refusal(confirmResourceHold(pglite.db, { holdId, now: due }))).toMatchObject({ code: "hold_expired" })
    const other = await hold(slotId, { quantity: 40, cutoffOn: "2026-06-10", now: due })
    await settleDueHolds(pglite.db, { now: due })
    expect((await getResourceHold(pglite.db, { holdId, now: due })).totals).toMatchObject({ lapsed: 0, released: 20, remaining: 0 })
    await confirmResourceHold(pglite.db, { holdId: other.id, now: due })
    const cutoff = new Date("2026-06-11T00:00:00Z")
    expect(await gates(slotId, new Date(cutoff.getTime() - 1))).toEqual({ free: 20, beds: 40 })
    expect(await gates(slotId, cutoff)).toEqual({ free: 60, beds: 0 })
  })

  it("is not confirmed any more once somebody with a later clock has taken its places", async () => {
    const slotId = await tour(20)
    const { id: holdId } = await hold(slotId, { optionOn: "2026-05-31" })
    const due = new Date("2026-06-01T00:00:00Z")
    await holdSlot(pglite.db, { slotId, pax: 20, holderRef: "cart_1", now: due })
    const late = confirmResourceHold(pglite.db, { holdId, now: new Date(due.getTime() - 1) })
    expect(await refusal(late)).toMatchObject({ code: "hold_expired" })
  })

  it("keeps its places until the departure starts once it is confirmed, also when that moves", async () => {
    const slotId = await tour()
    const { id: holdId } = await hold(slotId, { optionOn: "2026-05-31" })
    await confirmResourceHold(pglite.db, { holdId, now })
    const later = sql`starts_at = '2026-07-01T11:00:00Z', cutoff_at = '2026-07-01T11:00:00Z'`
    await pglite.db.execute(sql`update availability_slots set ${later} where id = ${slotId}`)
    expect((await gates(slotId, new Date("2026-07-01T10:59:00Z"))).beds).toBe(20)
    expect((await gates(slotId, new Date("2026-07-01T11:00:00Z"))).beds).toBe(0)
  })
})

describe("what changes a hold of a departure", () => {
  it("releases a part and takes it back, cancels the rest, and tells a second option that it fits now", async () => {
    const slotId = await tour(30)
    const { id: holdId } = await hold(slotId)
    const waiting = await hold(slotId, { quantity: 15, ifFull: "waitlist" })
    expect([waiting.status, await gates(slotId)]).toEqual(["waitlisted", { free: 10, beds: 20 }])
    const night = "2026-07-01"
    await releaseResourceHold(pglite.db, { holdId, nights: [{ night, units: 5 }], now })
    expect(await gates(slotId)).toEqual({ free: 15, beds: 15 })
    expect((await summarizeProgramHolds(pglite.db, { programId: "prog_1", now })).promotable).toEqual([waiting.id])
    await promoteResourceHold(pglite.db, { holdId: waiting.id, now })
    expect(await gates(slotId)).toEqual({ free: 0, beds: 30 })
    expect(await refusal(reinstateResourceHold(pglite.db, { holdId, now }))).toMatchObject({ code: "slot_capacity_exceeded" })
    await cancelResourceHold(pglite.db, { holdId: waiting.id, reason: "no longer", now })
    await reinstateResourceHold(pglite.db, { holdId, now })
    expect(await gates(slotId)).toEqual({ free: 10, beds: 20 })
    await releaseResourceHold(pglite.db, { holdId, now })
    expect(await gates(slotId)).toEqual({ free: 30, beds: 0 })
    await reinstateResourceHold(pglite.db, { holdId, now })
    expect(await gates(slotId)).toEqual({ free: 10, beds: 20 })
  })

  it("moves its deadline with the option and the cutoff", async () => {
    const slotId = await tour()
    const { id: holdId } = await hold(slotId, { optionOn: "2026-05-10" })
    await extendResourceHold(pglite.db, { holdId, optionOn: "2026-05-20", now })
    expect((await gates(slotId, new Date("2026-05-20T23:59:59Z"))).beds).toBe(20)
    await confirmResourceHold(pglite.db, { holdId, now })
    await updateResourceHold(pglite.db, { holdId, cutoffOn: "2026-06-01", now })
    expect((await gates(slotId, new Date("2026-06-02T00:00:00Z"))).beds).toBe(0)
    await updateResourceHold(pglite.db, { holdId, cutoffOn: null, now })
    expect((await gates(slotId, new Date("2026-06-02T00:00:00Z"))).beds).toBe(20)
  })

  it("cannot last beyond the start of the departure, roll, move by days, or stand beside rooms or spaces", async () => {
    const slotId = await tour()
    expect(await refusal(hold(slotId, { optionOn: "2026-07-01" }))).toMatchObject({ code: "option_too_late" })
    expect(await refusal(hold(slotId, { releaseSteps: [{ daysBefore: 5, keepPercent: 50 }] }))).toMatchObject({
      code: "release_steps_not_supported",
    })
    expect(await refusal(hold(slotId, { roomKind: "room_dbl" }))).toMatchObject({
      code: "hold_shape_invalid",
      details: { fields: ["roomKind"] },
    })
    expect(await refusal(createResourceHold(pglite.db, { kind: "room", programId: "p", quantity: 1, slotId, now }))).toMatchObject({
      code: "hold_shape_invalid",
      details: { fields: ["allocationKind"] },
    })
    const { id } = await hold(slotId)
    expect((await refusal(extendResourceHold(pglite.db, { holdId: id, optionOn: "2026-07-02", now }))).code).toBe(
      "hold_extension_exhausted",
    )
    const { holds } = await shiftResourceHolds(pglite.db, { holdIds: [id], days: 1, dryRun: true, now })
    expect(holds[0]?.problems.map(({ code }) => code)).toEqual(["hold_not_shiftable"])
  })

  it("counts as released when its departure is cancelled, and says so in the ledger", async () => {
    const slotId = await tour()
    const { id: holdId } = await hold(slotId)
    await confirmResourceHold(pglite.db, { holdId, now })
    await setSlotStatus(pglite.db, { slotId, status: "cancelled", onCommitments: "cancel", reason: "weather", now })
    expect((await getResourceHold(pglite.db, { holdId, now })).totals).toMatchObject({ lapsed: 20, remaining: 0 })
    await settleDueHolds(pglite.db, { now })
    expect((await getResourceHold(pglite.db, { holdId, now })).totals).toMatchObject({ lapsed: 0, released: 20 })
  })

  it("backs a confirmed demand at once and contracts it; where the departure is full the demand stays as it was", async () => {
    const slotId = await tour(30)
    const { id: holdId } = await createResourceHold(pglite.db, { kind: "room", programId: "prog_1", quantity: 20, now })
    await confirmResourceHold(pglite.db, { holdId, now })
    const backed = await backResourceHold(pglite.db, { holdId, slotId, allocationKind: "room_dbl", now })
    expect(backed).toMatchObject({ backing: "slot", slotId, status: "confirmed", totals: { contracted: 20, remaining: 20 } })
    const second = await createResourceHold(pglite.db, { kind: "room", programId: "prog_2", quantity: 11, now })
    const full = backResourceHold(pglite.db, { holdId: second.id, slotId, allocationKind: "room_dbl", now })
    expect((await refusal(full)).code).toBe("slot_capacity_exceeded")
    expect(await getResourceHold(pglite.db, { holdId: second.id, now })).toMatchObject({ backing: "demand", revision: 1 })
    const waits = await backResourceHold(pglite.db, { holdId: second.id, slotId, allocationKind: "room_dbl", ifFull: "waitlist", now })
    expect(waits).toMatchObject({ backing: "slot", status: "waitlisted", optionRank: 2, consuming: false })
  })

  it("is recounted by the audit: places, people and what the block has left are one number", async () => {
    const startsAt = new Date("2040-07-01T09:00:00Z")
    const slotId = await departure(pglite.db, { capacityPax: 60, startsAt })
    await createAllocationResources(pglite.db, { slotId, resources: [{ kind: "room_dbl", label: "Hall", capacity: 60 }] })
    const { id } = await hold(slotId, { now: undefined })
    const off = (pax: number) =>
      pglite.db.execute(sql`with a as (update slot_allocations set pax = pax + ${pax} where hold_token = ${id})
        update availability_slots set held_pax = held_pax + ${pax} where id = ${slotId}`)
    expect(await auditCapacity(pglite.db)).toEqual([])
    await off(1)
    expect(await auditCapacity(pglite.db)).toEqual([{ table: "slot_allocations", id, counter: "pax", stored: 21, counted: 20 }])
    await off(-1)
  })

  it("sends the same number of statements for two places and for forty", async () => {
    const counts: number[] = []
    for (const quantity of [2, 40]) {
      const slotId = await tour(60, 20)
      counts.push(
        await statementsOf(pglite.client, async (db) => {
          const made = await createResourceHold(db, {
            ...{ kind: "room", programId: "prog_1", quantity, slotId, allocationKind: "room_dbl", now },
          })
          await releaseResourceHold(db, { holdId: made.id, nights: [{ night: "2026-07-01", units: quantity - 1 }], now })
        }),
      )
    }
    expect(counts[1]).toBe(counts[0])
  })
})
