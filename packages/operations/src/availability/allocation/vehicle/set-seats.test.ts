import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { statementsOf } from "../../../../test/support/statements.js"
import { auditCapacity } from "../../../audit.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { readEvents } from "../../../kernel/outbox/read.js"
import { assignTravelers } from "../assignment/assign.js"
import { getSlotResourceAvailability } from "../manifest/get.js"
import { createAllocationResources } from "../resource/create.js"
import { updateAllocationResource } from "../resource/update.js"
import { addVehicleWithSeats } from "../template/materialize/vehicle.js"
import { getSlotTraveler } from "../traveler/list/list.js"
import { setVehicleSeats } from "./set-seats.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

/** A van of nine, somebody on 1A and somebody on 3C. */
async function van(db: OperationsDb) {
  const slotId = await departure(db)
  const [made] = await addVehicleWithSeats(db, { slotId, layout: "2-1 x 3", label: "Van", now })
  if (!made) throw new Error("There is no van.")
  const seat = (name: string) => made.seats.find(({ designation }) => designation === name)?.id as Id<"alrs">
  const { ids } = await party(db, slotId, { people: 3 })
  const [ana, ion, mara] = ids as [Id<"sltr">, Id<"sltr">, Id<"sltr">]
  await assignTravelers(db, {
    slotId,
    moves: [
      { travelerId: ana, resourceId: seat("1A") },
      { travelerId: ion, resourceId: seat("3C") },
    ],
    now,
  })
  return { slotId, vehicle: made.vehicle, seat, ana, ion, mara }
}

const seatOf = async (db: OperationsDb, travelerId: Id<"sltr">) =>
  (await getSlotTraveler(db, { travelerId, now })).assignments.map(({ label }) => label)
const kinds = async (db: OperationsDb, slotId: Id<"avsl">) => (await getSlotResourceAvailability(db, { slotId, now })).kinds
const newest = async (db: OperationsDb) => (await readEvents(db, { limit: 200 })).data.map(({ type }) => type)

describe("a vehicle drawn anew", () => {
  it("keeps people on seats that are called as before, adds new seats and takes away empty ones", async () => {
    const { db } = pglite
    const { slotId, vehicle, seat, ana, ion } = await van(db)
    const row = { cells: ["seat" as const, "aisle" as const, "seat" as const, "seat" as const] }
    const layout = { rows: [row, { cells: ["seat" as const, "door" as const] }, row, row] }
    const wide = await setVehicleSeats(db, { resourceId: vehicle.id, layout, now })
    expect(wide).toMatchObject({ added: ["4A", "4B", "4C"], removed: ["2B", "2C"], moved: ["1A", "1C", "2A", "3A", "3C"], losing: [] })
    expect(wide.vehicle).toMatchObject({ capacity: 10, layout })
    expect(wide.seats.map(({ designation }) => designation)).toEqual(["1A", "1B", "1C", "2A", "3A", "3B", "3C", "4A", "4B", "4C"])
    expect(wide.seats.find(({ designation }) => designation === "1A")?.id).toBe(seat("1A"))
    expect([await seatOf(db, ana), await seatOf(db, ion)]).toEqual([["Van 1A"], ["Van 3C"]])
    expect(await kinds(db, slotId)).toEqual([{ kind: "vehicle_seat", capacity: 10, assigned: 2, available: 8 }])
  })

  it("refuses while somebody sits on a seat that would go, and names the seat and who sits there", async () => {
    const { db } = pglite
    const { slotId, vehicle, seat, ion } = await van(db)
    const losing = [{ travelerId: ion, resourceId: seat("3C"), designation: "3C" }]
    await expect(setVehicleSeats(db, { resourceId: vehicle.id, layout: "2-1 x 2", now })).rejects.toMatchObject({
      code: "allocation_resource_in_use",
      message: expect.stringContaining(`3C (${ion})`),
      details: { resourceId: vehicle.id, travelerIds: [ion], seats: losing },
    })
    expect(await setVehicleSeats(db, { resourceId: vehicle.id, layout: "2-1 x 2", dryRun: true, now })).toMatchObject({
      losing,
      dryRun: true,
    })
    expect(await kinds(db, slotId)).toEqual([{ kind: "vehicle_seat", capacity: 9, assigned: 2, available: 7 }])
    expect(await seatOf(db, ion)).toEqual(["Van 3C"])
  })

  it("unseats exactly those who were named: whoever sat down in between refuses the whole", async () => {
    const { db } = pglite
    const { slotId, vehicle, seat, ion, mara } = await van(db)
    await assignTravelers(db, { slotId, moves: [{ travelerId: mara, resourceId: seat("3A") }], now })
    const smaller = { resourceId: vehicle.id, layout: "2-1 x 2", now }
    await expect(setVehicleSeats(db, { ...smaller, unassign: [ion] })).rejects.toMatchObject({ details: { travelerIds: [mara] } })
    expect(await seatOf(db, ion)).toEqual(["Van 3C"])
    const done = await setVehicleSeats(db, { ...smaller, unassign: [ion, mara] })
    expect(done.losing.map(({ designation }) => designation).sort()).toEqual(["3A", "3C"])
    expect(done.vehicle.capacity).toBe(6)
    expect([await seatOf(db, ion), await seatOf(db, mara)]).toEqual([[], []])
    expect(await kinds(db, slotId)).toEqual([{ kind: "vehicle_seat", capacity: 6, assigned: 1, available: 5 }])
  })

  it("writes nothing when the plan is the same, nor in a dry run, and knows a changed vehicle by its revision", async () => {
    const { db } = pglite
    const { vehicle } = await van(db)
    const before = await newest(db)
    const again = await setVehicleSeats(db, { resourceId: vehicle.id, layout: "2-1 x 3", now })
    expect(again).toMatchObject({ added: [], removed: [], moved: [], vehicle: { revision: vehicle.revision } })
    await setVehicleSeats(db, { resourceId: vehicle.id, layout: "2-2 x 6", dryRun: true, now })
    expect(await newest(db)).toEqual(before)
    await updateAllocationResource(db, { resourceId: vehicle.id, patch: { notes: "Wi-Fi" }, now })
    const stale = { resourceId: vehicle.id, layout: "2-2 x 3", expectedRevision: vehicle.revision, now }
    await expect(setVehicleSeats(db, stale)).rejects.toMatchObject({ code: "revision_conflict" })
  })

  it("costs as many statements for 9 seats as for 53", async () => {
    const { db } = pglite
    const small = await van(db)
    const large = await van(db)
    const few = await statementsOf(pglite.client, (handle) =>
      setVehicleSeats(handle, { resourceId: small.vehicle.id, layout: "1-2 x 4", now }),
    )
    const many = await statementsOf(pglite.client, (handle) =>
      setVehicleSeats(handle, { resourceId: large.vehicle.id, layout: "1-2 x 20", now }),
    )
    expect(many).toBe(few)
  })

  it("refuses a layout without seats, a seat, a vehicle that takes people itself, and one that is not there", async () => {
    const { db } = pglite
    const { slotId, vehicle, seat, mara } = await van(db)
    const set = (resourceId: Id<"alrs">, layout = "2-2 x 2") => setVehicleSeats(db, { resourceId, layout, now })
    await expect(set(vehicle.id, "two")).rejects.toMatchObject({ code: "layout_invalid" })
    await expect(set(seat("1A"))).rejects.toMatchObject({ code: "parent_invalid", details: { reason: "is_child" } })
    const [car] = await createAllocationResources(db, { slotId, resources: [{ kind: "vehicle", capacity: 4, label: "Car" }], now })
    await assignTravelers(db, { slotId, moves: [{ travelerId: mara, resourceId: car?.id as Id<"alrs"> }], now })
    await expect(set(car?.id as Id<"alrs">)).rejects.toMatchObject({ code: "parent_invalid", details: { reason: "occupied" } })
    await expect(set("alrs_00000000000000000000000000" as Id<"alrs">)).rejects.toMatchObject({ code: "allocation_resource_not_found" })
  })
})
