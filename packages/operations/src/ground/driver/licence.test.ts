import { expect, it } from "vitest"
import { licenceCovers, licenceForSeats } from "./licence.js"

it.each([
  [8, "b"],
  [9, "d1"],
  [16, "d1"],
  [17, "d"],
])("%d passenger seats ask for class %s", (seats, licence) => expect(licenceForSeats(seats)).toBe(licence))

it.each([
  ["D", "d1", true],
  ["D", "b", true],
  ["D1", "b", true],
  ["D1", "d", false],
  ["B", "d1", false],
  ["D1E", "d1", true],
  ["BE", "b", true],
  ["DE", "D", true],
  ["boatmaster", "boatmaster", true],
  ["boatmaster", "b", false],
  ["c", "b", false],
])("%s covers %s: %s", (held, wanted, covers) => expect(licenceCovers(held, wanted)).toBe(covers))
