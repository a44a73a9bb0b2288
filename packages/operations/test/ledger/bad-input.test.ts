import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { addVehicleWithSeats, assignTravelers, createTravelers } from "../../src/availability/allocation/index.js"
import { createSlotPickup, setTravelerPickups } from "../../src/availability/index.js"
import type { Id } from "../../src/kernel/ids.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { departure } from "../support/departure.js"
import { now, party, rooms } from "../support/people.js"
import { usePglite } from "../support/pglite.js"
import { pointNamed } from "../support/pickups.js"
import { everything } from "../support/untouched.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const base = "/availability"

/** Status, code and details of a refusal over HTTP; fails where anything is written, in whatever table. */
async function refused(method: string, path: string, body?: object) {
  const { send } = createTestApp(pglite.db, { now: () => now })
  const before = await everything(pglite.db)
  const answer = await send<ProblemBody>(method, `${base}${path}`, { body })
  expect(await everything(pglite.db), "something was written").toEqual(before)
  const { code, details, violations } = answer.body
  return { status: answer.status, code, details, violations }
}

/** Ana and Ben share double A, Cem has no room; B is a free double. */
async function hotel() {
  const { db } = pglite
  const slotId = await departure(db)
  const [a, b] = (await rooms(db, slotId, { label: "A" }, { label: "B" })) as [Id<"alrs">, Id<"alrs">]
  const { ids, allocation } = await party(db, slotId, { people: 3 })
  await assignTravelers(db, { slotId, moves: ids.slice(0, 2).map((travelerId) => ({ travelerId, resourceId: a })), now })
  return { slotId, a, b, allocation, ids: ids as [Id<"sltr">, Id<"sltr">, Id<"sltr">] }
}

async function van() {
  const slotId = await departure(pglite.db)
  const [made] = await addVehicleWithSeats(pglite.db, { slotId, layout: "1-1 x 2", label: "Van", now })
  if (!made) throw new Error("There is no van.")
  const { ids } = await party(pglite.db, slotId, { people: 2 })
  return { slotId, vehicle: made.vehicle.id, seat: made.seats[0]?.id as Id<"alrs">, ids: ids as [Id<"sltr">, Id<"sltr">] }
}

describe("a room of another departure", () => {
  it("takes nobody: neither by a move, nor with a new traveler, nor with a changed one, and nothing is written", async () => {
    const { slotId, ids } = await hotel()
    const [foreign] = await rooms(pglite.db, await departure(pglite.db), {})
    const refusal = {
      status: 409,
      code: "resource_not_on_slot",
      details: { violations: [expect.objectContaining({ resourceId: foreign, capacity: 0, existingAssigned: 0 })] },
    }
    const moves = [
      { travelerId: ids[0], resourceId: null, family: "room" },
      { travelerId: ids[2], resourceId: foreign },
    ]
    expect(await refused("POST", `/slots/${slotId}/assignments`, { moves })).toMatchObject(refusal)
    const travelDetails = { allocations: { room_dbl: foreign } }
    const created = { bookingId: "bkng_2", traveler: { lastName: "Ito" }, travelDetails }
    expect(await refused("POST", `/slots/${slotId}/travelers`, created)).toMatchObject(refusal)
    const changed = { traveler: { lastName: "Ito" }, travelDetails }
    expect(await refused("PATCH", `/slot-travelers/${ids[0]}`, changed)).toMatchObject(refusal)
  })
})

describe("a seat for two people", () => {
  it("is given to neither who ask at once, nor to whoever comes second, and nothing is written", async () => {
    const { slotId, seat, ids } = await van()
    const full = (existingAssigned: number, requested: number) => ({
      status: 409,
      code: "resource_capacity_exhausted",
      details: { violations: [expect.objectContaining({ resourceId: seat, capacity: 1, existingAssigned, requested })] },
    })
    const both = ids.map((travelerId) => ({ travelerId, resourceId: seat }))
    expect(await refused("POST", `/slots/${slotId}/assignments`, { moves: both })).toMatchObject(full(0, 2))
    await assignTravelers(pglite.db, { slotId, moves: both.slice(0, 1), now })
    expect(await refused("POST", `/slots/${slotId}/assignments`, { moves: both.slice(1) })).toMatchObject(full(1, 1))
    const override = { reason: "They asked kindly" }
    expect(await refused("POST", `/slots/${slotId}/assignments`, { moves: both.slice(1), override })).toMatchObject(full(1, 1))
    const created = { bookingId: "bkng_2", traveler: { lastName: "Ito" }, travelDetails: { allocations: { vehicle_seat: seat } } }
    expect(await refused("POST", `/slots/${slotId}/travelers`, created)).toMatchObject(full(1, 1))
  })
})

describe("a room with people in it", () => {
  it("has no capacity below them, is not blocked, and nothing is written", async () => {
    const { a, ids } = await hotel()
    expect(await refused("PATCH", `/allocation-resources/${a}`, { capacity: 1, label: "A2" })).toMatchObject({
      status: 409,
      code: "resource_capacity_below_assigned",
      details: { resourceId: a, capacity: 1, assigned: 2 },
    })
    expect(await refused("PATCH", `/allocation-resources/${a}`, { status: "blocked", blockedReason: "Damp" })).toMatchObject({
      status: 409,
      code: "allocation_resource_in_use",
      details: { travelerIds: ids.slice(0, 2).toSorted() },
    })
  })

  it("is not deleted while they are, and nothing is written", async () => {
    const { a, ids } = await hotel()
    expect(await refused("DELETE", `/allocation-resources/${a}`)).toMatchObject({
      status: 409,
      code: "allocation_resource_in_use",
      details: { resourceId: a, travelerIds: ids.slice(0, 2).toSorted() },
    })
    const { vehicle } = await van()
    expect(await refused("DELETE", `/allocation-resources/${vehicle}`)).toMatchObject({
      status: 409,
      code: "resource_has_children",
      details: { children: 4 },
    })
  })

  it("that is full takes nobody with a free seat and a free stop beside it: no traveler, seat, pax or pickup stays", async () => {
    const { slotId, a } = await hotel()
    const [seat] = await rooms(pglite.db, slotId, { kind: "vehicle_seat", capacity: 1 })
    const { id: pointId } = await pointNamed(pglite.db, "Hotel")
    const time = { timing: "offset", offsetMinutes: -45 } as const
    const stop = await createSlotPickup(pglite.db, { slotId, pointId, kind: "pickup", time, capacity: 5, now })
    const body = {
      bookingId: "bkng_1",
      traveler: { lastName: "Late" },
      travelDetails: { allocations: { vehicle_seat: seat, room_dbl: a }, pickups: { pickup: { slotPickupId: stop.id } } },
    }
    expect(await refused("POST", `/slots/${slotId}/travelers`, body)).toMatchObject({
      status: 409,
      code: "resource_capacity_exhausted",
      details: { violations: [{ kind: "room_dbl", resourceId: a, capacity: 2, existingAssigned: 2, requested: 1, available: 0 }] },
    })
  })
})

describe("a vehicle that would belong to itself", () => {
  it("is neither made nor changed into one, and nothing is written", async () => {
    const { slotId, vehicle, seat } = await van()
    const below = { kind: "vehicle_seat", capacity: 1, label: "x", designation: "9Z", parentId: seat }
    expect(await refused("POST", `/slots/${slotId}/resources`, { resources: [below] })).toMatchObject({
      status: 400,
      code: "parent_invalid",
      details: { parentId: seat, reason: "is_child" },
    })
    for (const parentId of [seat, vehicle])
      expect(await refused("PATCH", `/allocation-resources/${vehicle}`, { parentId })).toMatchObject({
        status: 400,
        code: "invalid_request",
      })
  })
})

describe("a rooming list", () => {
  const upload = (slotId: string, file: object) => refused("POST", `/slots/${slotId}/imports/rooming`, { dryRun: false, ...file })
  const wrong = (slotId: string, file: object) =>
    upload(slotId, file).then(({ status, code, violations }) => ({
      ...{ status, code },
      rows: violations.map((one) => Object.values({ row: 0, column: null, code: "", value: null, ...one }).slice(0, 4)),
    }))
  const failed = (...rows: unknown[][]) => ({ status: 400, code: "rooming_import_failed", rows })

  it("of 50,000 rows is refused as a whole, and nothing is written", async () => {
    const { slotId, ids } = await hotel()
    const csv = ["Traveler ID,Room", ...Array.from({ length: 50_000 }, () => `${ids[2]},B`)].join("\n")
    expect(await upload(slotId, { csv })).toMatchObject({
      status: 400,
      code: "import_too_large",
      details: { limit: 5000, unit: "rows" },
    })
  })

  it("with the wrong columns names the one that is missing, and nothing is written", async () => {
    const { slotId } = await hotel()
    expect(await wrong(slotId, { csv: "Colour,Shoe size\nred,42\n" })).toMatchObject({
      status: 400,
      code: "rooming_import_failed",
      rows: expect.arrayContaining([[1, expect.any(String), "column_missing", null]]),
    })
    expect(await upload(slotId, { csv: "a\u0000b" })).toMatchObject({ status: 400, code: "import_unreadable" })
  })

  it("that names an unknown traveler says which row, and its good rows are not written either", async () => {
    const { slotId, ids } = await hotel()
    const unknown = "sltr_00000000000000000000000000"
    expect(await wrong(slotId, { csv: `Traveler ID,Room\n${ids[2]},B\n${unknown},B\n` })).toEqual(
      failed([3, "Traveler ID", "traveler_unknown", unknown]),
    )
  })

  it("with any of the other kinds of error names row and column, and its good rows are not written either", async () => {
    const { slotId, ids } = await hotel()
    await rooms(
      pglite.db,
      slotId,
      { kind: "room_sgl", capacity: 1, label: "S" },
      { label: "W", genderPolicy: "female" },
      { label: "T", segment: "x" },
      { label: "T", segment: "y" },
    )
    const twins = [1, 2].map(() => ({ bookingId: "bkng_1", traveler: { lastName: "Kim", firstName: "Jo", gender: "male" as const } }))
    const { travelers } = await createTravelers(pglite.db, { slotId, travelers: twins, now })
    const good = { "Traveler ID": ids[2], Room: "B" }
    const rows = (...bad: object[]) => wrong(slotId, { rows: [good, ...bad] })
    const ana = { "Traveler ID": ids[0] }
    const kims = travelers.map(({ id }) => ({ "Traveler ID": id, Room: "S" }))
    expect(await rows(good)).toEqual(failed([2, "Traveler ID", "traveler_duplicate", ids[2]]))
    expect(await rows({ Booking: "bkng_1", Surname: "Kim", Forename: "Jo", Room: "B" })).toEqual(
      failed([2, "Last name", "traveler_ambiguous", "Kim, Jo"]),
    )
    expect(await rows({ ...ana, Room: "Z" })).toEqual(failed([2, "Room", "room_unknown", "Z"]))
    expect(await rows({ ...ana, Room: "T" })).toEqual(failed([2, "Room", "room_ambiguous", "T"]))
    expect(await rows({ ...ana, RoomKey: "1", RoomType: "suite" })).toEqual(failed([2, "Room key", "room_kind_unavailable", "1"]))
    expect(await rows(...kims)).toEqual(failed([3, "Room", "room_full", "S"]))
    expect(await rows({ "Traveler ID": travelers[0]?.id, Room: "W" })).toEqual(failed([2, "Room", "room_rule_violation", "W"]))
    expect(await rows({ ...ana, Room: "A", Arrival: "31.12.2026" })).toEqual(failed([2, "Arrival", "date_invalid", "31.12.2026"]))
    const open = `Traveler ID,Room\n${ids[2]},B\n${ids[0]},"A\n`
    expect(await wrong(slotId, { csv: open })).toEqual(failed([3, null, "row_malformed", null]))
  })
})

describe("a stop that is full, closed, past its cut-off, of another departure or in use", () => {
  it("is refused by its code, and nothing is written", async () => {
    const { slotId, ids } = await hotel()
    const stop = async (name: string, more: object = {}, of = slotId) =>
      createSlotPickup(pglite.db, {
        ...{ slotId: of, pointId: (await pointNamed(pglite.db, name)).id, kind: "pickup", now },
        time: { timing: "offset", offsetMinutes: -45 },
        ...more,
      })
    const [one, closed, late] = [await stop("One", { capacity: 1 }), await stop("Closed"), await stop("Late", { cutoffMinutes: 60_000 })]
    const elsewhere = await stop("Elsewhere", {}, await departure(pglite.db))
    const choose = (slotPickupId: string, travelerIds: string[] = ids.slice(1)) =>
      refused("PUT", `/slots/${slotId}/traveler-pickups`, { kind: "pickup", travelerIds, choice: { slotPickupId } })
    await setTravelerPickups(pglite.db, { slotId, kind: "pickup", travelerIds: [ids[0]], choice: { slotPickupId: one.id }, now })
    await createTestApp(pglite.db, { now: () => now }).send("PATCH", `${base}/slot-pickups/${closed.id}`, { body: { status: "closed" } })
    expect(await choose(one.id)).toMatchObject({
      status: 409,
      code: "pickup_capacity_exceeded",
      details: { slotPickupId: one.id, capacity: 1, taken: 1, requested: 2, available: 0 },
    })
    expect(await choose(closed.id)).toMatchObject({ status: 409, code: "pickup_closed" })
    expect(await choose(late.id)).toMatchObject({ status: 409, code: "pickup_past_cutoff" })
    expect(await choose(elsewhere.id)).toMatchObject({ status: 404, code: "slot_pickup_not_found" })
    expect(await refused("DELETE", `/slot-pickups/${one.id}`)).toMatchObject({ status: 409, code: "pickup_in_use", details: { taken: 1 } })
    expect(await refused("PATCH", `/slot-pickups/${one.id}`, { capacity: 0 })).toMatchObject({
      status: 409,
      code: "pickup_capacity_below_taken",
      details: { capacity: 0, taken: 1 },
    })
  })
})
