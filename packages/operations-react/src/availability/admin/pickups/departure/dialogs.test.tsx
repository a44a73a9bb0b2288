import { screen, waitFor } from "@testing-library/react"
import {
  allocateSlot,
  createPickupGroup,
  createPickupPoint,
  createTravelers,
  getPickupList,
  setPickupGroupPoints,
  setTravelerPickups,
} from "@voyant-travel/operations/availability"
import { getDispatch, listDispatches } from "@voyant-travel/operations/ground"
import { expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../../test/support/server.js"
import { operationsPages } from "../../../../admin/pages.js"
import { control, dialog, openPage } from "../../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now

/** A departure with two stops, and two people who have chosen none. */
async function departure() {
  const { db } = server
  const { id } = await createPickupGroup(db, { productId: "prod_test", kind: "pickup", name: "City hotels", allowCustom: true, now })
  const points = []
  for (const [name, offsetMinutes] of [
    ["Hilton", -60],
    ["Marriott", -30],
  ] as const) {
    const point = await createPickupPoint(db, { name, locationText: `${name} lobby`, now })
    points.push({ pointId: point.id, time: { timing: "offset" as const, offsetMinutes } })
  }
  await setPickupGroupPoints(db, { id, points, now })
  const slot = await server.fixtures.slot()
  const { allocation } = await allocateSlot(db, { slotId: slot.id, bookingId: "bkng_1", bookingRef: "LC-7", pax: 2, now })
  const travelers = ["Pop", "Ionescu"].map((lastName) => ({ slotAllocationId: allocation.id, traveler: { lastName } }))
  await createTravelers(db, { slotId: slot.id, travelers, coverage: "require", now })
  const list = () => getPickupList(db, { slotId: slot.id, kind: "pickup", now })
  return { slot, list, path: `/departures/${slot.id}?tab=pickups` }
}

const said = (text: string | RegExp) => screen.findByText(text, { exact: false })
const named = (box: HTMLElement, name: string) => box.querySelector(`[name="${name}"]`) as HTMLInputElement

test("a stop of this departure alone is added by searching for its point, changed, and taken off again", async () => {
  const { list, path } = await departure()
  await createPickupPoint(server.db, { name: "Ramses station", locationText: "Main hall", now })
  const { user } = openPage(server, path)
  await said("2 without")
  await user.click(await control("Add a stop"))
  const adding = await dialog()
  await user.type(adding.querySelector('[role="combobox"]') as HTMLElement, "rams")
  await user.click(await screen.findByRole("option", { name: /Ramses station/ }))
  const capacity = named(adding, "capacity")
  await user.type(capacity, "8")
  await user.click(await control("Add a stop", adding))
  await waitFor(async () =>
    expect((await list()).stops.map(({ name, capacity: places }) => [name, places])).toContainEqual(["Ramses station", 8]),
  )

  await user.click(await control("Ramses station: what to do"))
  await user.click(await control("Change time and places"))
  const changing = await dialog()
  await user.clear(named(changing, "minutes"))
  await user.type(named(changing, "minutes"), "90")
  await user.click(await control("Save", changing))
  await waitFor(async () => {
    const stop = (await list()).stops.find(({ name }) => name === "Ramses station")
    expect(stop).toMatchObject({ capacity: 8, time: { timing: "offset", offsetMinutes: -90 } })
  })

  await user.click(await control("Ramses station: what to do"))
  await user.click(await control("Take off"))
  const removing = await dialog()
  expect(removing.textContent).toContain("Only this departure loses the stop.")
  await user.click(await control("Take off", removing))
  await waitFor(async () => expect((await list()).stops.map(({ name }) => name)).toEqual(["Hilton", "Marriott"]))
})

test("a closed stop asks why it is used all the same, and a stop in use cannot be taken off", async () => {
  const { list, path } = await departure()
  const { user } = openPage(server, path)
  await user.click(await control("Hilton: what to do"))
  await user.click(await control("Close"))
  await said("closed")
  await user.click(await control("Pop: what to do"))
  await user.click(await control("Move to…"))
  await user.click(await control(/^Hilton/, await dialog()))
  const why = await dialog()
  expect(why.textContent).toContain("This stop is closed. Say why it is used all the same.")
  expect((await list()).totals.atStops).toBe(0)
  await user.type(why.querySelector("textarea, input") as HTMLElement, "Guide waits there")
  await user.click(await control("Use it anyway", why))
  await waitFor(async () => expect((await list()).totals.atStops).toBe(1))
  await user.click(await control("Hilton: what to do"))
  const off = await control(/^Take off/)
  expect(off.getAttribute("aria-disabled") ?? off.hasAttribute("data-disabled")).toBeTruthy()
  expect(document.body.textContent).toContain("1 traveler has chosen it")
})

test("a traveler names a place of their own, and everybody else is given a stop at once", async () => {
  const { list, path } = await departure()
  const { user } = openPage(server, path)
  await user.click(await control("Pop: what to do"))
  await user.click(await control("Move to…"))
  await user.click(await control(/^A place of their own/, await dialog()))
  const own = await dialog()
  await user.type(named(own, "customText"), "Road 9, house 12")
  await user.click(await control("Save", own))
  await waitFor(async () => expect((await list()).custom.map(({ customText }) => customText)).toEqual(["Road 9, house 12"]))
  await user.click(await control("Ionescu: what to do"))
  await user.click(await control("Move to…"))
  await user.click(await control(/^Marriott/, await dialog()))
  await said("1 at stops · 1 with a place of their own · 0 without")
})

test("a transfer is made of the list, with who drives left open, and opens on the board; nobody is taken twice", async () => {
  const { slot, list, path } = await departure()
  const { stops, unassigned } = await list()
  await setTravelerPickups(server.db, {
    slotId: slot.id,
    kind: "pickup",
    travelerIds: unassigned.map(({ slotTravelerId }) => slotTravelerId),
    choice: { slotPickupId: stops[0]?.id as `slpk_${string}` },
    now,
  })
  const { user } = openPage(server, path, { pages: operationsPages() })
  await user.click(await control("Make a transfer…"))
  const asking = await dialog()
  expect(asking.textContent).toContain("2 people at 1 stop.")
  await user.click(await control("Make the transfer", asking))
  await said("The transfer is made: 2 people, 1 stop.")
  const [run] = (await listDispatches(server.db, { slotId: slot.id })).data
  expect(run).toMatchObject({ slotId: slot.id, passengerCount: 2 })
  expect(await getDispatch(server.db, { dispatchId: run?.id as `gdsp_${string}`, now })).toMatchObject({ assignments: [] })
  expect(screen.getByRole("link", { name: "Open it on the board" }).getAttribute("href")).toContain(`run=${run?.id}`)

  await user.click((await dialog()).querySelector(".op-dialog-footer button") as HTMLElement)
  await user.click(await control("Make a transfer…"))
  await user.click(await control("Make the transfer", await dialog()))
  await said("Nobody is left to be taken: 2 people are on runs already.")
  expect((await listDispatches(server.db, { slotId: slot.id })).total).toBe(1)
})
