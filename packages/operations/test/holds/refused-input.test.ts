import { afterEach, expect, test } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  backResourceHold,
  confirmResourceHold,
  createResourceHold,
  getHoldPickupGrid,
  getResourceHold,
  getRoomInventory,
  pickUpResourceHold,
  releaseResourceHold,
  reversePickup,
  setResourceHoldNights,
  setResourceHoldWindows,
  setRoomInventory,
  shiftResourceHolds,
  updateResourceHold,
  washResourceHold,
} from "../../src/holds/index.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { newId } from "../../src/kernel/ids.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { block, hotel, now } from "../support/holds.js"
import { usePglite } from "../support/pglite.js"
import { centre } from "../support/spaces.js"
import { refusalOf } from "../support/untouched.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

async function world(db: OperationsDb) {
  const [placeId, { a: spaceId }] = [await hotel(db), await centre(db)]
  const { id: holdId } = await block(db, placeId, { quantity: 10 })
  await confirmResourceHold(db, { holdId, now })
  const day = { from: "2026-06-10T09:00", to: "2026-06-10T17:00" }
  const { id: hallId } = await createResourceHold(db, { kind: "space", programId: "prog_1", functionSpaceId: spaceId, ...day, now })
  const { id: demandId } = await createResourceHold(db, { kind: "room", programId: "prog_1", quantity: 1, now })
  return { db, placeId, spaceId, holdId, hallId, demandId, now }
}
type World = Awaited<ReturnType<typeof world>>
type Refused = [what: string, command: (world: World) => Promise<unknown>, code: string, path: string]

const create = ({ db }: World, more: object) =>
  createResourceHold(db, { kind: "room", programId: "prog_1", quantity: 2, ...more, now } as never)
const rooms = (w: World, more: object) => create(w, { placeId: w.placeId, roomKind: "room_dbl", arrival: "2026-06-10", ...more })
const hall = (w: World, more: object) => create(w, { kind: "space", quantity: undefined, functionSpaceId: w.spaceId, ...more })
const [june10, june9] = ["2026-06-10", "2026-06-09"]

const numbers: Refused[] = [
  ["no rooms", (w) => rooms(w, { nights: 1, quantity: 0 }), "invalid_request", "quantity"],
  ["half a room", (w) => rooms(w, { nights: 1, quantity: 1.5 }), "invalid_request", "quantity"],
  ["100,001 rooms", (w) => rooms(w, { nights: 1, quantity: 100_001 }), "invalid_request", "quantity"],
  ["a wash of 101 per cent", ({ db, holdId }) => washResourceHold(db, { holdId, percent: 101, now }), "invalid_request", "percent"],
  [
    "a wash of per cent and rooms",
    ({ db, holdId }) => washResourceHold(db, { holdId, percent: 1, units: 1, now }),
    "invalid_request",
    "percent",
  ],
  ["a wash of nothing", ({ db, holdId }) => washResourceHold(db, { holdId, now }), "invalid_request", "percent"],
  ["a forecast of 101 per cent", (w) => create(w, { washPercent: 101 }), "invalid_request", "washPercent"],
  [
    "an attrition of 101 per cent",
    ({ db, holdId }) => updateResourceHold(db, { holdId, attritionPercent: 101, now }),
    "invalid_request",
    "attritionPercent",
  ],
  ["a shift of no days", ({ db, holdId }) => shiftResourceHolds(db, { holdIds: [holdId], days: 0, now }), "invalid_request", "days"],
  [
    "a shift of more than two years",
    ({ db, holdId }) => shiftResourceHolds(db, { holdIds: [holdId], days: 731, now }),
    "invalid_request",
    "days",
  ],
]

const ranges: Refused[] = [
  ["a departure on the arrival", (w) => rooms(w, { departure: june10 }), "invalid_range", "departure"],
  ["a departure before the arrival", (w) => rooms(w, { departure: june9 }), "invalid_range", "departure"],
  [
    "the same of a demand that is backed",
    ({ db, demandId, placeId }) =>
      backResourceHold(db, { holdId: demandId, placeId, roomKind: "room_dbl", arrival: june10, departure: june9, now }),
    "invalid_range",
    "departure",
  ],
  ["401 nights", (w) => rooms(w, { nights: 401 }), "invalid_request", "nights"],
  ["401 nights by dates", (w) => rooms(w, { departure: "2027-07-16" }), "invalid_range", "departure"],
  ["hours that end as they begin", (w) => hall(w, { from: "2026-06-10T09:00", to: "2026-06-10T09:00" }), "invalid_range", "to"],
  [
    "a window that ends before it begins",
    (w) =>
      hall(w, { functionSpaceId: undefined, windows: [{ functionSpaceId: w.spaceId, date: june10, timeFrom: "10:00", timeTo: "09:00" }] }),
    ...(["invalid_range", "windows.0.timeTo"] as const),
  ],
  [
    "the same of another that replaces it",
    ({ db, hallId, spaceId }) =>
      setResourceHoldWindows(db, {
        holdId: hallId,
        windows: [{ functionSpaceId: spaceId, from: "2026-06-10T10:00", to: "2026-06-10T09:00" }],
        now,
      }),
    ...(["invalid_range", "windows.0.to"] as const),
  ],
  [
    "a release that ends before it begins",
    ({ db, holdId }) => releaseResourceHold(db, { holdId, from: june10, to: june9, now }),
    "invalid_range",
    "to",
  ],
  [
    "the same of a wash",
    ({ db, holdId }) => washResourceHold(db, { holdId, percent: 10, from: june10, to: june9, now }),
    "invalid_range",
    "to",
  ],
  [
    "a pickup of no nights",
    ({ db, holdId }) => pickUpResourceHold(db, { holdId, pickupKey: "a", from: june10, to: june10, now }),
    "invalid_range",
    "to",
  ],
  [
    "a grid that ends before it begins",
    ({ db }) => getHoldPickupGrid(db, { programId: "prog_1", from: june10, to: june9 }),
    "invalid_range",
    "to",
  ],
  [
    "an inventory that ends before it begins",
    ({ db, placeId }) => setRoomInventory(db, { placeId, roomKind: "room_dbl", from: june10, to: june9, capacity: 1, now }),
    "invalid_range",
    "to",
  ],
  [
    "an inventory of more than 1,100 nights",
    ({ db, placeId }) => getRoomInventory(db, { placeId, from: june10, to: "2029-06-15" }),
    "invalid_range",
    "to",
  ],
]

const words: Refused[] = [
  ["a key that nobody knows", (w) => create(w, { colour: "red" }), "invalid_request", "colour"],
  [
    "the same of a night",
    ({ db, holdId }) => setResourceHoldNights(db, { cells: [{ holdId, night: june10, held: 1, colour: "red" }], now } as never),
    "invalid_request",
    "cells.0.colour",
  ],
  [
    "holds and a programme to shift",
    ({ db, holdId }) => shiftResourceHolds(db, { holdIds: [holdId], programId: "prog_1", days: 1, now }),
    "invalid_request",
    "holdIds",
  ],
  ["neither", ({ db }) => shiftResourceHolds(db, { days: 1, now }), "invalid_request", "holdIds"],
  [
    "a pickup by two names",
    ({ db }) => reversePickup(db, { movementId: newId("rhmv"), pickupKey: "a", now }),
    "invalid_request",
    "movementId",
  ],
  ["the id of a slot hold", ({ db }) => getResourceHold(db, { holdId: newId("slal") as never }), "invalid_id", "holdId"],
  ["the same to shift", ({ db }) => shiftResourceHolds(db, { holdIds: [newId("slal") as never], days: 1, now }), "invalid_id", "holdIds.0"],
]

test.each([
  ["numbers", numbers],
  ["ranges", ranges],
  ["words", words],
])("%s that are wrong: each is refused with its field, and nothing is written", async (_group, cases) => {
  const made = await world(pglite.db)
  for (const [what, command, code, path] of cases) {
    const refusal = (await refusalOf(pglite.db, () => command(made))) as {
      code: string
      field?: string
      details: { violations?: { path: string }[] }
    }
    expect([what, refusal.code, refusal.details.violations?.[0]?.path ?? refusal.field]).toEqual([what, code, path])
  }
})

test("a kind that does not exist is refused with those that do; over HTTP a range names its field too", async () => {
  const { send } = createTestApp(pglite.db, { now: () => now })
  const ask = async (body: object) =>
    (await send<ProblemBody>("POST", "/resource-holds", { body: { programId: "prog_1", quantity: 1, ...body } })).body
  const vehicle = await ask({ kind: "vehicle" })
  expect(vehicle).toMatchObject({ code: "invalid_request", violations: [{ path: "kind" }] })
  for (const kind of ["room", "space"]) expect(vehicle.violations[0]?.message).toContain(`"${kind}"`)
  expect(await ask({ kind: "room", arrival: june10, departure: june10 })).toMatchObject({
    ...{ code: "invalid_range", detail: `The range ends as it starts (${june10}).`, violations: [{ path: "departure" }] },
  })
})

test("400 nights are not too many", async () => {
  const { db } = pglite
  const hold = await createResourceHold(db, {
    kind: "room",
    programId: "prog_1",
    quantity: 1,
    arrival: june10,
    departure: "2027-07-15",
    now,
  })
  expect(hold.nights).toHaveLength(400)
})
