import { screen, waitFor } from "@testing-library/react"
import { createFacility } from "@voyant-travel/operations/places"
import { expect, test, vi } from "vitest"
import { clock, testServer } from "../../test/support/server.js"
import { operationsPages } from "../admin/pages.js"
import { openPage } from "../availability/admin/testing/open.js"
import { type MapLibrary, maplibreSlot } from "./maplibre.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const pages = operationsPages()

/** The outside of the library: it puts elements into a box and remembers what it was told; drawing tiles needs WebGL. */
function recorded() {
  const told = { styles: [] as unknown[], bounds: [] as unknown[], removed: 0 }
  class ShownMap {
    readonly container: HTMLElement
    constructor({ container, style }: { container: HTMLElement; style: unknown }) {
      this.container = container
      told.styles.push(style)
    }
    on() {
      return { unsubscribe: () => undefined }
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
    constructor(private readonly options: { element: HTMLElement }) {}
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
