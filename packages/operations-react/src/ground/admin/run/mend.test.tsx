import { waitFor } from "@testing-library/react"
import {
  allocateSlot,
  createPickupPoint,
  createSlotPickup,
  createTravelers,
  setTravelerPickups,
} from "@voyant-travel/operations/availability"
import { createDispatchFromPickupRun, getDispatch } from "@voyant-travel/operations/ground"
import { beforeAll, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { operationsPages } from "../../../admin/pages.js"
import { control, openPage } from "../../../availability/admin/testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("../board/page.js")), 120_000)
const { now } = clock

/** A departure with one stop, and a way to bring somebody to it. */
async function departure() {
  const { db } = server
  const { id: slotId } = await server.fixtures.slot()
  const point = await createPickupPoint(db, { name: "Hilton", locationText: "Lobby", now })
  const time = { timing: "offset" as const, offsetMinutes: -60 }
  const stop = await createSlotPickup(db, { slotId, pointId: point.id, kind: "pickup", time, now })
  const join = async (lastName: string) => {
    const { allocation } = await allocateSlot(db, { slotId, bookingId: `bkng_${lastName}`, pax: 1, now })
    const { travelers } = await createTravelers(db, {
      slotId,
      travelers: [{ slotAllocationId: allocation.id, traveler: { lastName } }],
      now,
    })
    const travelerIds = travelers.map(({ id }) => id)
    await setTravelerPickups(db, { slotId, kind: "pickup", travelerIds, choice: { slotPickupId: stop.id }, now })
  }
  return { slotId, join }
}

test("a run whose pickup list changed says so, and follows it by one press", async () => {
  const { slotId, join } = await departure()
  await join("Pop")
  const run = await createDispatchFromPickupRun(server.db, { slotId, now })
  await join("Ionescu")
  const { user } = openPage(server, `/ground?date=${run.serviceDate}&run=${run.id}`, { pages: operationsPages() })
  await waitFor(() => expect(document.body.textContent).toContain("changed on the pickup list since the run was made"))
  await user.click(await control("Follow the list"))
  await waitFor(() =>
    expect(document.body.textContent).toContain("follows its pickup list again: 1 person came, nobody left, no stop changed."),
  )
  const stored = await getDispatch(server.db, { dispatchId: run.id, now })
  expect(stored.passengers.map(({ displayName }) => displayName).sort()).toEqual(["Ionescu", "Pop"])
  await waitFor(() => expect(document.body.textContent).not.toContain("changed on the pickup list since"))
})
