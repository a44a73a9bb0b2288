import { screen, waitFor, within } from "@testing-library/react"
import { deleteSlot, getSlot, listAllocationResources, listSlots, putResourceTemplate } from "@voyant-travel/operations/availability"
import { expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage, rowCount, rowsShown } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now
type Fetch = (input: string, init?: RequestInit) => Promise<Response>
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

/** Holds the answers to batches back until they are let through, or answers in the server's place. */
function heldBatches(instead?: () => Response) {
  let letThrough = () => {}
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  const fetch = (next: Fetch) => async (input: string, init?: RequestInit) => {
    if (!input.endsWith("/slots/batch")) return next(input, init)
    await gate
    return instead ? instead() : next(input, init)
  }
  return { fetch, letThrough: () => letThrough() }
}

/** The status of each row, in its word. */
const statuses = () => rowsShown().map((row) => row.querySelector(".op-badge[data-status]")?.getAttribute("data-status"))

async function closeAll(user: ReturnType<typeof openPage>["user"]) {
  await user.click(await control("Select all on this page"))
  await user.click(await control("Close"))
  const box = await dialog()
  await user.type(within(box).getByRole("textbox"), "Strike")
  await user.click(await control("Close", box))
}

test("closed departures are seen closed before the server has answered", async () => {
  const { slots } = await server.fixtures.departures({ startTimes: ["09:00"], days: 2 })
  const held = heldBatches()
  const { user } = openPage(server, "/departures", held)
  await rowCount(2)
  await closeAll(user)
  await waitFor(() => expect(statuses()).toEqual(["closed", "closed"]))
  const stored = async () => (await listSlots(server.db, { ids: slots.map(({ id }) => id), now })).data.map(({ status }) => status)
  expect(await stored()).toEqual(["open", "open"])
  held.letThrough()
  await waitFor(async () => expect(await stored()).toEqual(["closed", "closed"]))
  expect(await screen.findByText(/^2 departures changed/)).toBeTruthy()
  expect(statuses()).toEqual(["closed", "closed"])
})

test("a refusal puts the rows back, and says why", async () => {
  await server.fixtures.departures({ startTimes: ["09:00"], days: 2 })
  const held = heldBatches(() => Response.json({ title: "Unavailable", status: 503, code: "unavailable" }, { status: 503 }))
  const { user } = openPage(server, "/departures", held)
  await rowCount(2)
  await closeAll(user)
  await waitFor(() => expect(statuses()).toEqual(["closed", "closed"]))
  held.letThrough()
  await waitFor(() => expect(statuses()).toEqual(["open", "open"]))
  expect((await dialog()).querySelector(".op-notice[data-tone=danger]")?.textContent).toBeTruthy()
})

test("a departure that is gone by then is refused alone: the list shows what is stored, the other one closed", async () => {
  const gone = await server.fixtures.slot({ dateLocal: "2026-06-01" })
  const kept = await server.fixtures.slot({ dateLocal: "2026-06-02" })
  const held = heldBatches()
  const { user } = openPage(server, "/departures", held)
  await rowCount(2)
  await deleteSlot(server.db, { slotId: gone.id, now })
  await closeAll(user)
  await waitFor(() => expect(statuses()).toEqual(["closed", "closed"]))
  held.letThrough()
  expect(await screen.findByText(/^1 departure changed, 1 refused/)).toBeTruthy()
  await waitFor(() => expect(statuses()).toEqual(["closed"]))
  expect((await getSlot(server.db, { slotId: kept.id, now })).status).toBe("closed")
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
