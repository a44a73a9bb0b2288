import { describe, expect, it } from "vitest"
import { usePglite } from "../../../../test/support/pglite.js"
import { pointNamed, runOf } from "../../../../test/support/pickups.js"
import { readEvents } from "../../../kernel/outbox/read.js"
import { updatePickupPoint } from "../point/service.js"
import { setPickupGroupPoints } from "./set-points.js"
import { createPickupGroup, deletePickupGroup, getPickupGroup, listPickupGroups, updatePickupGroup } from "./store.js"

const pglite = usePglite()
const offset = (offsetMinutes: number) => ({ timing: "offset", offsetMinutes }) as const

it("keeps its run in the order given, with the time of each point", async () => {
  const window = { timing: "window", localTime: "23:45", localTimeUntil: "00:15", dayOffset: -1 } as const
  const group = await runOf(pglite.db, [
    { name: "Hilton", time: offset(-60), capacity: 12 },
    { name: "Marriott", time: { timing: "fixed", localTime: "07:30" }, cutoffMinutes: 120 },
    { name: "Station", time: window },
  ])
  expect(group).toMatchObject({ kind: "pickup", autoAttach: true, allowCustom: false, selectionRequired: false, revision: 2 })
  expect(
    group.points.map(({ name, time, capacity, cutoffMinutes, sortOrder }) => [name, time, capacity, cutoffMinutes, sortOrder]),
  ).toEqual([
    ["Hilton", offset(-60), 12, null, 0],
    ["Marriott", { timing: "fixed", localTime: "07:30", dayOffset: 0 }, null, 120, 1],
    ["Station", window, null, null, 2],
  ])
  expect(await getPickupGroup(pglite.db, { id: group.id })).toEqual(group)
  expect((await listPickupGroups(pglite.db, { productId: "prod_1" })).data).toEqual([group])
})

it("is replaced as a whole: left out is gone, given again is changed", async () => {
  const group = await runOf(pglite.db, [
    { name: "Hilton", time: offset(-60) },
    { name: "Marriott", time: offset(-45), capacity: 4 },
  ])
  const [, marriott] = group.points
  const after = await setPickupGroupPoints(pglite.db, {
    id: group.id,
    points: [{ pointId: marriott?.pointId as never, time: offset(-50) }],
    expectedRevision: 2,
  })
  expect(after).toMatchObject({ revision: 3, points: [{ name: "Marriott", time: offset(-50), capacity: null, sortOrder: 0 }] })
  const { type, subject, before } = (await readEvents(pglite.db)).data.at(-1) ?? {}
  expect([type, subject, (before as { points: unknown[] }).points.length]).toEqual(["availability.pickup_group.updated", group.id, 2])
  await expect(setPickupGroupPoints(pglite.db, { id: group.id, points: [], expectedRevision: 2 })).rejects.toMatchObject({
    code: "revision_conflict",
  })
})

describe("its points", () => {
  it("exist, serve its kind, and belong to its product or to all", async () => {
    const group = await createPickupGroup(pglite.db, { productId: "prod_1", kind: "dropoff", name: "Back" })
    const meeting = await pointNamed(pglite.db, "Gate", { kinds: ["meeting"] })
    const other = await pointNamed(pglite.db, "Pier", { productId: "prod_2" })
    const set = (pointId: `pkpt_${string}`) => setPickupGroupPoints(pglite.db, { id: group.id, points: [{ pointId, time: offset(90) }] })
    await expect(set("pkpt_gone")).rejects.toMatchObject({ code: "pickup_point_not_found" })
    await expect(set(meeting.id)).rejects.toMatchObject({ code: "pickup_point_unsuitable", details: { why: "other_kind" } })
    await expect(set(other.id)).rejects.toMatchObject({ code: "pickup_point_unsuitable", details: { why: "other_product" } })
  })

  it("may be inactive: the run keeps them and says so", async () => {
    const group = await runOf(pglite.db, [{ name: "Hilton", time: offset(-60) }])
    const { pointId, time } = group.points[0] as (typeof group.points)[0]
    await updatePickupPoint(pglite.db, { id: pointId, active: false })
    expect(await setPickupGroupPoints(pglite.db, { id: group.id, points: [{ pointId, time }] })).toMatchObject({
      points: [{ active: false }],
    })
  })
})

it("changes what is given and nothing else, and goes with its run", async () => {
  const group = await runOf(pglite.db, [{ name: "Hilton", time: offset(-60) }])
  const changed = await updatePickupGroup(pglite.db, { id: group.id, allowCustom: true })
  expect(changed).toEqual({ ...group, allowCustom: true, revision: 3, updatedAt: changed.updatedAt })
  await expect(updatePickupGroup(pglite.db, { id: group.id })).rejects.toMatchObject({ code: "empty_patch" })
  await expect(updatePickupGroup(pglite.db, { id: group.id, kind: "dropoff" } as never)).rejects.toMatchObject({ code: "invalid_request" })
  await deletePickupGroup(pglite.db, { id: group.id })
  await expect(getPickupGroup(pglite.db, { id: group.id })).rejects.toMatchObject({ code: "pickup_group_not_found" })
  await expect(setPickupGroupPoints(pglite.db, { id: group.id, points: [] })).rejects.toMatchObject({ code: "pickup_group_not_found" })
})

it.each([
  ["a fixed time with minutes", { timing: "fixed", localTime: "07:00", offsetMinutes: -5 }],
  ["a time that no clock shows", { timing: "fixed", localTime: "7:00" }],
  ["an offset without minutes", { timing: "offset" }],
  ["a span without an end", { timing: "window", localTime: "07:00" }],
  ["a span of nothing", { timing: "window", localTime: "07:00", localTimeUntil: "07:00" }],
  ["a span that ends before it starts", { timing: "window", offsetMinutes: -10, offsetUntilMinutes: -20 }],
  ["a span of both kinds", { timing: "window", localTime: "07:00", offsetUntilMinutes: -20 }],
  ["the day after tomorrow", { timing: "fixed", localTime: "07:00", dayOffset: 2 }],
])("refuses %s", async (_, time) => {
  await expect(runOf(pglite.db, [{ name: "Hilton", time: time as never }])).rejects.toMatchObject({ code: "invalid_request" })
})
