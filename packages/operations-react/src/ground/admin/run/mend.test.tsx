import { cleanup, screen, waitFor, within } from "@testing-library/react"
import {
  allocateSlot,
  applyPickupGroups,
  createPickupGroup,
  createPickupPoint,
  createSlotPickup,
  createTravelers,
  listSlotPickups,
  setPickupGroupPoints,
  setTravelerPickups,
} from "@voyant-travel/operations/availability"
import { createDispatchFromPickupRun, getDispatch, listDispatches } from "@voyant-travel/operations/ground"
import { beforeAll, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { operationsPages } from "../../../admin/pages.js"
import { control, dialog, openPage } from "../../../availability/admin/testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("../board/page.js")), 120_000)
const { now } = clock

/** A departure with one stop, and a way to bring somebody to it. */
async function departure() {
  const { db } = server
  const slot = await server.fixtures.slot()
  const slotId = slot.id
  const point = await createPickupPoint(db, { name: "Hilton", locationText: "Lobby", now })
  const time = { timing: "offset" as const, offsetMinutes: -60 }
  const stop = await createSlotPickup(db, { slotId, pointId: point.id, kind: "pickup", time, now })
  const join = async (lastName: string, slotPickupId = stop.id) => {
    const { allocation } = await allocateSlot(db, { slotId, bookingId: `bkng_${lastName}`, pax: 1, now })
    const { travelers } = await createTravelers(db, {
      slotId,
      travelers: [{ slotAllocationId: allocation.id, traveler: { lastName } }],
      now,
    })
    const travelerIds = travelers.map(({ id }) => id)
    await setTravelerPickups(db, { slotId, kind: "pickup", travelerIds, choice: { slotPickupId }, now })
  }
  return { slotId, slot, join }
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

test("a transfer is made of a pickup list from the board, for one of its bookings alone", async () => {
  const { slotId, slot, join } = await departure()
  await join("Pop")
  await join("Ionescu")
  const { user } = openPage(server, `/ground?date=${slot.dateLocal}&new=1`, { pages: operationsPages() })
  await user.click(await control("Make it of a pickup list…"))
  await user.click(await control("Make the transfer", await dialog()))
  await user.click(await screen.findByRole("checkbox", { name: "bkng_Ionescu" }))
  await user.click(within(await dialog()).getByRole("button", { name: "Make the transfer" }))
  await waitFor(() => expect(document.body.textContent).toContain("The transfer is made: 1 person, 1 stop."))
  const [run] = (await listDispatches(server.db, { slotId, now })).data
  const made = await getDispatch(server.db, { dispatchId: run?.id ?? "gdsp_none", now })
  expect(made.passengers.map(({ displayName, bookingId }) => [displayName, bookingId])).toEqual([["Ionescu", "bkng_Ionescu"]])
})

/** Two groups of two stops, one person at each: Adam and Bela downtown, Cleo and Dina at the airport. */
async function twoGroups() {
  const { db } = server
  const { slotId, slot, join } = await departure()
  const groupIds: Record<string, string> = {}
  for (const [name, stops] of [
    ["Downtown", ["Nile Corniche", "Station"]],
    ["Airport", ["Terminal 1", "Terminal 2"]],
  ] as const) {
    const group = await createPickupGroup(db, { productId: slot.productId, kind: "pickup", name, now })
    groupIds[name] = group.id
    const points = stops.map((stop) => createPickupPoint(db, { name: stop, locationText: stop, now }))
    const time = { timing: "offset" as const, offsetMinutes: -30 }
    await setPickupGroupPoints(db, {
      ...{ id: group.id, points: (await Promise.all(points)).map(({ id }) => ({ pointId: id, time })), now },
    })
    await applyPickupGroups(db, { slotIds: [slotId], groupIds: [group.id], mode: "missing", now })
  }
  const stops = new Map((await listSlotPickups(db, { slotId })).data.map(({ name, id }) => [name, id]))
  for (const [who, stop] of [
    ["Adam", "Nile Corniche"],
    ["Bela", "Station"],
    ["Cleo", "Terminal 1"],
    ["Dina", "Terminal 2"],
  ] as const)
    await join(who, stops.get(stop))
  return { slotId, slot, groupIds }
}

test("a transfer is made of one group of a pickup list, and of one of its stops", async () => {
  const { slotId, slot, groupIds } = await twoGroups()
  const runs = async () => {
    const { data } = await listDispatches(server.db, { slotId, sort: "updatedAt", now })
    const details = await Promise.all(data.map(({ id }) => getDispatch(server.db, { dispatchId: id, now })))
    return details.map(({ passengers }) => passengers.map(({ displayName }) => displayName).sort())
  }
  const makeOf = async (narrow: (user: ReturnType<typeof openPage>["user"]) => Promise<void>) => {
    cleanup()
    const { user } = openPage(server, `/ground?date=${slot.dateLocal}&new=1`, { pages: operationsPages() })
    await user.click(await control("Make it of a pickup list…"))
    await user.click(await control("Make the transfer", await dialog()))
    await screen.findByRole("combobox", { name: "Pickup group" })
    await narrow(user)
    await user.click(within(await dialog()).getByRole("button", { name: "Make the transfer" }))
    await waitFor(() => expect(document.body.textContent).toContain("The transfer is made:"))
  }
  await makeOf((user) => user.selectOptions(screen.getByRole("combobox", { name: "Pickup group" }), groupIds.Downtown ?? "none"))
  expect(await runs()).toEqual([["Adam", "Bela"]])
  await makeOf((user) => user.click(screen.getByRole("checkbox", { name: "Terminal 2" })))
  expect((await runs()).flat().sort()).toEqual(["Adam", "Bela", "Dina"])
  expect(await runs()).toContainEqual(["Dina"])
})
