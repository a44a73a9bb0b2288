import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { boardOf } from "../../rooming/model/board.js"
import type { BoardPlace } from "../../rooming/model/source.js"
import { layoutOf, type SeatLayout, seatCells } from "../builder/layout.js"
import { plannedSeats } from "../builder/numbering.js"
import { seatMapPresets } from "../builder/presets.js"
import { seatsTogether, vehiclesOf } from "./model.js"

const place = (id: string, more: Partial<BoardPlace>): BoardPlace => ({
  id,
  kind: "vehicle_seat",
  family: "seat",
  segment: "",
  label: id,
  capacity: 1,
  assigned: 0,
  available: 1,
  status: "open",
  revision: 1,
  ...more,
})
const coach = place("coach", { kind: "vehicle", family: "vehicle", label: "Coach 1" })

/** The seats that the server makes of a plan. */
const seatsOf = (layout: SeatLayout, taken: ReadonlySet<string> = new Set()) =>
  plannedSeats(layout).map(({ designation, position }) => {
    const seat = {
      parentId: coach.id,
      designation,
      seatRow: Number(designation.slice(0, -1)),
      seatColumn: designation.slice(-1),
      seatPosition: position,
    }
    return place(designation, { ...seat, ...(taken.has(designation) && { assigned: 1, available: 0 }) })
  })

const mapOf = (layout: SeatLayout, { known = true, taken = new Set<string>() } = {}) => {
  const board = boardOf({ places: [coach, ...seatsOf(layout, taken)], people: [], placements: [], groups: [] }, { family: "seat" })
  const [vehicle] = vehiclesOf(board, new Map([[coach.id, { ...coach, layout: known ? layout : null }]]))
  if (!vehicle) throw new Error("no vehicle")
  return vehicle
}
const drawn = (vehicle: ReturnType<typeof mapOf>) =>
  vehicle.rows.map(({ cells }) => cells.map((cell) => (cell.cell === "seat" ? cell.seat.label : cell.cell[0])).join(" "))

const anyLayout = fc
  .array(fc.array(fc.constantFrom(...seatCells), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 })
  .map((rows): SeatLayout => ({ rows: rows.map((cells) => ({ cells })) }))
  .filter((layout) => plannedSeats(layout).length > 0)

describe("the map of a vehicle", () => {
  test("draws every seat once, with and without the plan it was made from", () => {
    fc.assert(
      fc.property(anyLayout, fc.boolean(), (layout, known) => {
        const vehicle = mapOf(layout, { known })
        const seats = vehicle.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.cell === "seat" ? [cell.seat.id] : [])))
        expect([...seats].sort()).toEqual(
          plannedSeats(layout)
            .map(({ designation }) => designation)
            .sort(),
        )
      }),
    )
  })

  test("shows the door and the aisle of the plan, and guesses the aisle without one", () => {
    expect(drawn(mapOf(seatMapPresets.minibus16)).slice(0, 2)).toEqual(["v v a d", "1A 1B a 1C"])
    expect(drawn(mapOf(layoutOf(["SSASS"]), { known: false }))).toEqual(["1A 1B a 1C 1D"])
  })
})

describe("seats for a party", () => {
  test("are free, as many as asked, and in one vehicle", () => {
    fc.assert(
      fc.property(anyLayout, fc.integer({ min: 1, max: 6 }), fc.nat(), (layout, people, salt) => {
        const names = plannedSeats(layout).map(({ designation }) => designation)
        const taken = new Set(names.filter((_, index) => (index * 7 + salt) % 3 === 0))
        const options = seatsTogether([mapOf(layout, { taken })], people)
        for (const { seats } of options) {
          expect(seats).toHaveLength(people)
          expect(new Set(seats.map(({ id }) => id)).size).toBe(people)
          expect(seats.every(({ available }) => available === 1)).toBe(true)
        }
        expect(options.length > 0).toBe(names.length - taken.size >= people)
      }),
    )
  })

  test("lie side by side before they lie behind each other, and never across the aisle", () => {
    const plan = layoutOf(["SSASS", "SSASS", "SSSSS"])
    const best = (people: number, taken: string[] = []) => seatsTogether([mapOf(plan, { taken: new Set(taken) })], people)[0]
    expect(best(4)).toMatchObject({ quality: "row", seats: [{ id: "3A" }, { id: "3B" }, { id: "3C" }, { id: "3D" }] })
    expect(best(2, ["1A"])).toMatchObject({ quality: "row", seats: [{ id: "1C" }, { id: "1D" }] })
    expect(best(4, ["3C"])).toMatchObject({ quality: "near", seats: [{ id: "1A" }, { id: "1B" }, { id: "2A" }, { id: "2B" }] })
    expect(best(99)).toBeUndefined()
  })
})
