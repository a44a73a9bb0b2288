import { afterEach, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { createSharingGroup, putResourceTemplate } from "../../src/availability/allocation/index.js"
import { allocationRoutes } from "../../src/availability/allocation/routes.js"
import { createTestApp } from "../support/app.js"
import { departure } from "../support/departure.js"
import { now, party, rooms } from "../support/people.js"
import { usePglite } from "../support/pglite.js"
import { type Command, expectReplays } from "../support/replay.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

/** A departure with what the commands below change, one after the other. */
async function world() {
  const { db } = pglite
  const slotId = await departure(db, { optionId: "opt_1", capacityPax: 40 })
  const [room] = await rooms(db, slotId, {})
  const [vehicle, spare] = await rooms(db, slotId, { kind: "vehicle", capacity: 4, label: "Van" }, { kind: "table", label: "Spare" })
  const { ids } = await party(db, slotId, { people: 2 })
  const group = await createSharingGroup(db, { slotId, label: "Friends", now })
  return { slotId, room, vehicle, spare, person: ids[0], other: ids[1], group: group.id, template: "" }
}
type World = Awaited<ReturnType<typeof world>>

const named = (lastName: string) => ({ bookingId: "bkng_1", traveler: { lastName } })
const commands: Command<World>[] = [
  ["POST", "/slots/:id/resources", "slotId", () => ({ resources: [{ kind: "room_dbl", capacity: 2, label: "R9" }] })],
  ["POST", "/slots/:id/resources/materialize", "slotId", () => ({})],
  ["POST", "/slots/:id/resources/for-pax", "slotId", ({ template }) => ({ templateId: template, pax: 4 })],
  ["POST", "/slots/:id/vehicles", "slotId", () => ({ layout: "1-1 x 2", label: "Coach" })],
  ["POST", "/slots/:id/travelers", "slotId", () => named("Ito")],
  ["POST", "/slots/:id/travelers/batch", "slotId", () => ({ travelers: [named("Abe"), named("Sato")] })],
  ["POST", "/slots/:id/assignments", "slotId", ({ person, room }) => ({ moves: [{ travelerId: person, resourceId: room }] })],
  [
    "POST",
    "/slots/:id/imports/rooming",
    "slotId",
    ({ other, room }) => ({ dryRun: false, rows: [{ "Traveler ID": other, "Room ID": room }] }),
  ],
  ["POST", "/slots/:id/auto-allocate", "slotId", () => ({ family: "room", dryRun: false, engine: "greedy" })],
  ["POST", "/slots/:id/attendance", "slotId", ({ person }) => ({ travelerIds: [person], state: "arrived" })],
  ["POST", "/slots/:id/attendance/close", "slotId", () => ({})],
  ["POST", "/slots/:id/sharing-groups", "slotId", () => ({ label: "Cousins" })],
  ["PUT", "/sharing-groups/:id/members", "group", ({ person }) => ({ travelerIds: [person] })],
  ["PATCH", "/sharing-groups/:id", "group", () => ({ label: "Family" })],
  ["DELETE", "/sharing-groups/:id", "group"],
  ["PATCH", "/allocation-resources/:id", "room", () => ({ label: "Suite" })],
  ["PUT", "/allocation-resources/:id/seats", "vehicle", () => ({ layout: "1-1 x 2" })],
  ["DELETE", "/allocation-resources/:id", "spare"],
  ["PATCH", "/slot-travelers/:id", "person", () => ({ traveler: { firstName: "Aiko" } })],
  ["POST", "/slot-travelers/:id/erase", "person", () => ({})],
  ["DELETE", "/slot-travelers/:id?reason=Ill", "other"],
]

/** Questions that are asked with a body, and files, which are made again: they change nothing that could happen twice. */
const questions = [
  "POST /slots/:id/resource-availability/validate",
  "POST /slots/:id/travelers/search",
  "POST /slots/:id/exports/passengers.csv",
  "POST /slots/:id/exports/rooming.csv",
]

it("every command of a departure is listed here", () => {
  const known = new Set([...commands.map(([method, path]) => `${method} ${path.replace(/\?.*/, "")}`), ...questions])
  const routes = allocationRoutes.routes.filter(({ method, path }) => !["ALL", "GET"].includes(method) && path.includes(":id"))
  expect([...new Set(routes.map(({ method, path }) => `${method} ${path}`))].filter((route) => !known.has(route))).toEqual([])
})

it("a repeated key gets the first answer of the same departure and writes nothing, with another body it is refused, on another departure the command runs", async () => {
  const { send } = createTestApp(pglite.db, { now: () => now })
  const [here, there] = [await world(), await world()]
  const template = await putResourceTemplate(pglite.db, { productOptionId: "opt_1", kind: "room_twn", capacity: 2, defaultCount: 1, now })
  for (const one of [here, there]) one.template = template.id
  await expectReplays({ db: pglite.db, send, commands, worlds: [here, there] })
})
