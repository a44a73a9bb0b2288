import { expect, test } from "vitest"
import type { MapMarker } from "../../../kernel/context/map.js"
import { between, boxOf, circleAround, onEarth, planeOf, plotSize, unwrappedBox } from "./plane.js"
import { groupsOf, labelBoxes, nearestTo, plotted } from "./plot.js"

const at = (id: string, latitude: number, longitude: number) => ({ id, name: id, latitude, longitude })

const plotOf = (markers: readonly MapMarker[]) => {
  const plane = planeOf(boxOf(markers))
  return { markers: plotted(markers, plane), scale: plane.scale }
}

test("points stand to scale, north above south and east right of west, within the plot", () => {
  const { markers, scale } = plotOf([at("cairo", 30.04, 31.24), at("luxor", 25.69, 32.64), at("sinai", 28.54, 33.97)])
  const [cairo, luxor, sinai] = markers
  expect([cairo && luxor && cairo.y < luxor.y, cairo && sinai && cairo.x < sinai.x]).toEqual([true, true])
  for (const { x, y } of markers) expect(x >= 0 && x <= plotSize.width && y >= 0 && y <= plotSize.height).toBe(true)
  expect(scale.meters).toBe(100_000)
})

test("points on both sides of the antimeridian stand side by side", () => {
  const { markers } = plotOf([at("west", -16.7, 179.9), at("east", -16.7, -179.9), at("north", -16.6, 180)])
  const [west, east] = markers
  expect((east?.x ?? 0) - (west?.x ?? 0)).toBeGreaterThan(0)
})

test("one point stands in the middle", () => {
  expect(plotOf([at("one", 10, 10)]).markers[0]).toMatchObject({ x: plotSize.width / 2, y: plotSize.height / 2 })
})

test("a click means the nearest point", () => {
  const groups = groupsOf(plotOf([at("a", 0, 0), at("b", 0, 1)]).markers)
  expect(nearestTo(groups, plotSize.width, 150)?.markers.map(({ id }) => id)).toEqual(["b"])
  expect(nearestTo([], 0, 0)).toBeUndefined()
})

test("points that would cover each other are one, and apart again when only they are looked at", () => {
  const cairo = [at("museum", 30.0478, 31.2336), at("hotel", 30.0444, 31.2357), at("station", 30.0626, 31.2466)]
  const groups = groupsOf(plotOf([...cairo, at("bucharest", 44.57, 26.08)]).markers)
  expect(groups.map(({ markers }) => markers.map(({ id }) => id))).toEqual([["museum", "hotel", "station"], ["bucharest"]])
  expect(groupsOf(plotOf(cairo).markers)).toHaveLength(3)
})

test("no text lies on a point or on another text; where there is no room there is none", () => {
  const many = Array.from({ length: 60 }, (_, index) => at(`p${index}`, Math.sin(index * 7) * 2, Math.cos(index * 13) * 3))
  const groups = groupsOf(plotOf(many).markers)
  const boxes = labelBoxes(groups.map(({ x, y, markers }) => ({ x, y, label: String(markers.length * 10) })))
  const texts = boxes.filter((box) => box !== undefined)
  expect(texts.length).toBeGreaterThan(groups.length / 2)
  const points = groups.map(({ x, y }) => ({ left: x - 6, top: y - 6, width: 12, height: 12 }))
  for (const [index, one] of texts.entries()) {
    for (const other of [...texts.slice(index + 1), ...points]) {
      const beside = one.left + one.width <= other.left || other.left + other.width <= one.left
      expect(beside || one.top + one.height <= other.top || other.top + other.height <= one.top).toBe(true)
    }
  }
})

test("a point of the plane is the spot that stands there, and a box between two points is what lies between them", () => {
  const plane = planeOf(boxOf([at("a", 10, 20), at("b", 12, 26)]))
  const { x, y } = plane.point(at("c", 11.5, 21.25))
  expect(onEarth(plane.spot(x, y))).toEqual({ latitude: 11.5, longitude: 21.25 })
  expect(between({ latitude: 12, longitude: 26 }, { latitude: 10, longitude: 20 })).toEqual({ west: 20, south: 10, east: 26, north: 12 })
})

test("a box over the antimeridian is asked for with its west above its east, and shown in one piece", () => {
  const box = between({ latitude: -10, longitude: 178 }, { latitude: -20, longitude: 188 })
  expect(box).toEqual({ west: 178, south: -20, east: -172, north: -10 })
  const plane = planeOf(unwrappedBox(box))
  expect(plane.point(at("apia", -13.8, -171.8)).x).toBeGreaterThan(plane.point(at("suva", -18.1, 178.4)).x)
  expect(between({ latitude: -90, longitude: -200 }, { latitude: 90, longitude: 200 })).toEqual({
    west: -180,
    south: -90,
    east: 180,
    north: 90,
  })
})

test("the rim of a circle is round on the plane, however far from the equator", () => {
  const middle = at("tromsø", 69.65, 18.96)
  const rim = circleAround(middle, 25_000)
  const plane = planeOf(boxOf(rim))
  const centre = plane.point(middle)
  const far = rim.map(plane.point).map(({ x, y }) => Math.hypot(x - centre.x, y - centre.y))
  expect(Math.max(...far) / Math.min(...far)).toBeLessThan(1.02)
})
