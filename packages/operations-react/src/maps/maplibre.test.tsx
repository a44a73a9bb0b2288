import { act, screen, waitFor, within } from "@testing-library/react"
import { createFacility } from "@voyant-travel/operations/places"
import { expect, test, vi } from "vitest"
import { clock, testServer } from "../../test/support/server.js"
import { operationsPages } from "../admin/pages.js"
import { control, dialog, openPage } from "../availability/admin/testing/open.js"
import { type MapLibrary, maplibreSlot } from "./maplibre.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const pages = operationsPages()

/** The outside of the library: it puts elements into a box and remembers what it was told; drawing tiles needs WebGL. */
function recorded() {
  const told = { styles: [] as unknown[], bounds: [] as unknown[], removed: 0, pins: [] as Marker[] }
  class ShownMap {
    readonly container: HTMLElement
    constructor({ container, style }: { container: HTMLElement; style: unknown }) {
      this.container = container
      told.styles.push(style)
    }
    on() {
      return { unsubscribe: () => undefined }
    }
    getCanvasContainer() {
      return this.container
    }
    project([x, y]: [number, number]) {
      return { x, y: -y }
    }
    unproject([x, y]: [number, number]) {
      return { lng: x, lat: -y }
    }
    getBounds() {
      return { getWest: () => 177, getSouth: () => -20, getEast: () => 189, getNorth: () => -12 }
    }
    once() {
      return this
    }
    fitBounds(bounds: unknown) {
      told.bounds.push(bounds)
    }
    remove() {
      told.removed++
    }
  }
  class Marker {
    private moved: () => void = () => undefined
    private at = { lng: 0, lat: 0 }
    constructor(readonly options: { element: HTMLElement; draggable: boolean }) {
      told.pins.push(this)
    }
    on(_event: "dragend", moved: () => void) {
      this.moved = moved
    }
    getLngLat() {
      return this.at
    }
    dropAt(lng: number, lat: number) {
      this.at = { lng, lat }
      this.moved()
    }
    setLngLat() {
      return this
    }
    addTo({ container }: ShownMap) {
      container.append(this.options.element)
      return this
    }
    remove() {
      this.options.element.remove()
    }
  }
  return { told, library: async () => ({ Map: ShownMap, Marker }) as unknown as MapLibrary }
}

async function places() {
  const at = (name: string, latitude: number, longitude: number) =>
    createFacility(server.db, { kind: "port", name, latitude, longitude, now: clock.now })
  return [await at("Suva pier", -18.13, 178.43), await at("Apia wharf", -13.83, -171.76)]
}

test("is used where it is given: a pin for each place, side by side over the antimeridian, and the chosen one marked", async () => {
  await places()
  const { told, library } = recorded()
  const { user } = openPage(server, "/places", {
    pages,
    components: { MapSlot: maplibreSlot({ style: "https://tiles.example/style.json", library }) },
  })
  const pin = await waitFor(() => {
    const hit = document.querySelector<HTMLElement>('.op-map-pin[title="Apia wharf"]')
    if (!hit) throw new Error("no pin")
    return hit
  })
  expect(document.querySelector(".op-map-plot")).toBeNull()
  expect(told.styles).toEqual(["https://tiles.example/style.json"])
  expect(told.bounds.at(-1)).toEqual([
    [178.43, -18.13],
    [188.24, -13.83],
  ])
  await user.click(pin)
  await waitFor(() => expect(pin.hasAttribute("data-selected")).toBe(true))
  expect(screen.getAllByText("Apia wharf").length).toBeGreaterThan(1)
})

test("the plot to scale stands in where the library cannot be loaded, and without a slot", async () => {
  await places()
  const MapSlot = maplibreSlot({ style: {}, library: () => Promise.reject(new Error("not installed")) })
  openPage(server, "/places", { pages, components: { MapSlot } })
  await waitFor(() => expect(document.querySelectorAll(".op-map-marker")).toHaveLength(2))
  expect(await screen.findByText("The map cannot be drawn here, so the places are plotted to scale.")).toBeTruthy()
})

test("what is in sight narrows the list, and the circle around a place is drawn between tiles and pins", async () => {
  const [suva, apia] = await places()
  const { told, library } = recorded()
  const { user } = openPage(server, `/places?near=${suva?.id}&km=500`, {
    pages,
    components: { MapSlot: maplibreSlot({ style: {}, library }) },
  })
  await waitFor(() => expect(document.querySelector(".op-map-area")?.getAttribute("points")?.split(" ")).toHaveLength(48))
  expect(told.pins.some(({ options }) => options.draggable)).toBe(false)
  await user.click(screen.getByRole("button", { name: "Only what is in sight" }))
  await waitFor(() => expect(new URLSearchParams(window.location.search).get("box")).toBe("177,-20,-171,-12"))
  await waitFor(() =>
    expect(told.bounds.at(-1)).toEqual([
      [177, -20],
      [189, -12],
    ]),
  )
  expect(document.querySelector(`tr[data-id="${apia?.id}"]`)).toBeNull()
})

test("a pin of a form is dragged to where the place is, and the map stays under it", async () => {
  await places()
  const { told, library } = recorded()
  const { user } = openPage(server, "/places", { pages, components: { MapSlot: maplibreSlot({ style: {}, library }) } })
  await user.click(await control("New place"))
  const form = within(await dialog())
  await user.type(form.getByLabelText("Map link or coordinates"), "-18.13, 178.43")
  const pin = await waitFor(() => {
    const last = told.pins.findLast(({ options }) => options.draggable)
    if (!last) throw new Error("no pin that can be dragged")
    return last
  })
  const fitted = told.bounds.length
  act(() => pin.dropAt(178.5, -18.2))
  await waitFor(() => expect(form.getByLabelText<HTMLInputElement>("Longitude").value).toBe("178.5"))
  expect(form.getByLabelText<HTMLInputElement>("Latitude").value).toBe("-18.2")
  expect(told.bounds).toHaveLength(fitted)
})
