import { waitFor } from "@testing-library/react"
import { listAllocationResources, putResourceTemplate } from "@voyant-travel/operations/availability"
import { expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage, rowCount } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now
const roomsOf = async (slotId: string) => (await listAllocationResources(server.db, { slotId: slotId as never })).total

test("makes the rooms of all that is selected, and says per row what was made", async () => {
  const { slots } = await server.fixtures.departures({ startTimes: ["09:00"], days: 2, optionId: "opt_1" })
  await putResourceTemplate(server.db, {
    productOptionId: "opt_1",
    productId: "prod_test",
    kind: "room_dbl",
    capacity: 2,
    defaultCount: 3,
    namePattern: "DBL-{n}",
    now,
  })
  const { user } = openPage(server, "/departures")
  await rowCount(2)
  await user.click(await control("Select all on this page"))
  await user.click(await control("Make rooms and seats"))
  const box = await dialog()
  expect(box.textContent).toContain("Make the rooms and seats of 2 departures?")
  await user.click(await control("Make rooms and seats", box))
  const told = () => [...document.querySelectorAll(".op-row-result")].map(({ textContent }) => textContent)
  await waitFor(() => expect(told()).toEqual(["3 rooms and seats made", "3 rooms and seats made"]))
  expect(await Promise.all(slots.map(({ id }) => roomsOf(id)))).toEqual([3, 3])
})

test("saves the manifest of each selected departure as a file", async () => {
  const { slots } = await server.fixtures.departures({ startTimes: ["09:00"], days: 2 })
  const { user } = openPage(server, "/departures")
  await rowCount(2)
  const names: string[] = []
  const saved = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  await user.click(await control("Select all on this page"))
  await user.click(await control("Export manifests"))
  await waitFor(() => expect(names).toEqual(slots.map(({ id, dateLocal }) => `passengers-${dateLocal}-${id}.csv`)))
  saved.mockRestore()
})

test("nobody is offered what their rights do not reach", async () => {
  await server.fixtures.departures({ startTimes: ["09:00"], days: 1 })
  const { user } = openPage(server, "/departures", {
    can: (capability) => !["allocation.write", "exports"].includes(capability),
  })
  await rowCount(1)
  await user.click(await control("Select all on this page"))
  await control("Set capacity")
  const offered = [...document.querySelectorAll(".op-selection-bar .op-button")].map(({ textContent }) => textContent)
  expect(offered).toEqual(["Close", "Reopen", "Set capacity", "Cancel departures"])
})

test("the menu of a row leads to every tab of its departure", async () => {
  const { slots } = await server.fixtures.departures({ startTimes: ["09:00"], days: 1 })
  const { user } = openPage(server, "/departures")
  await rowCount(1)
  await user.click(await control(/^Actions for/))
  await control("Pickups")
  const items = [...document.querySelectorAll(".op-menu [role=menuitem]")].map(({ textContent }) => textContent)
  expect(items.slice(0, 7)).toEqual(["Open", "Manifest", "Rooming", "Seats", "Pickups", "Crew", "Activity"])
  await user.click(await control("Pickups"))
  expect(window.location.pathname + window.location.search).toBe(`/departures/${slots[0]?.id}?tab=pickups`)
})
