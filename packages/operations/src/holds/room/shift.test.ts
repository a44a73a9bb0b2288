import { afterEach, expect, it } from "vitest"
import { block, freeRooms, hotel, now, refusal } from "../../../test/support/holds.js"
import { usePglite } from "../../../test/support/pglite.js"
import { auditCapacity } from "../../audit.js"
import { confirmResourceHold, getResourceHold, pickUpResourceHold, releaseResourceHold, shiftResourceHolds } from "../index.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

it("moves a block by two days over its own nights, with its option, cutoff and dated steps", async () => {
  const { db } = pglite
  const placeId = await hotel(db, 30)
  const { id: holdId } = await block(db, placeId, { optionOn: "2026-05-20", releaseSteps: [{ dueOn: "2026-06-01", keepPercent: 50 }] })
  await releaseResourceHold(db, { holdId, nights: [{ night: "2026-06-11", units: 5 }], now })
  const { ok, holds } = await shiftResourceHolds(db, { holdIds: [holdId], days: 2, now })
  expect([ok, holds[0]?.after]).toEqual([
    true,
    { arrival: "2026-06-12", departure: "2026-06-15", optionOn: "2026-05-22", expiresAt: "2026-05-22T21:00:00.000Z" },
  ])
  const moved = await getResourceHold(db, { holdId, now })
  expect(moved.nights.map(({ night, released }) => [night, released])).toEqual([
    ["2026-06-12", 0],
    ["2026-06-13", 5],
    ["2026-06-14", 0],
  ])
  expect(moved.steps.map(({ dueOn }) => dueOn)).toEqual(["2026-06-12", "2026-06-03"])
  expect(await freeRooms(db, placeId, now, "2026-06-10", "2026-06-14")).toEqual([30, 30, 0, 5, 0])
  await shiftResourceHolds(db, { programId: "prog_1", days: -2, keepDeadlines: true, now })
  const back = await getResourceHold(db, { holdId, now })
  expect(back).toMatchObject({ arrival: "2026-06-10", optionOn: "2026-05-22", expiresAt: new Date("2026-05-22T21:00:00Z") })
  expect(back.steps.map(({ dueOn }) => dueOn)).toEqual(["2026-06-12", "2026-06-03"])
})

it("moves holds of several programmes together, into what they leave each other", async () => {
  const { db } = pglite
  const placeId = await hotel(db, 30)
  const one = await block(db, placeId, { nights: 1 })
  const two = await block(db, placeId, { arrival: "2026-06-11", nights: 1, programId: "prog_2" })
  const { ok, holds } = await shiftResourceHolds(db, { holdIds: [one.id, two.id], days: 1, now })
  expect([ok, new Map(holds.map(({ holdId, after }) => [holdId, after.arrival]))]).toEqual([
    ...[
      true,
      new Map([
        [one.id, "2026-06-11"],
        [two.id, "2026-06-12"],
      ]),
    ],
  ])
  expect(await freeRooms(db, placeId)).toEqual([30, 0, 0])
})

it("lists each missing and each full night when it is tried out, and leaves every hold as it was when it is refused", async () => {
  const { db } = pglite
  const placeId = await hotel(db, 30)
  const late = await block(db, placeId, { arrival: "2026-06-28", nights: 3, quantity: 10 })
  const early = await block(db, placeId, { arrival: "2026-06-09", quantity: 10 })
  await block(db, placeId, { programId: "prog_2", arrival: "2026-06-12", nights: 2, quantity: 25 })
  const tried = await shiftResourceHolds(db, { programId: "prog_1", days: 1, dryRun: true, now })
  expect(tried.ok).toBe(false)
  const problems = new Map(tried.holds.map((hold) => [hold.holdId, hold.problems]))
  expect(problems.get(late.id)).toMatchObject([{ code: "room_inventory_missing", night: "2026-07-01", wanted: 10 }])
  expect(problems.get(early.id)).toMatchObject([{ code: "hold_capacity_unavailable", night: "2026-06-12", available: 5, wanted: 10 }])
  const was = [await getResourceHold(db, { holdId: late.id, now }), await getResourceHold(db, { holdId: early.id, now })]
  const { code, details } = await refusal(shiftResourceHolds(db, { programId: "prog_1", days: 1, now }))
  expect([code, (details.violations as unknown[]).length]).toEqual(["shift_refused", 2])
  expect([await getResourceHold(db, { holdId: late.id, now }), await getResourceHold(db, { holdId: early.id, now })]).toEqual(was)
})

it("is refused with pickups and with deadlines that would have passed", async () => {
  const { db } = pglite
  const placeId = await hotel(db, 60)
  const used = await block(db, placeId, { quantity: 5 })
  await confirmResourceHold(db, { holdId: used.id, now })
  await pickUpResourceHold(db, { holdId: used.id, pickupKey: "k", now })
  const due = await block(db, placeId, { quantity: 5, arrival: "2026-06-20", nights: 1, optionOn: "2026-05-03" })
  const { holds } = await shiftResourceHolds(db, { programId: "prog_1", days: -5, dryRun: true, now })
  expect(new Map(holds.map(({ holdId, problems }) => [holdId, problems.map(({ code }) => code)]))).toEqual(
    new Map([
      [used.id, ["hold_has_pickups"]],
      [due.id, ["deadline_past"]],
    ]),
  )
  expect((await shiftResourceHolds(db, { holdIds: [due.id], days: -5, keepDeadlines: true, now })).ok).toBe(true)
  expect((await refusal(shiftResourceHolds(db, { programId: "p", days: 0 }))).code).toBe("invalid_request")
  expect((await refusal(shiftResourceHolds(db, { programId: "p", holdIds: [due.id], days: 1 }))).code).toBe("invalid_request")
})
