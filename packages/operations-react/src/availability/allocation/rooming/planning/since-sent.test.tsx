import { waitFor } from "@testing-library/react"
import {
  allocateSlot,
  createAllocationResources,
  createTravelers,
  deleteAllocationResource,
  eraseTraveler,
  exportRoomingCsv,
  holdSlot,
  removeTraveler,
} from "@voyant-travel/operations/availability"
import { beforeAll, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../../test/support/server.js"
import { openPage } from "../../../admin/testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("../../../admin/departure/page.js")), 120_000)
const now = clock.now

test("who has left since a list was sent is named as long as their name is known, and a room that is gone in words", async () => {
  const { id: slotId } = await server.fixtures.slot({ dateLocal: "2026-06-11", capacityPax: 20 })
  const before = new Date(now.getTime() - 3_600_000)
  const rooms = ["DBL-1", "DBL-2"].map((label) => ({ kind: "room_dbl", label, capacity: 2 }))
  const [, second] = await createAllocationResources(server.db, { slotId, resources: rooms, now: before })
  const named = async (slotAllocationId: `slal_${string}`, names: [string, string][]) => {
    const travelers = names.map(([firstName, lastName]) => ({ slotAllocationId, traveler: { firstName, lastName } }))
    return (await createTravelers(server.db, { slotId, travelers, now: before })).travelers.map(({ id }) => id)
  }
  const { allocation: booked } = await allocateSlot(server.db, { slotId, bookingId: "bkng_1", pax: 2, now: before })
  const { allocation: held } = await holdSlot(server.db, { slotId, holderRef: "cart_1", pax: 1, ttlSeconds: 600, now: before })
  const [left, erased] = await named(booked.id, [
    ["محمد", "عبد الرحمن"],
    ["Mara", "Pop"],
  ])
  const [lapsed] = await named(held.id, [["Ion", "Dinu"]])
  if (!left || !erased || !lapsed || !second) throw new Error("The tour is not complete")
  await exportRoomingCsv(server.db, { slotId, record: true, recipient: "Hotel Nile", now: before })
  for (const travelerId of [left, erased]) await removeTraveler(server.db, { travelerId, reason: "Ill", now })
  await eraseTraveler(server.db, { travelerId: erased, now })
  await deleteAllocationResource(server.db, { resourceId: second.id, now })
  openPage(server, `/departures/${slotId}?tab=rooming`)
  const says = (text: string) => waitFor(() => expect(document.body.textContent).toContain(`${text}: no longer in the list`))
  for (const who of ["\u2068محمد عبد الرحمن\u2069", "Ion Dinu", "a room that is gone"]) await says(who)
  for (const unsaid of [left, erased, lapsed, second.id, "Mara"]) expect(document.body.textContent).not.toContain(unsaid)
})
