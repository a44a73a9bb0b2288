import { afterEach, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { createPickupGroup, createSlotPickup } from "../../src/availability/index.js"
import { availabilityRoutes } from "../../src/availability/routes.js"
import { createTestApp } from "../support/app.js"
import { departure } from "../support/departure.js"
import { now, party } from "../support/people.js"
import { usePglite } from "../support/pglite.js"
import { pointNamed } from "../support/pickups.js"
import { type Command, expectReplays } from "../support/replay.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const time = { timing: "offset", offsetMinutes: 30 } as const

/** A departure with stops and a run, and what the commands below change, one after the other. */
async function world() {
  const { db } = pglite
  const slotId = await departure(db, { capacityPax: 40 })
  const { ids } = await party(db, slotId, { people: 1 })
  const point = async (name: string) => (await pointNamed(db, name)).id
  const group = async (name: string) => (await createPickupGroup(db, { productId: "prod_1", kind: "pickup", name })).id
  const stop = async (pointId: Awaited<ReturnType<typeof point>>) =>
    (await createSlotPickup(db, { slotId, pointId, kind: "dropoff", time, now })).id
  const [mena, lotus, unused] = [await point("Mena"), await point("Lotus"), await point("Unused")]
  return {
    ...{ slotId, mena, lotus, unused, person: ids[0] },
    ...{ stop: await stop(mena), spare: await stop(lotus), group: await group("Hotels"), empty: await group("Nobody's") },
  }
}
type World = Awaited<ReturnType<typeof world>>

const commands: Command<World>[] = [
  ["POST", "/pickup-points", undefined, () => ({ name: "Nile", locationText: "At the lift" })],
  ["PATCH", "/pickup-points/:id", "mena", () => ({ name: "Mena House" })],
  ["DELETE", "/pickup-points/:id", "unused"],
  ["POST", "/pickup-groups", undefined, () => ({ productId: "prod_1", kind: "pickup", name: "Airport" })],
  ["PATCH", "/pickup-groups/:id", "group", () => ({ name: "All hotels" })],
  ["PUT", "/pickup-groups/:id/points", "group", ({ mena }) => ({ points: [{ pointId: mena, time }] })],
  ["DELETE", "/pickup-groups/:id", "empty"],
  ["POST", "/pickups/apply", undefined, ({ slotId, group }) => ({ slotIds: [slotId], groupIds: [group], mode: "missing" })],
  ["POST", "/slots/:id/pickups", "slotId", ({ lotus }) => ({ pointId: lotus, kind: "pickup", time })],
  ["POST", "/slots/:id/pickups/order", "slotId", ({ stop, spare }) => ({ kind: "dropoff", slotPickupIds: [spare, stop] })],
  [
    "PUT",
    "/slots/:id/traveler-pickups",
    "slotId",
    ({ person, stop }) => ({ kind: "dropoff", travelerIds: [person], choice: { slotPickupId: stop } }),
  ],
  ["PATCH", "/slot-pickups/:id", "stop", () => ({ capacity: 7 })],
  ["DELETE", "/slot-pickups/:id", "spare"],
]

it("every command about pickups is listed here", () => {
  const known = new Set(commands.map(([method, path]) => `${method} /availability${path}`))
  const routes = availabilityRoutes.routes.filter(({ method, path }) => !["ALL", "GET"].includes(method) && path.includes("pickup"))
  const all = [...new Set(routes.map(({ method, path }) => `${method} ${path}`))]
  expect(all.filter((route) => !known.has(route))).toEqual([])
  expect(all).toHaveLength(commands.length)
})

it("a repeated key gets the first answer and writes nothing, with another body it is refused, on another record the command runs", async () => {
  const { send } = createTestApp(pglite.db, { now: () => now })
  await expectReplays({ db: pglite.db, send, commands, worlds: [await world(), await world()] })
})
