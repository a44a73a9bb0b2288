import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { confirmResourceHold, createResourceHold, pickUpResourceHold, setResourceHoldNights } from "../../src/holds/index.js"
import {
  addPoolMember,
  createPool,
  createResource,
  createResourceCloseout,
  setPoolMembers,
  updateResourceCloseout,
} from "../../src/resources/index.js"
import { block, hotel } from "../support/holds.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, pool } from "../support/resources.js"
import { refusalOf } from "../support/untouched.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))
const refused = (command: () => Promise<unknown>) => refusalOf(pglite.db, command)

describe("a pool member of another kind", () => {
  it("is refused by name and kind, added alone or among others, and nothing is written; a pool of any kind takes both", async () => {
    const { db } = pglite
    const karim = await guide(db)
    const { id: coach } = await createResource(db, { kind: "vehicle", name: "Coach 1", capacity: 48, now })
    const poolId = await pool(db, [karim])
    const wrong = { code: "resource_wrong_kind", details: { resourceId: coach, kinds: ["vehicle"], wanted: "guide" } }
    expect(await refused(() => addPoolMember(db, { poolId, resourceId: coach, now }))).toMatchObject(wrong)
    expect(await refused(() => setPoolMembers(db, { poolId, resourceIds: [karim, coach], now }))).toMatchObject(wrong)
    const { id: mixed } = await createPool(db, { name: "Anything", now })
    await setPoolMembers(db, { poolId: mixed, resourceIds: [karim, coach], now })
  })
})

describe("a closeout that ends before it starts", () => {
  it.each([
    ["by days", { dateFrom: "2026-05-28", dateTo: "2026-05-27" }, "dateTo"],
    ["by hours of one day", { date: "2026-05-28", timeFrom: "18:00", timeTo: "17:00" }, "timeTo"],
    ["by instants", { startsAt: "2026-05-28T18:00:00Z", endsAt: "2026-05-28T17:00:00Z" }, "endsAt"],
    ["at once", { startsAt: "2026-05-28T18:00:00Z", endsAt: "2026-05-28T18:00:00Z" }, "endsAt"],
    ["by the end of its repetition", { date: "2026-05-28", rrule: "FREQ=WEEKLY", recurrenceUntil: "2026-05-27" }, "recurrenceUntil"],
  ])("%s is refused as a range with its field, made or changed; nothing is written", async (_how, when, field) => {
    const { db } = pglite
    const resourceId = await guide(db)
    const { closeout } = await createResourceCloseout(db, { resourceId, date: "2026-05-20", timezone: "UTC", now })
    const expected = { kind: "invalid", code: "invalid_range", field }
    expect(await refused(() => createResourceCloseout(db, { resourceId, timezone: "UTC", ...when, now }))).toMatchObject(expected)
    expect(await refused(() => updateResourceCloseout(db, { closeoutId: closeout.id, ...when, now }))).toMatchObject(expected)
  })
})

it("a closeout whose rule closes no day is refused with its rule, and nothing is written", async () => {
  const { db } = pglite
  const resourceId = await guide(db)
  const never = { date: "2026-05-28", rrule: "FREQ=WEEKLY;COUNT=1", exceptDates: ["2026-05-28"] }
  expect(await refused(() => createResourceCloseout(db, { resourceId, timezone: "UTC", ...never, now }))).toMatchObject({
    ...{ kind: "invalid", code: "invalid_request", details: { violations: [{ path: "rrule" }] } },
  })
})

describe("rooms of a block", () => {
  it("cannot be picked up on nights that it does not have; the nights are named and nothing is written", async () => {
    const { db } = pglite
    const { id: holdId } = await block(db, await hotel(db, 40), { quantity: 20 })
    await confirmResourceHold(db, { holdId, now })
    const outside = { holdId, pickupKey: "guest-1", from: "2026-06-09", to: "2026-06-11", now }
    expect(await refused(() => pickUpResourceHold(db, outside))).toMatchObject({
      ...{ kind: "conflict", code: "hold_night_missing", details: { id: holdId, nights: ["2026-06-09"] } },
    })
  })

  it("are picked up on all nights or on none: one night without a room leaves the others as they are", async () => {
    const { db } = pglite
    const { id: holdId } = await block(db, await hotel(db, 40), { quantity: 2 })
    await confirmResourceHold(db, { holdId, now })
    await pickUpResourceHold(db, { holdId, pickupKey: "early", units: 2, from: "2026-06-12", to: "2026-06-13", now })
    expect(await refused(() => pickUpResourceHold(db, { holdId, pickupKey: "late", now }))).toMatchObject({
      ...{ kind: "capacity", code: "hold_units_unavailable", details: { night: "2026-06-12", remaining: 0, wanted: 1 } },
    })
  })

  it("are at least one: a hold of zero rooms is refused with the field and nothing is written", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 40)
    const zero = { kind: "room", programId: "prog_1", quantity: 0, now } as const
    const expected = { kind: "invalid", code: "invalid_request", details: { violations: [{ path: "quantity" }] } }
    expect(await refused(() => createResourceHold(db, zero))).toMatchObject(expected)
    expect(await refused(() => createResourceHold(db, { ...zero, kind: "space" }))).toMatchObject(expected)
    const rooms = { ...zero, placeId, roomKind: "room_dbl", arrival: "2026-06-10", nights: 3 } as const
    expect(await refused(() => createResourceHold(db, rooms))).toMatchObject(expected)
    const grid = [{ night: "2026-06-10", quantity: 0 }]
    expect(
      await refused(() => createResourceHold(db, { ...zero, quantity: undefined, placeId, roomKind: "room_dbl", grid })),
    ).toMatchObject({
      ...{ code: "invalid_request", details: { violations: [{ path: "grid.0.quantity" }] } },
    })
    const { id: holdId } = await block(db, placeId, { quantity: 1 })
    const less = { holdId, night: "2026-06-10", held: -1 }
    expect(await refused(() => setResourceHoldNights(db, { cells: [less], now }))).toMatchObject({ code: "invalid_request" })
  })
})
