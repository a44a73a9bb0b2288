import { act, fireEvent, screen, waitFor, within } from "@testing-library/react"
import { createPlace, listPlaces } from "@voyant-travel/operations/places"
import { beforeAll, beforeEach, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, idsShown, openPage, rowCount } from "../../../availability/admin/testing/open.js"
import type { MapSlotProps } from "../../../kernel/context/map.js"
import { placesPages } from "../pages.js"
import { plotSize } from "./plane.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("../directory/page.js")), 120_000)
const pages = placesPages()
const now = clock.now

// there is no layout here: the picture is as large as its units
const { width, height } = plotSize
beforeEach(() => void vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, width, height)))

async function towns() {
  const at = (name: string, latitude: number, longitude: number) =>
    createPlace(server.db, { kind: "station", name, latitude, longitude, now })
  return { cairo: await at("Cairo", 30.04, 31.24), luxor: await at("Luxor", 25.69, 32.64), aswan: await at("Aswan", 24.09, 32.9) }
}

let told: MapSlotProps
function HostMap(props: MapSlotProps) {
  told = props
  return null
}

const picture = () => screen.findByRole("img", { name: /^Places on the map/ })
test("a box drawn on the map narrows the list to what lies inside, in the URL too, until everywhere is asked for", async () => {
  const { luxor, aswan } = await towns()
  const { user } = openPage(server, "/places?sort=name", { pages })
  await rowCount(3)
  await picture()
  await user.click(await control("Draw a box"))
  const canvas = document.querySelector(".op-map-canvas") as HTMLElement
  fireEvent.pointerDown(canvas, { clientX: 0, clientY: height / 2 })
  fireEvent.pointerMove(canvas, { clientX: 200, clientY: 200 })
  expect(canvas.querySelector(".op-map-area")).not.toBeNull()
  fireEvent.pointerUp(canvas, { clientX: width, clientY: height })
  await rowCount(2)
  expect(idsShown()).toEqual([aswan.id, luxor.id])
  expect(window.location.search).toContain("box=")
  expect(document.querySelector(".op-map-canvas")).toBeNull()
  await user.click(await control("Everywhere again"))
  await rowCount(3)
})

test("without a pointer: what is in sight after a closer look is what the list keeps", async () => {
  const { cairo } = await towns()
  const near = await createPlace(server.db, { kind: "hotel", name: "Nile", latitude: 30.05, longitude: 31.25, now })
  const { user } = openPage(server, "/places", { pages })
  await rowCount(4)
  await user.click(await control("Look closer at 2 places"))
  await user.click(await control("Only what is in sight"))
  await rowCount(2)
  expect(new Set(idsShown())).toEqual(new Set([cairo.id, near.id]))
})

test("around a place the circle is drawn, and a map of the host is told the same and may draw a box", async () => {
  const { luxor, aswan } = await towns()
  openPage(server, `/places?near=${luxor.id}&km=500`, { pages, components: { MapSlot: HostMap } })
  // Cairo lies five kilometres beyond
  await rowCount(2)
  await waitFor(() => expect(told.areas?.[0]?.name).toBe("within 500 km"))
  act(() => told.onLasso?.({ west: 32, south: 24, east: 33, north: 25 }))
  await rowCount(1)
  expect(idsShown()).toEqual([aswan.id])
  expect(told.bounds).toEqual({ west: 32, south: 24, east: 33, north: 25 })
})

test("the point of a place is dragged on the plot, and saved where it was dropped", async () => {
  const { cairo } = await towns()
  const { user } = openPage(server, "/places?q=Cairo", { pages })
  await rowCount(1)
  await user.click(await control(/Actions for Cairo|More.*Cairo/))
  await user.click(await screen.findByRole("menuitem", { name: "Edit" }))
  const form = await dialog()
  const plot = await within(form).findByRole("img", { name: /^Places on the map/ })
  const circle = plot.querySelector(".op-map-marker") as Element
  const from = { clientX: Number(circle.getAttribute("cx")), clientY: Number(circle.getAttribute("cy")) }
  fireEvent.pointerDown(plot, from)
  fireEvent.pointerMove(plot, { clientX: from.clientX + 60, clientY: from.clientY })
  expect(Number(plot.querySelector(".op-map-marker")?.getAttribute("cx"))).toBe(from.clientX + 60)
  fireEvent.pointerUp(plot, { clientX: from.clientX + 60, clientY: from.clientY })
  await user.click(await control("Save", form))
  await waitFor(async () => {
    const [moved] = (await listPlaces(server.db, { ids: [cairo.id] })).data
    expect(moved?.latitude).toBeCloseTo(30.04, 4)
    expect(moved?.longitude).toBeGreaterThan(31.2401)
  })
})
