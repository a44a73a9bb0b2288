import { expect, test } from "vitest"
import { nearestTo, plotOf, plotSize } from "./plot.js"

const at = (id: string, latitude: number, longitude: number) => ({ id, name: id, latitude, longitude })

test("points stand to scale, north above south and east right of west, within the plot", () => {
  const { markers, scale } = plotOf([at("cairo", 30.04, 31.24), at("luxor", 25.69, 32.64), at("sinai", 28.54, 33.97)])
  const [cairo, luxor, sinai] = markers
  expect([cairo && luxor && cairo.y < luxor.y, cairo && sinai && cairo.x < sinai.x]).toEqual([true, true])
  for (const { x, y } of markers) expect(x >= 0 && x <= plotSize.width && y >= 0 && y <= plotSize.height).toBe(true)
  expect(scale?.meters).toBe(100_000)
})

test("points on both sides of the antimeridian stand side by side", () => {
  const { markers } = plotOf([at("west", -16.7, 179.9), at("east", -16.7, -179.9), at("north", -16.6, 180)])
  const [west, east] = markers
  expect((east?.x ?? 0) - (west?.x ?? 0)).toBeGreaterThan(0)
})

test("one point stands in the middle; none has no scale", () => {
  expect(plotOf([at("one", 10, 10)]).markers[0]).toMatchObject({ x: plotSize.width / 2, y: plotSize.height / 2 })
  expect(plotOf([])).toEqual({ markers: [], scale: undefined })
})

test("a click means the nearest point", () => {
  const { markers } = plotOf([at("a", 0, 0), at("b", 0, 1)])
  expect(nearestTo(markers, plotSize.width, 150)?.id).toBe("b")
  expect(nearestTo([], 0, 0)).toBeUndefined()
})
