import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { addVehicleWithSeats, createSharingGroup, exportRoomingCsv, putResourceTemplate } from "../../src/availability/allocation/index.js"
import { createSlotPickup } from "../../src/availability/index.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { departure } from "../support/departure.js"
import { now, party, rooms } from "../support/people.js"
import { usePglite } from "../support/pglite.js"
import { pointNamed } from "../support/pickups.js"
import { everything } from "../support/untouched.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

/** A departure with one of everything that a command can name. */
async function world(db: OperationsDb, name: string) {
  const slotId = await departure(db, { productId: `prod_${name}`, optionId: `opt_${name}` })
  const [room] = await rooms(db, slotId, { label: `Room of ${name}` })
  const [made] = await addVehicleWithSeats(db, { slotId, layout: "1-1 x 2", label: "Van", now })
  const { ids, allocation } = await party(db, slotId, { people: 2, bookingId: `bkng_${name}` })
  const group = await createSharingGroup(db, { slotId, label: "Friends", now })
  const template = await putResourceTemplate(db, { productOptionId: `opt_${name}`, kind: "room_twn", capacity: 2, now })
  const time = { timing: "offset", offsetMinutes: -30 } as const
  const stop = await createSlotPickup(db, { slotId, pointId: (await pointNamed(db, name)).id, kind: "pickup", time, now })
  const { exportId } = await exportRoomingCsv(db, { slotId, record: true, now })
  return {
    ...{ slotId, room: room as string, vehicle: made?.vehicle.id as string, person: ids[0] as string, allocation: allocation.id as string },
    ...{
      group: group.id as string,
      template: template.id as string,
      stop: stop.id as string,
      list: exportId as string,
      bookingId: `bkng_${name}`,
    },
  }
}
type World = Awaited<ReturnType<typeof world>>
type Word = keyof World

/** Commands of a departure that name what belongs to another one: `here` is asked with ids of `there`. */
const asked: [
  what: Word,
  method: string,
  path: string,
  body: (here: World, there: World) => object | undefined,
  status: number,
  code: string,
][] = [
  [
    "room",
    "POST",
    "/slots/:slotId/assignments",
    (here, { room }) => ({ moves: [{ travelerId: here.person, resourceId: room }] }),
    409,
    "resource_not_on_slot",
  ],
  [
    "person",
    "POST",
    "/slots/:slotId/assignments",
    (here, { person }) => ({ moves: [{ travelerId: person, resourceId: here.room }] }),
    404,
    "traveler_not_on_slot",
  ],
  [
    "room",
    "POST",
    "/slots/:slotId/travelers",
    (here, { room }) => ({ bookingId: here.bookingId, traveler, travelDetails: { allocations: { room_dbl: room } } }),
    409,
    "resource_not_on_slot",
  ],
  [
    "group",
    "POST",
    "/slots/:slotId/travelers",
    (here, { group }) => ({ bookingId: here.bookingId, traveler, travelDetails: { sharingGroupId: group } }),
    404,
    "sharing_group_not_found",
  ],
  [
    "person",
    "POST",
    "/slots/:slotId/travelers",
    (here, { person }) => ({ bookingId: here.bookingId, traveler, travelDetails: { keepApart: [person] } }),
    404,
    "traveler_not_on_slot",
  ],
  [
    "stop",
    "POST",
    "/slots/:slotId/travelers",
    (here, { stop }) => ({ bookingId: here.bookingId, traveler, travelDetails: { pickups: { pickup: { slotPickupId: stop } } } }),
    404,
    "slot_pickup_not_found",
  ],
  [
    "allocation",
    "POST",
    "/slots/:slotId/travelers",
    (_here, { allocation }) => ({ slotAllocationId: allocation, traveler }),
    404,
    "allocation_not_found",
  ],
  [
    "room",
    "POST",
    "/slots/:slotId/travelers/batch",
    (here, { room }) => ({ travelers: [{ bookingId: here.bookingId, traveler, travelDetails: { allocations: { room_dbl: room } } }] }),
    409,
    "resource_not_on_slot",
  ],
  [
    "room",
    "PATCH",
    "/slot-travelers/:person",
    (_here, { room }) => ({ travelDetails: { allocations: { room_dbl: room } } }),
    409,
    "resource_not_on_slot",
  ],
  [
    "group",
    "PATCH",
    "/slot-travelers/:person",
    (_here, { group }) => ({ travelDetails: { sharingGroupId: group } }),
    404,
    "sharing_group_not_found",
  ],
  [
    "person",
    "PATCH",
    "/slot-travelers/:person",
    (_here, { person }) => ({ travelDetails: { keepApart: [person] } }),
    404,
    "traveler_not_on_slot",
  ],
  [
    "person",
    "POST",
    "/slots/:slotId/attendance",
    (_here, { person }) => ({ travelerIds: [person], state: "arrived" }),
    404,
    "traveler_not_on_slot",
  ],
  [
    "allocation",
    "POST",
    "/slots/:slotId/attendance",
    (_here, { allocation }) => ({ slotAllocationId: allocation, state: "arrived" }),
    404,
    "traveler_not_on_slot",
  ],
  [
    "person",
    "POST",
    "/slots/:slotId/sharing-groups",
    (_here, { person }) => ({ label: "Cousins", travelerIds: [person] }),
    404,
    "traveler_not_on_slot",
  ],
  ["person", "PUT", "/sharing-groups/:group/members", (_here, { person }) => ({ travelerIds: [person] }), 404, "traveler_not_on_slot"],
  ["person", "PATCH", "/sharing-groups/:group", (_here, { person }) => ({ travelerIds: [person] }), 404, "traveler_not_on_slot"],
  [
    "vehicle",
    "POST",
    "/slots/:slotId/resources",
    (_here, { vehicle }) => ({ resources: [{ kind: "vehicle_seat", capacity: 1, label: "9Z", designation: "9Z", parentId: vehicle }] }),
    400,
    "parent_invalid",
  ],
  [
    "template",
    "POST",
    "/slots/:slotId/resources/for-pax",
    (_here, { template }) => ({ templateId: template, pax: 2 }),
    400,
    "template_not_for_slot",
  ],
  [
    "stop",
    "PUT",
    "/slots/:slotId/traveler-pickups",
    (here, { stop }) => ({ kind: "pickup", travelerIds: [here.person], choice: { slotPickupId: stop } }),
    404,
    "slot_pickup_not_found",
  ],
  [
    "person",
    "PUT",
    "/slots/:slotId/traveler-pickups",
    (here, { person }) => ({ kind: "pickup", travelerIds: [person], choice: { slotPickupId: here.stop } }),
    404,
    "traveler_not_on_slot",
  ],
  ["list", "GET", "/slots/:slotId/exports/rooming/diff?sinceExportId=:list", () => undefined, 404, "rooming_export_not_found"],
  [
    "person",
    "POST",
    "/slots/:slotId/imports/rooming",
    (here, { person }) => ({ dryRun: false, rows: [{ "Traveler ID": person, "Room ID": here.room }] }),
    400,
    "rooming_import_failed",
  ],
  [
    "room",
    "POST",
    "/slots/:slotId/imports/rooming",
    (here, { room }) => ({ dryRun: false, rows: [{ "Traveler ID": here.person, "Room ID": room }] }),
    400,
    "rooming_import_failed",
  ],
]
const traveler = { lastName: "Ito" }

describe("what belongs to another departure", () => {
  it("is not known here: every command that names it is refused with its id, and nothing is written", async () => {
    const { send } = createTestApp(pglite.db, { now: () => now })
    const [here, there] = [await world(pglite.db, "here"), await world(pglite.db, "there")]
    const before = await everything(pglite.db)
    for (const [what, method, path, body, status, code] of asked) {
      const of = path.replace(":list", there.list).replace(/:(\w+)/g, (_, word: Word) => here[word])
      const { status: got, headers, body: problem } = await send<ProblemBody>(method, `/availability${of}`, { body: body(here, there) })
      const told = JSON.stringify([problem.details, problem.violations])
      expect([method, path, what, got, problem.code], told).toEqual([method, path, what, status, code])
      expect(headers.get("content-type")).toContain("application/problem+json")
      expect(told, `${method} ${path}`).toContain(there[what])
    }
    expect(await everything(pglite.db), "something was written").toEqual(before)
  })

  it("is told by a question as what it is: a room that is not on the departure, and nobody's story", async () => {
    const { send } = createTestApp(pglite.db, { now: () => now })
    const [here, there] = [await world(pglite.db, "here"), await world(pglite.db, "there")]
    const at = `/availability/slots/${here.slotId}`
    const validated = await send<{ data: object }>("POST", `${at}/resource-availability/validate`, {
      body: { allocations: { room_dbl: there.room } },
    })
    expect(validated.body.data).toMatchObject({ ok: false, violations: [{ code: "resource_not_on_slot", resourceId: there.room }] })
    for (const filter of [`travelerId=${there.person}`, `resourceId=${there.room}`])
      expect((await send<{ data: unknown[] }>("GET", `${at}/audit?${filter}`)).body.data).toEqual([])
  })
})
