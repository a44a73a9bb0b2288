import { screen, waitFor, within } from "@testing-library/react"
import { createResourceHold } from "@voyant-travel/operations"
import { createCloseout } from "@voyant-travel/operations/availability"
import { createDispatch, createDriver, createOperator, createVehicle } from "@voyant-travel/operations/ground"
import { createPool, createResource } from "@voyant-travel/operations/resources"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../test/support/server.js"
import { control, openPage } from "../availability/admin/testing/open.js"
import type { DetailScreens, HostColumn, HostRowAction, HostScreens, ListScreens } from "../kernel/context/index.js"
import { operationsPages } from "./pages.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const pages = operationsPages()
const now = clock.now

interface Screen<Key> {
  screen: Key
  path: (id: string) => string
  make: () => Promise<{ id: string }>
}

const slot = () => server.fixtures.slot({ dateLocal: "2026-06-03" })
const place = () => server.fixtures.place({ name: "Pier 3", timezone: "Africa/Cairo" })
const closeout = async () => {
  const { rule } = await server.fixtures.departures({ days: 1 })
  return createCloseout(server.db, { ruleId: rule.id, dateFrom: "2026-06-02", effect: "stop_sell", reason: "Festival", now })
}
const guide = () => createResource(server.db, { kind: "guide", name: "Karim", now })
const vehicle = () => createVehicle(server.db, { name: "Van 7", now })
const driver = () => createDriver(server.db, { name: "Samir", now })
const operator = () => createOperator(server.db, { name: "Nile Coaches", now })
const hold = () => createResourceHold(server.db, { kind: "room", programId: "prog_1", quantity: 20, now })
const dispatch = async () =>
  createDispatch(server.db, { bookingId: "bkng_1", pickupPlaceId: (await place()).id, scheduledAt: "2026-05-01T12:00:00Z", now })

const lists: Screen<keyof ListScreens>[] = [
  { screen: "departures", path: () => "/departures", make: slot },
  { screen: "rules", path: () => "/departures/rules", make: () => server.fixtures.rule() },
  { screen: "closeouts", path: () => "/departures/closeouts", make: closeout },
  { screen: "places", path: () => "/places", make: place },
  { screen: "resources", path: () => "/resources", make: guide },
  { screen: "pools", path: () => "/resources/pools", make: () => createPool(server.db, { name: "Guides", kind: "guide", now }) },
  { screen: "dispatchBoard", path: () => "/ground?date=2026-05-01", make: dispatch },
  { screen: "vehicles", path: () => "/ground/vehicles", make: vehicle },
  { screen: "drivers", path: () => "/ground/drivers", make: driver },
  { screen: "operators", path: () => "/ground/operators", make: operator },
  { screen: "holds", path: () => "/holds", make: hold },
]
const details: Screen<keyof DetailScreens>[] = [
  { screen: "departure", path: (id) => `/departures/${id}`, make: slot },
  { screen: "place", path: (id) => `/places/${id}`, make: place },
  { screen: "resource", path: (id) => `/resources/${id}`, make: guide },
  { screen: "vehicle", path: (id) => `/ground/vehicles/${id}`, make: vehicle },
  { screen: "driver", path: (id) => `/ground/drivers/${id}`, make: driver },
  { screen: "operator", path: (id) => `/ground/operators/${id}`, make: operator },
  { screen: "hold", path: (id) => `/holds/${id}`, make: hold },
]

const column: HostColumn<{ id: string }> = { id: "ledger", header: "Ledger", render: ({ id }) => `Entry of ${id}` }

test("every list and every record that the host may add to is tried here", () => {
  const every: Record<keyof ListScreens, true> & Record<keyof DetailScreens, true> = {
    ...{ departures: true, rules: true, closeouts: true, places: true, resources: true, pools: true, holds: true },
    ...{ dispatchBoard: true, vehicles: true, drivers: true, operators: true },
    ...{ departure: true, place: true, resource: true, vehicle: true, driver: true, operator: true, hold: true },
  }
  expect([...lists, ...details].map((one) => one.screen).sort()).toEqual(Object.keys(every).sort())
})

describe.each(lists)("the list of $screen", ({ screen: name, path, make }) => {
  test("has the host's column and action for its rows", async () => {
    const { id } = await make()
    const posted: string[] = []
    const post: HostRowAction<{ id: string }> = { id: "post", label: "Post to the ledger", onSelect: (row) => posted.push(row.id) }
    const { user } = openPage(server, path(id), { pages, screens: { [name]: { columns: [column], rowActions: [post] } } })
    const row = await screen.findByText(`Entry of ${id}`)
    await screen.findByRole("columnheader", { name: "Ledger" })
    const menus = within(row.closest("tr") as HTMLElement).getAllByRole("button")
    await user.click(menus.at(-1) as HTMLElement)
    await user.click(await control("Post to the ledger"))
    expect(posted).toEqual([id])
  })
})

describe.each(details)("the page of a $screen", ({ screen: name, path, make }) => {
  test("has the host's panel below its overview", async () => {
    const { id } = await make()
    const panel = { id: "ledger", title: "Ledger", render: (record: { id: string }) => `Entry of ${record.id}` }
    openPage(server, path(id), { pages, screens: { [name]: { panels: [panel] } } })
    expect((await screen.findByRole("region", { name: "Ledger" })).textContent).toContain(`Entry of ${id}`)
  })
})

describe.each(details.filter((one) => one.screen !== "hold"))("the tabs of a $screen", ({ screen: name, path, make }) => {
  test("have the host's tab after its own, in the URL", async () => {
    const { id } = await make()
    const tab = { id: "ledger", label: "Ledger", render: (record: { id: string }) => `Entry of ${record.id}` }
    const { user } = openPage(server, path(id), { pages, screens: { [name]: { tabs: [tab] } } })
    await user.click(await screen.findByRole("tab", { name: "Ledger" }))
    await screen.findByText(`Entry of ${id}`)
    expect(window.location.search).toBe("?tab=ledger")
    expect(screen.getAllByRole("tab").at(-1)?.textContent).toBe("Ledger")
  })
})

test("what a person has no right to, and rows that an action does not apply to, do not show it; a cell that throws is a dash", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  await server.fixtures.place({ name: "Pier 3" })
  const broken = () => {
    throw new Error("not today")
  }
  const screens: HostScreens = {
    places: {
      columns: [
        { ...column, capability: "ledger.read" },
        { id: "broken", header: "Broken", render: broken },
      ],
      rowActions: [
        { id: "post", label: "Post", capability: "ledger.write", onSelect: () => undefined },
        { id: "close", label: "Close the account", applies: () => false, onSelect: () => undefined },
        { id: "open", label: "Open in the ledger", to: ({ name }) => `/ledger?place=${name}` },
      ],
    },
  }
  const { user } = openPage(server, "/places", { pages, screens, can: (capability) => !capability.startsWith("ledger.") })
  await screen.findByRole("columnheader", { name: "Broken" })
  expect(screen.queryByRole("columnheader", { name: "Ledger" })).toBeNull()
  const row = (await screen.findByText("Pier 3")).closest("tr") as HTMLElement
  expect(row.textContent).toContain("—")
  await user.click(within(row).getAllByRole("button").at(-1) as HTMLElement)
  await control("Open in the ledger")
  expect(screen.queryByText("Post")).toBeNull()
  expect(screen.queryByText("Close the account")).toBeNull()
  await user.click(await control("Open in the ledger"))
  await waitFor(() => expect(window.location.pathname).toBe("/ledger"))
})
