import { waitFor } from "@testing-library/react"
import {
  allocateSlot,
  assignTravelers,
  createAllocationResources,
  createTravelers,
  eraseTraveler,
  setAttendance,
} from "@voyant-travel/operations/availability"
import { beforeAll, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../../test/support/server.js"
import { openPage } from "../../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("../page.js")), 120_000)
const now = clock.now

test("people who were placed, moved, checked in or named are named from the manifest, and who was erased is not", async () => {
  const slot = await server.fixtures.slot({ capacityPax: 10, dateLocal: "2026-06-04" })
  const slotId = slot.id
  const rooms = ["DBL-1", "DBL-2"].map((label) => ({ kind: "room_dbl", label, capacity: 2 }))
  const [one, two] = await createAllocationResources(server.db, { slotId, resources: rooms, now })
  const { allocation } = await allocateSlot(server.db, { slotId, bookingId: "bkng_1", pax: 3, now })
  const named = ["Ana", "Mara", "Ion"].map((firstName) => ({ slotAllocationId: allocation.id, traveler: { firstName, lastName: "Pop" } }))
  const { travelers } = await createTravelers(server.db, { slotId, travelers: named, coverage: "require", now })
  const [ana, mara, ion] = travelers.map(({ id }) => id)
  if (!one || !two || !ana || !mara || !ion) throw new Error("The departure is not complete")
  const into = (travelerIds: (typeof ana)[], resourceId: typeof one.id) =>
    assignTravelers(server.db, { slotId, moves: travelerIds.map((travelerId) => ({ travelerId, resourceId })), now })
  await into([ana, mara], one.id)
  await into([mara], two.id)
  await setAttendance(server.db, { slotId, travelerIds: [ana, ion], state: "arrived", now })
  await eraseTraveler(server.db, { travelerId: ion, now })
  openPage(server, `/departures/${slotId}?tab=activity`)
  const told = () => [...document.querySelectorAll(".op-history-body .op-list li")].map(({ textContent }) => textContent)
  await waitFor(() =>
    expect(told()).toEqual(
      expect.arrayContaining(["Ana Pop and Mara Pop: no place → DBL-1", "Mara Pop: DBL-1 → DBL-2", "Arrived: Ana Pop and Name erased"]),
    ),
  )
  expect(told()).toEqual(expect.arrayContaining(["Ana Pop", "Mara Pop", "Name erased"]))
  expect(document.body.textContent).not.toContain("Ion")
})
