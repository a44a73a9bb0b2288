import { afterEach, describe, expect, it } from "vitest"
import { block, freeRooms, hotel, now, refusal } from "../../../test/support/holds.js"
import { usePglite } from "../../../test/support/pglite.js"
import { auditCapacity } from "../../audit.js"
import { confirmResourceHold, getResourceHold, pickUpResourceHold, reversePickup, setRoomInventory, settleDueHolds } from "../index.js"
import { dayEnd } from "../term/day-end.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const before = (at: Date) => new Date(at.getTime() - 1)

describe("an option", () => {
  it("blocks until the last millisecond of its local day and not an instant longer, without a sweep; confirming then is too late", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 30)
    const hold = await block(db, placeId, { optionOn: "2026-05-10" })
    const due = new Date("2026-05-10T21:00:00Z")
    expect(hold.expiresAt).toEqual(due)
    expect((await refusal(block(db, placeId, { quantity: 1, now: before(due) }))).code).toBe("hold_capacity_unavailable")
    expect(await freeRooms(db, placeId, due)).toEqual([30, 30, 30])
    expect(await block(db, placeId, { quantity: 30, now: due })).toMatchObject({ status: "held" })
    const { code, details } = await refusal(confirmResourceHold(db, { holdId: hold.id, now: due }))
    expect([code, details]).toEqual([
      "hold_expired",
      { holdKind: "resource_hold", id: hold.id, expiredAt: due.toISOString(), by: "option" },
    ])
  })

  it("cannot be confirmed any more once a taker has settled it, whatever clock the confirmation brings", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 30)
    const hold = await block(db, placeId, { optionOn: "2026-05-10" })
    await block(db, placeId, { now: new Date("2026-05-10T21:00:00Z") })
    expect((await refusal(confirmResourceHold(db, { holdId: hold.id, now }))).code).toBe("hold_expired")
  })

  it("does not touch a confirmed hold", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 30)
    const hold = await block(db, placeId, { optionOn: "2026-05-10" })
    await confirmResourceHold(db, { holdId: hold.id, now })
    expect(await freeRooms(db, placeId, new Date("2026-05-20T00:00:00Z"))).toEqual([0, 0, 0])
  })
})

describe("release steps", () => {
  it("keep exactly ceil(held × keep) from each boundary on: 80 % 90 days before, 50 % 60 days before, nothing after the cutoff", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 40, { timezone: "UTC" })
    const early = new Date("2026-01-01T00:00:00Z")
    const hold = await block(db, placeId, {
      ...{ quantity: 31, now: early, cutoffDaysBefore: 30 },
      releaseSteps: [
        { daysBefore: 60, keepPercent: 50 },
        { daysBefore: 90, relativeTo: "arrival", keepPercent: 80 },
      ],
    })
    await confirmResourceHold(db, { holdId: hold.id, now: early })
    const remaining = async (at: Date) => (await getResourceHold(db, { holdId: hold.id, now: at })).nights.map((night) => night.remaining)
    const boundaries = [
      ["2026-03-13", 31, 25],
      ["2026-04-12", 25, 16],
      ["2026-05-12", 16, 0],
    ] as const
    for (const [day, had, keeps] of boundaries) {
      const at = new Date(`${day}T00:00:00Z`)
      expect(await remaining(before(at))).toEqual([had, had, had])
      expect(await remaining(at)).toEqual([keeps, keeps, keeps])
      expect(await freeRooms(db, placeId, at)).toEqual([40 - keeps, 40 - keeps, 40 - keeps])
    }
  })

  it("never let picked-up rooms lapse", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 40)
    const hold = await block(db, placeId, { cutoffOn: "2026-05-20" })
    await confirmResourceHold(db, { holdId: hold.id, now })
    await pickUpResourceHold(db, { holdId: hold.id, pickupKey: "a", units: 7, now })
    expect(await freeRooms(db, placeId, new Date("2026-05-25T00:00:00Z"))).toEqual([33, 33, 33])
  })

  it("relative to each night release night by night", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 40, { timezone: "UTC" })
    await block(db, placeId, { cutoffDaysBefore: 7, cutoffRelativeTo: "night" })
    expect(await freeRooms(db, placeId, new Date("2026-06-03T23:59:59Z"))).toEqual([10, 10, 10])
    expect(await freeRooms(db, placeId, new Date("2026-06-04T00:00:00Z"))).toEqual([40, 10, 10])
    expect(await freeRooms(db, placeId, new Date("2026-06-05T00:00:00Z"))).toEqual([40, 40, 10])
  })

  it("say the same as a date and as days before; unless told, the block is kept through the day of arrival", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 40)
    const [dated, offset, silent, none] = [
      await block(db, placeId, { quantity: 1, cutoffOn: "2026-06-03" }),
      await block(db, placeId, { quantity: 1, cutoffDaysBefore: 7 }),
      await block(db, placeId, { quantity: 1 }),
      await block(db, placeId, { quantity: 1, cutoffOn: null }),
    ]
    expect(dated?.steps[0]?.dueAt).toEqual(offset?.steps[0]?.dueAt)
    expect(silent?.steps).toMatchObject([{ kind: "cutoff", dueOn: "2026-06-10", dueAt: new Date("2026-06-10T21:00:00Z") }])
    expect(none?.steps).toEqual([])
  })

  it.each([
    ["Africa/Cairo", "2026-04-23", "2026-04-23T22:00:00Z"],
    ["Africa/Cairo", "2026-10-29", "2026-10-29T22:00:00Z"],
    ["Pacific/Kiritimati", "2026-06-09", "2026-06-09T10:00:00Z"],
    ["Pacific/Pago_Pago", "2026-06-09", "2026-06-10T11:00:00Z"],
    ["Atlantic/Azores", "2026-10-24", "2026-10-25T00:00:00Z"],
    ["America/Havana", "2026-10-31", "2026-11-01T04:00:00Z"],
  ])("in %s the day %s ends at %s, in the database as in the process", async (timezone, day, instant) => {
    expect(dayEnd(timezone, day)).toEqual(new Date(instant))
    const { rows } = await pglite.client.query<{ at: Date }>("select operations_day_end($1::date, $2) as at", [day, timezone])
    expect(rows[0]?.at).toEqual(new Date(instant))
  })
})

describe("what comes back", () => {
  it("a reversed pickup returns to the block before the cutoff and to the house after it", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 40)
    const hold = await block(db, placeId, { cutoffOn: "2026-05-20" })
    await confirmResourceHold(db, { holdId: hold.id, now })
    await pickUpResourceHold(db, { holdId: hold.id, pickupKey: "a", units: 4, now })
    await pickUpResourceHold(db, { holdId: hold.id, pickupKey: "b", units: 3, now })
    const early = await reversePickup(db, { pickupKey: "a", now })
    expect([early.hold.nights[0]?.remaining, await freeRooms(db, placeId)]).toEqual([27, [10, 10, 10]])
    const after = new Date("2026-05-22T00:00:00Z")
    const late = await reversePickup(db, { pickupKey: "b", now: after })
    expect([late.hold.nights[0]?.remaining, await freeRooms(db, placeId, after)]).toEqual([0, [40, 40, 40]])
  })

  it("lapsed rooms are settled before an inventory is lowered, and taken ones cannot be lowered away", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 40)
    await block(db, placeId, { optionOn: "2026-05-10" })
    const lower = { placeId, roomKind: "room_dbl", from: "2026-06-10", to: "2026-06-11", capacity: 8 }
    const { code, details } = await refusal(setRoomInventory(db, { ...lower, now }))
    expect([code, details.violations]).toMatchObject([
      "room_inventory_below_taken",
      [{ night: "2026-06-10", taken: 30 }, { night: "2026-06-11" }],
    ])
    const nights = await setRoomInventory(db, { ...lower, now: new Date("2026-05-11T00:00:00Z") })
    expect(nights.map(({ capacity, available }) => [capacity, available])).toEqual([
      [8, 8],
      [8, 8],
    ])
  })

  it("gives equal numbers before and after the sweep", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 40)
    const hold = await block(db, placeId, { optionOn: "2026-05-10" })
    await block(db, placeId, { quantity: 10, cutoffOn: "2026-05-15" })
    const at = new Date("2026-05-12T00:00:00Z")
    const read = async () => {
      const { totals, effectiveStatus } = await getResourceHold(db, { holdId: hold.id, now: at })
      return [effectiveStatus, totals.remaining, totals.lapsed + totals.released, await freeRooms(db, placeId, at)]
    }
    const unswept = await read()
    expect(await settleDueHolds(db, { now: at })).toEqual({ holds: 1, units: 90, nextDueAt: "2026-05-15T21:00:00.000Z" })
    expect(await read()).toEqual(unswept)
    expect(await getResourceHold(db, { holdId: hold.id })).toMatchObject({
      status: "expired",
      endedReason: "option",
      endedAt: hold.expiresAt,
    })
    expect(await settleDueHolds(db, { now: at })).toMatchObject({ holds: 0, units: 0 })
  })
})
