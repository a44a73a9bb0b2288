import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { pointNamed, runOf, stopsOf } from "../../../../test/support/pickups.js"
import { readEvents } from "../../../kernel/outbox/read.js"
import { auditAvailability } from "../../audit.js"
import { setSlotStatus } from "../../slot/status/set.js"
import { applyPickupGroups } from "../attach/apply.js"
import { updatePickupPoint } from "../point/service.js"
import { createSlotPickup } from "./create.js"
import { deleteSlotPickup } from "./delete.js"
import { listSlotPickups } from "./list.js"
import { orderSlotPickups } from "./order.js"
import { updateSlotPickup } from "./update.js"

const pglite = usePglite()
afterEach(async () => expect(await auditAvailability(pglite.db)).toEqual([]))
const offset = (offsetMinutes: number) => ({ timing: "offset", offsetMinutes }) as const
const fixed = (localTime: string) => ({ timing: "fixed", localTime }) as const

async function withStop(over: Partial<Parameters<typeof createSlotPickup>[1]> = {}, slot: Parameters<typeof departure>[1] = {}) {
  const slotId = await departure(pglite.db, slot)
  const point = await pointNamed(pglite.db, "Hilton")
  return createSlotPickup(pglite.db, { slotId, pointId: point.id, kind: "pickup", time: offset(-45), capacity: 4, ...over })
}

it("has its time on the clocks of the departure, its places and its point", async () => {
  const stop = await withStop({ cutoffMinutes: 90 })
  expect(stop).toMatchObject({
    name: "Hilton",
    kind: "pickup",
    time: offset(-45),
    pickupAt: new Date("2026-07-01T08:15:00Z"),
    pickupUntil: null,
    fromLocal: "2026-07-01T08:15",
    untilLocal: null,
    capacity: 4,
    taken: 0,
    available: 4,
    cutoffAt: new Date("2026-07-01T06:45:00Z"),
    status: "open",
    customised: false,
    groupId: null,
    revision: 1,
  })
  expect(await listSlotPickups(pglite.db, { slotId: stop.slotId })).toEqual({ data: [stop], total: 1, limit: 50, offset: 0 })
  const [event] = (await readEvents(pglite.db)).data.slice(-1)
  expect(event).toMatchObject({
    type: "availability.slot_pickup.created",
    subject: stop.id,
    data: { slotId: stop.slotId, productId: "prod_1", startsAt: "2026-07-01T09:00:00.000Z" },
  })
})

describe("a second stop", () => {
  it("at the same point and kind is refused with the one that is there; another kind is not", async () => {
    const { id, slotId, pointId } = await withStop()
    const again = createSlotPickup(pglite.db, { slotId, pointId, kind: "pickup", time: fixed("07:00") })
    await expect(again).rejects.toMatchObject({
      code: "slot_pickup_exists",
      details: { slotPickupId: id, slotId, pointId, kind: "pickup" },
    })
    expect(await createSlotPickup(pglite.db, { slotId, pointId, kind: "dropoff", time: offset(480) })).toMatchObject({ kind: "dropoff" })
  })

  it("needs an active point, a departure and a time that exists there", async () => {
    const slotId = await departure(pglite.db, {
      timezone: "Africa/Cairo",
      dateLocal: "2026-04-24",
      endDateLocal: "2026-04-24",
      startsAt: new Date("2026-04-24T01:00:00Z"),
    })
    const point = await pointNamed(pglite.db, "Hilton")
    const add = (time: Parameters<typeof createSlotPickup>[1]["time"], id = slotId) =>
      createSlotPickup(pglite.db, { slotId: id, pointId: point.id, kind: "pickup", time })
    const gap = (local: string) => ({
      code: "nonexistent_local_time",
      details: { timezone: "Africa/Cairo", local, reason: "nonexistent_local_time" },
    })
    await expect(add(fixed("00:30"))).rejects.toMatchObject({ ...gap("2026-04-24T00:30"), field: "time.localTime" })
    const until = { timing: "window", localTime: "23:30", localTimeUntil: "00:30", dayOffset: -1 } as const
    await expect(add(until)).rejects.toMatchObject({ ...gap("2026-04-24T00:30"), field: "time.localTimeUntil" })
    await expect(add(fixed("02:30"), "avsl_gone")).rejects.toMatchObject({ code: "slot_not_found" })
    await updatePickupPoint(pglite.db, { id: point.id, active: false })
    await expect(add(fixed("02:30"))).rejects.toMatchObject({ code: "pickup_point_unsuitable", details: { why: "inactive" } })
  })
})

describe("a change", () => {
  it("of time or places makes it a person's, of status or order does not; `customised: false` gives it back", async () => {
    const { id } = await withStop()
    const update = (patch: object) => updateSlotPickup(pglite.db, { slotPickupId: id, ...patch })
    expect(await update({ status: "closed", sequence: 3 })).toMatchObject({ status: "closed", sequence: 3, customised: false, revision: 2 })
    expect(await update({ capacity: null })).toMatchObject({ capacity: null, available: null, customised: true, status: "closed" })
    expect(await update({ customised: false })).toMatchObject({ customised: false })
    const window = { timing: "window", localTime: "07:00", localTimeUntil: "07:20", dayOffset: 0 } as const
    expect(await update({ time: window, cutoffMinutes: 0 })).toMatchObject({
      time: window,
      fromLocal: "2026-07-01T07:00",
      untilLocal: "2026-07-01T07:20",
      cutoffAt: new Date("2026-07-01T07:00:00Z"),
      customised: true,
    })
    await expect(update({})).rejects.toMatchObject({ code: "empty_patch" })
    await expect(update({ status: "open", expectedRevision: 1 })).rejects.toMatchObject({ code: "revision_conflict" })
    await expect(update({ customised: true })).rejects.toMatchObject({ code: "invalid_request" })
  })

  it("of a stop that is not there is refused, as is taking it off twice", async () => {
    const { id } = await withStop()
    expect(await deleteSlotPickup(pglite.db, { slotPickupId: id })).toEqual({ id })
    await expect(deleteSlotPickup(pglite.db, { slotPickupId: id })).rejects.toMatchObject({ code: "slot_pickup_not_found" })
    await expect(updateSlotPickup(pglite.db, { slotPickupId: id, status: "open" })).rejects.toMatchObject({ code: "slot_pickup_not_found" })
  })
})

it("is closed while its departure is cancelled, and open again with it", async () => {
  const { slotId } = await withStop()
  const status = async () => (await listSlotPickups(pglite.db, { slotId })).data[0]?.status
  await setSlotStatus(pglite.db, { slotId, status: "cancelled", reason: "Storm" })
  expect(await status()).toBe("closed")
  await setSlotStatus(pglite.db, { slotId, status: "open" })
  expect(await status()).toBe("open")
})

describe("another order", () => {
  const stops = ["Hilton", "Marriott", "Station"].map((name, index) => ({ name, time: offset(-60 + 15 * index), cutoffMinutes: 30 }))
  async function run() {
    await runOf(pglite.db, stops)
    const slotId = await departure(pglite.db)
    await applyPickupGroups(pglite.db, { slotIds: [slotId], mode: "missing" })
    return {
      slotId,
      ids: (await listSlotPickups(pglite.db, { slotId })).data.map(({ id }) => id) as [
        `slpk_${string}`,
        `slpk_${string}`,
        `slpk_${string}`,
      ],
    }
  }

  it("hands the times of the run out anew, cut-offs included", async () => {
    const { slotId, ids } = await run()
    const [hilton, marriott, station] = ids
    const after = await orderSlotPickups(pglite.db, { slotId, kind: "pickup", slotPickupIds: [station, hilton, marriott] })
    expect(await stopsOf(pglite.db, slotId)).toEqual(["Station 2026-07-01T08:00", "Hilton 2026-07-01T08:15", "Marriott 2026-07-01T08:30"])
    expect(after.map(({ sequence, customised, cutoffAt }) => [sequence, customised, cutoffAt?.toISOString().slice(11, 16)])).toEqual([
      [0, true, "07:30"],
      [1, true, "07:45"],
      [2, true, "08:00"],
    ])
    expect((await readEvents(pglite.db)).data.at(-1)).toMatchObject({
      type: "availability.slot_pickup.ordered",
      subject: slotId,
      after: { slotPickupIds: [station, hilton, marriott] },
    })
  })

  it("that is the same writes nothing", async () => {
    const { slotId, ids } = await run()
    const before = (await readEvents(pglite.db)).data.length
    const after = await orderSlotPickups(pglite.db, { slotId, kind: "pickup", slotPickupIds: [...ids] })
    expect(after.map(({ revision }) => revision)).toEqual([1, 1, 1])
    expect((await readEvents(pglite.db)).data).toHaveLength(before)
  })

  it("names every stop that is there, and no other", async () => {
    const { slotId, ids } = await run()
    const stale = orderSlotPickups(pglite.db, { slotId, kind: "pickup", slotPickupIds: [ids[1], "slpk_gone"] })
    await expect(stale).rejects.toMatchObject({
      code: "pickup_order_stale",
      details: { missing: [ids[0], ids[2]], unknown: ["slpk_gone"] },
    })
  })
})
