import { screen, waitFor, within } from "@testing-library/react"
import { createDispatch, createDriver, createVehicle, recordExecutionEvent } from "@voyant-travel/operations/ground"
import { createPlace } from "@voyant-travel/operations/places"
import { beforeAll, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { operationsPages } from "../../../admin/pages.js"
import { control, openPage } from "../../../availability/admin/testing/open.js"
import type { MapSlotProps } from "../../../kernel/context/map.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("../board/page.js")), 120_000)
const now = clock.now
const pages = operationsPages()
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const date = new Intl.DateTimeFormat("en-CA", { timeZone: "Africa/Cairo" }).format(after(60))

/** Two runs from an airport and one from an office that has no coordinates; the first is served. */
async function day() {
  const { db } = server
  const place = (kind: "airport" | "hotel" | "office", name: string, at: object) =>
    createPlace(db, { kind, name, timezone: "Africa/Cairo", now, ...at })
  const airport = await place("airport", "Cairo airport", { latitude: 30.1219, longitude: 31.4056 })
  const hotel = await place("hotel", "Nile View", { latitude: 30.0444, longitude: 31.2357 })
  const office = await place("office", "Back office", {})
  const van = await createVehicle(db, { name: "Van 1", passengerCapacity: 7, now })
  const hassan = await createDriver(db, { name: "Hassan Ali", licences: [{ class: "b" }], now })
  const run = (pickupPlaceId: `plac_${string}`, minutes: number, more: object = {}) =>
    createDispatch(db, { pickupPlaceId, dropoffPlaceId: hotel.id, scheduledAt: after(minutes), now, ...more })
  const served = await run(airport.id, 60, { vehicleId: van.id, driverId: hassan.id })
  await run(airport.id, 90)
  await run(office.id, 120)
  return { airport, served, hassan }
}

const labels = () => [...document.querySelectorAll(".op-map-label")].map(({ textContent }) => textContent)

test("the map of the day shows how many runs begin where, and counts those that it cannot show", async () => {
  await day()
  openPage(server, `/ground?date=${date}&view=map`, { pages })
  await waitFor(() => expect(labels()).toEqual(["2"]))
  const pane = within(await screen.findByRole("region", { name: "Where the runs begin" }))
  expect(pane.getAllByRole("listitem")).toHaveLength(3)
  pane.getByText("Not on the map: 1")
})

test("of the run that is open it shows the stops by number, the way between them and where the driver was seen last", async () => {
  const { served, hassan } = await day()
  const seen = (minutes: number, latitude: number) =>
    recordExecutionEvent(server.db, {
      ...{ dispatchId: served.id, type: "position", actorKind: "driver", driverId: hassan.id },
      ...{ latitude, longitude: 31.3, occurredAt: after(minutes), now },
    })
  await seen(-2, 30.09)
  // a telephone that was offline tells of an earlier place later
  await seen(-9, 30.1)
  const { user } = openPage(server, `/ground?date=${date}&view=map`, { pages })
  await user.click(await control(/^Open \W*12:00/))
  await waitFor(() => expect(labels()).toEqual(["1", "2"]))
  const way = document.querySelector(".op-map-line")?.getAttribute("points")?.split(" ")
  expect(way).toEqual(
    [...document.querySelectorAll(".op-map-marker")]
      .slice(0, 2)
      .map((point) => ["cx", "cy"].map((name) => Number(point.getAttribute(name)).toFixed(1)).join()),
  )
  const minute = String(after(-2).getUTCMinutes()).padStart(2, "0")
  const pane = within(await screen.findByRole("region", { name: "Stops of the run, in order" }))
  await pane.findByText(new RegExp(`^Seen last at \\d+:${minute}`))
  expect(document.querySelectorAll(".op-map-marker")).toHaveLength(3)
})

function MapSlot({ markers, onSelect }: MapSlotProps) {
  return (
    <button type="button" onClick={() => markers[0] && onSelect(markers[0].id)}>
      {markers.map(({ name, label }) => `${name} ×${label}`).join()}
    </button>
  )
}

test("a map of the host takes the place of the drawn one and chooses a place", async () => {
  const { airport } = await day()
  const { user } = openPage(server, `/ground?date=${date}&view=map`, { pages, components: { MapSlot } })
  await user.click(await control(`${airport.name} ×2`))
  const pane = within(await screen.findByRole("region", { name: "Where the runs begin" }))
  await waitFor(() => expect(pane.getAllByRole("listitem")).toHaveLength(2))
  await user.click(await control("Show every place"))
  await waitFor(() => expect(pane.getAllByRole("listitem")).toHaveLength(3))
})

test("the list stands by time or by driver, and runs of nobody come last", async () => {
  await day()
  await createDispatch(server.db, { pickupText: "Quay", scheduledAt: after(30), now })
  const { user } = openPage(server, `/ground?date=${date}`, { pages })
  const drivers = () =>
    [...document.querySelectorAll("tr[data-id]")].map(({ textContent }) => /Hassan Ali|Driver missing/.exec(textContent ?? "")?.[0])
  await waitFor(() => expect(drivers()).toEqual(["Driver missing", "Hassan Ali", "Driver missing", "Driver missing"]))
  await user.click(within(screen.getByRole("columnheader", { name: "Driver" })).getByRole("button"))
  await waitFor(() => expect(drivers()).toEqual(["Hassan Ali", "Driver missing", "Driver missing", "Driver missing"]))
  expect(window.location.search).toContain("sort=driver")
})
