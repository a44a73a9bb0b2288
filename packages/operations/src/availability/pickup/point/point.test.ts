import { describe, expect, it } from "vitest"
import { usePglite } from "../../../../test/support/pglite.js"
import { pointNamed, runOf } from "../../../../test/support/pickups.js"
import { readEvents } from "../../../kernel/outbox/read.js"
import { createPlace } from "../../../places/index.js"
import { createPickupPoint, deletePickupPoint, getPickupPoint, listPickupPoints, updatePickupPoint } from "./service.js"

const pglite = usePglite()
const names = async (query: Parameters<typeof listPickupPoints>[1]) =>
  (await listPickupPoints(pglite.db, query)).data.map(({ name }) => name)

it("keeps what was given, defaults the rest, and tells it", async () => {
  const made = await createPickupPoint(pglite.db, { name: "Marriott", locationText: "Saray El Gezira", kinds: ["pickup"] })
  expect(made).toMatchObject({
    productId: null,
    placeId: null,
    kinds: ["pickup"],
    active: true,
    sortOrder: 0,
    directions: null,
    revision: 1,
  })
  expect(await getPickupPoint(pglite.db, { id: made.id })).toEqual(made)
  expect((await readEvents(pglite.db)).data.map(({ type, subject }) => [type, subject])).toEqual([
    ["availability.pickup_point.created", made.id],
  ])
})

it("lists by product with the points that every product shares, by kind, group and words", async () => {
  await pointNamed(pglite.db, "Marriott")
  await pointNamed(pglite.db, "Museum gate", { productId: "prod_1", kinds: ["meeting"] })
  await pointNamed(pglite.db, "Pier 3", { productId: "prod_2", active: false })
  const group = await runOf(pglite.db, [{ name: "Hilton", time: { timing: "fixed", localTime: "07:00" } }])
  expect(await names({ productId: "prod_1", sort: "name" })).toEqual(["Museum gate"])
  expect(await names({ productId: "prod_1", shared: true, sort: "name" })).toEqual(["Hilton", "Marriott", "Museum gate"])
  expect(await names({ kind: "meeting", productId: ["prod_1", "prod_2"], sort: "name" })).toEqual(["Museum gate", "Pier 3"])
  expect(await names({ groupId: group.id })).toEqual(["Hilton"])
  expect(await names({ q: "main entrance", active: "false" })).toEqual(["Pier 3"])
})

describe("where it is", () => {
  it("is a place, words, or both, and never nothing", async () => {
    const place = await createPlace(pglite.db, { kind: "hotel", name: "Marriott" })
    const made = await createPickupPoint(pglite.db, { name: "Lobby", facilityId: place.id })
    expect(made.placeId).toBe(place.id)
    await expect(createPickupPoint(pglite.db, { name: "Somewhere" })).rejects.toMatchObject({ code: "invalid_request" })
    await expect(updatePickupPoint(pglite.db, { id: made.id, placeId: null })).rejects.toMatchObject({ code: "invalid_request" })
    expect(await updatePickupPoint(pglite.db, { id: made.id, placeId: null, locationText: "Left door" })).toMatchObject({ placeId: null })
    await expect(createPickupPoint(pglite.db, { name: "x", placeId: "plac_gone" })).rejects.toMatchObject({ code: "place_not_found" })
  })
})

it("that a group stops at is set inactive, not deleted", async () => {
  const group = await runOf(pglite.db, [{ name: "Hilton", time: { timing: "offset", offsetMinutes: -30 } }])
  const id = group.points[0]?.pointId as `pkpt_${string}`
  await expect(deletePickupPoint(pglite.db, { id })).rejects.toMatchObject({
    code: "pickup_point_in_use",
    details: { groupIds: [group.id], slotPickups: 0 },
  })
  expect(await updatePickupPoint(pglite.db, { id, active: false })).toMatchObject({ active: false, revision: 2 })
})

it("is gone once deleted", async () => {
  const { id } = await pointNamed(pglite.db, "Hilton")
  expect(await deletePickupPoint(pglite.db, { id })).toEqual({ id })
  await expect(getPickupPoint(pglite.db, { id })).rejects.toMatchObject({ code: "pickup_point_not_found" })
})

it.each([
  ["no kind at all", { kinds: [] }, "invalid_request"],
  ["one kind twice", { kinds: ["pickup", "pickup"] }, "invalid_request"],
  ["an unknown kind", { kinds: ["boat"] }, "invalid_request"],
  ["an unknown key", { place: "plac_1" }, "invalid_request"],
  ["a place of the wrong kind", { placeId: "avst_1" }, "invalid_id"],
])("refuses %s", async (_, over, code) => {
  await expect(pointNamed(pglite.db, "Hilton", over as never)).rejects.toMatchObject({ code })
})
