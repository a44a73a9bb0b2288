import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { assignTravelers } from "../assignment/assign.js"
import { getSlotResourceAvailability } from "../manifest/get.js"
import { addVehicleWithSeats } from "../template/materialize/vehicle.js"
import { putResourceTemplate } from "../template/store.js"
import { getSlotTraveler } from "../traveler/list/list.js"
import { createAllocationResources } from "./create.js"
import { deleteAllocationResource } from "./delete.js"
import { listAllocationResources } from "./list.js"
import { updateAllocationResource } from "./update.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const refusal = (code: string, details: object = {}) => ({ code, details: expect.objectContaining(details) })

describe("vehicles", () => {
  it("have a seat for each seat of the layout, two of them where count says two or sixty people need two", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const two = await addVehicleWithSeats(db, {
      slotId,
      layout: "2-2 x 13",
      label: "Coach",
      count: 2,
      refType: "resource",
      refId: "res_1",
      now,
    })
    expect(two.map(({ vehicle, seats }) => [vehicle.label, vehicle.capacity, seats.length, seats[0]?.label])).toEqual([
      ["Coach 1", 52, 52, "Coach 1 1A"],
      ["Coach 2", 52, 52, "Coach 2 1A"],
    ])
    const other = await departure(db, { optionId: "opt_1" })
    const { id: templateId } = await putResourceTemplate(db, {
      productOptionId: "opt_1",
      kind: "vehicle_seat",
      capacity: 52,
      layout: "2-2",
    })
    expect(await addVehicleWithSeats(db, { slotId: other, templateId, pax: 60, now })).toHaveLength(2)
    expect(
      (await addVehicleWithSeats(db, { slotId: other, templateId, pax: 52, dryRun: true, now })).map(({ vehicle }) => vehicle.label),
    ).toEqual(["vehicle 3"])
    expect((await getSlotResourceAvailability(db, { slotId: other })).kinds).toEqual([
      { kind: "vehicle_seat", capacity: 104, assigned: 0, available: 104 },
    ])
  })

  it("refuse a layout without seats and one of more than eighty rows", async () => {
    const slotId = await departure(pglite.db)
    await expect(addVehicleWithSeats(pglite.db, { slotId, layout: { rows: [{ cells: ["aisle"] }] } })).rejects.toMatchObject({
      code: "layout_invalid",
    })
    const put = { productOptionId: "opt_1", kind: "vehicle_seat", capacity: 50, layout: { rows: [{ cells: ["seat" as const] }] } }
    await expect(putResourceTemplate(pglite.db, put)).rejects.toMatchObject({ code: "layout_invalid" })
    await expect(putResourceTemplate(pglite.db, { ...put, capacity: 324, layout: "2-2 x 81" })).rejects.toMatchObject({
      code: "layout_invalid",
    })
  })

  it("take nobody themselves while they have seats, and somebody once they have none", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [coach] = await addVehicleWithSeats(db, { slotId, layout: "1-1 x 1", label: "Van", now })
    const [plain] = await rooms(db, slotId, { kind: "vehicle", capacity: 4, label: "Car" })
    const { ids } = await party(db, slotId, { people: 1 })
    const to = (resourceId: Id<"alrs">) => assignTravelers(db, { slotId, moves: [{ travelerId: ids[0] as Id<"sltr">, resourceId }], now })
    await expect(to(coach?.vehicle.id as Id<"alrs">)).rejects.toMatchObject({ code: "resource_not_assignable" })
    expect((await to(plain as Id<"alrs">)).assigned).toBe(1)
    await expect(
      createAllocationResources(db, {
        slotId,
        resources: [{ kind: "vehicle_seat", capacity: 1, label: "x", designation: "1A", parentId: plain }],
      }),
    ).rejects.toMatchObject(refusal("parent_invalid", { reason: "occupied" }))
  })

  it("have each designation once, whatever its case, and parents of their own departure only", async () => {
    const { db } = pglite
    const [slotId, elsewhere] = [await departure(db), await departure(db)]
    const [van] = await rooms(db, slotId, { kind: "vehicle", capacity: 4 })
    const [foreign] = await rooms(db, elsewhere, { kind: "vehicle", capacity: 4 })
    const seat = { kind: "vehicle_seat", capacity: 1, label: "Seat", parentId: van }
    const two = ["12a", "12A"].map((designation) => ({ ...seat, designation }))
    await expect(createAllocationResources(db, { slotId, resources: two })).rejects.toMatchObject({ code: "seat_designation_taken" })
    const wrong = createAllocationResources(db, { slotId, resources: [{ ...seat, designation: "1A", parentId: foreign }] })
    await expect(wrong).rejects.toMatchObject(refusal("parent_invalid", { reason: "not_on_slot" }))
    await expect(db.execute(sql`update allocation_resources set parent_id = ${foreign} where id = ${van}`)).rejects.toThrow()
  })
})

describe("a room", () => {
  it("never shrinks below who is in it, is not blocked while occupied, and cannot be oversold by raw SQL", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [room, other] = await rooms(db, slotId, { count: 2 })
    await party(db, slotId, { people: 2, allocations: { room_dbl: room as Id<"alrs"> } })
    const change = (resourceId: Id<"alrs">, patch: object) => updateAllocationResource(db, { resourceId, patch })
    await expect(change(room as Id<"alrs">, { capacity: 1 })).rejects.toMatchObject(
      refusal("resource_capacity_below_assigned", { assigned: 2 }),
    )
    await expect(change(room as Id<"alrs">, { status: "blocked", blockedReason: "Damp" })).rejects.toMatchObject({
      code: "allocation_resource_in_use",
    })
    expect(await change(other as Id<"alrs">, { status: "blocked", blockedReason: "Damp" })).toMatchObject({
      status: "blocked",
      revision: 2,
    })
    expect(await change(other as Id<"alrs">, { status: "open" })).toMatchObject({ status: "open", blockedReason: null })
    await expect(db.execute(sql`update allocation_resources set assigned = capacity + 1 where id = ${room}`)).rejects.toThrow()
    await expect(db.execute(sql`update allocation_resources set occupancy_min = capacity + 1 where id = ${room}`)).rejects.toThrow()
    await expect(change(other as Id<"alrs">, { occupancyMin: 3 })).rejects.toMatchObject({ code: "invalid_request" })
    await expect(change(other as Id<"alrs">, {})).rejects.toMatchObject({ code: "empty_patch" })
    await expect(change(other as Id<"alrs">, { kind: "room_sgl" })).rejects.toMatchObject({ code: "invalid_request" })
  })

  it("is deleted with people in it only by ending their places in the same step; a vehicle with seats needs cascade", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [room] = await rooms(db, slotId, {})
    const { ids } = await party(db, slotId, { people: 2, allocations: { room_dbl: room as Id<"alrs"> } })
    const remove = (resourceId: Id<"alrs">, more: object = {}) => deleteAllocationResource(db, { resourceId, now, ...more })
    await expect(remove(room as Id<"alrs">)).rejects.toMatchObject(refusal("allocation_resource_in_use", { travelerIds: [...ids].sort() }))
    await remove(room as Id<"alrs">, { unassign: true })
    expect((await getSlotTraveler(db, { travelerId: ids[0] as Id<"sltr">, now })).assignments).toEqual([])
    const [coach] = await addVehicleWithSeats(db, { slotId, layout: "2-2 x 2", label: "Coach", now })
    const vehicle = coach?.vehicle.id as Id<"alrs">
    await expect(remove(vehicle)).rejects.toMatchObject(refusal("resource_has_children", { children: 8 }))
    await remove(vehicle, { cascade: true })
    expect((await listAllocationResources(db, { slotId })).total).toBe(0)
  })

  it("has a label of its own within family and segment, whatever its case", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    await rooms(db, slotId, { label: "Room 1" })
    await expect(rooms(db, slotId, { kind: "room_sgl", capacity: 1, label: "ROOM 1" })).rejects.toMatchObject({
      code: "resource_label_taken",
    })
    await rooms(db, slotId, { label: "Room 1", segment: "Hotel B" }, { kind: "table", capacity: 6, label: "Room 1" })
  })

  it("keeps an event of every change, and none of a patch that changes nothing", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [room] = await rooms(db, slotId, {})
    const change = (patch: object) => updateAllocationResource(db, { resourceId: room as Id<"alrs">, patch, actor: "ann" })
    await change({ externalCode: "214" })
    await change({ externalCode: "214" })
    const events = await rowsOf(db, sql`select type, before, after from operations_events where subject = ${room} order by seq`)
    expect(events).toMatchObject([
      { type: "availability.allocation_resource.created" },
      { before: { externalCode: null }, after: { externalCode: "214" } },
    ])
  })
})
