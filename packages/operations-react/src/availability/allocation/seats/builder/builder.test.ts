import { seatNumberings } from "@voyant-travel/operations/availability/contract"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { insertColumn, insertRow, mirror, paint, removeColumn, removeRow, resize } from "./edits.js"
import { cellAt, columnsOf, layoutLimits, layoutOf, type SeatLayout, seatCells, seatCount, squared } from "./layout.js"
import { plannedSeats } from "./numbering.js"
import { seatMapPresets } from "./presets.js"

const cell = fc.constantFrom(...seatCells)
const layout: fc.Arbitrary<SeatLayout> = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 10 })
  .map((rows) => ({ rows: rows.map((cells) => ({ cells })) }))

describe("vehicles to start from", () => {
  test.each([
    ["car4", 4],
    ["van8", 8],
    ["minibus16", 16],
    ["minibus19", 19],
    ["coach49", 49],
    ["coach53", 53],
    ["boatBenches", 48],
  ] as const)("%s seats %i", (name, seats) => {
    expect(seatCount(seatMapPresets[name])).toBe(seats)
  })
})

describe("painting a plan", () => {
  test("paints the rectangle between two cells and nothing else", () => {
    fc.assert(
      fc.property(layout, fc.nat(9), fc.nat(7), fc.nat(9), fc.nat(7), cell, (plan, r1, c1, r2, c2, colour) => {
        const painted = paint(plan, { row: r1, column: c1 }, { row: r2, column: c2 }, colour)
        for (let row = 0; row < plan.rows.length; row += 1)
          for (let column = 0; column < columnsOf(plan); column += 1) {
            const inside = row >= Math.min(r1, r2) && row <= Math.max(r1, r2) && column >= Math.min(c1, c2) && column <= Math.max(c1, c2)
            expect(cellAt(painted, row, column)).toBe(inside ? colour : cellAt(plan, row, column))
          }
      }),
    )
  })

  test("mirrored twice it is the same plan, and no seat is lost", () => {
    fc.assert(
      fc.property(layout, (plan) => {
        expect(mirror(mirror(plan))).toEqual(squared(plan))
        expect(seatCount(mirror(plan))).toBe(seatCount(plan))
      }),
    )
  })

  test("a row or column put in and taken out leaves the plan as it was", () => {
    fc.assert(
      fc.property(layout, fc.nat(), (plan, at) => {
        const row = at % plan.rows.length
        const column = at % columnsOf(plan)
        expect(removeRow(insertRow(plan, row), row)).toEqual(plan)
        expect(removeColumn(insertColumn(plan, column), column)).toEqual(squared(plan))
      }),
    )
  })

  test("never grows beyond eighty rows of twenty, nor below one cell", () => {
    fc.assert(
      fc.property(layout, fc.integer({ min: -5, max: 200 }), fc.integer({ min: -5, max: 60 }), (plan, rows, columns) => {
        const sized = resize(plan, { rows, columns })
        expect(sized.rows.length).toBe(Math.max(1, Math.min(layoutLimits.rows, rows)))
        expect(columnsOf(sized)).toBe(Math.max(1, Math.min(layoutLimits.columns, columns)))
        const kept = resize(sized, { rows: plan.rows.length, columns: columnsOf(plan) })
        if (rows >= plan.rows.length && columns >= columnsOf(plan)) expect(kept).toEqual(squared(plan))
      }),
    )
    const tall = resize(layoutOf(["S"]), { rows: 80, columns: 20 })
    expect(insertRow(tall, 3)).toBe(tall)
    expect(insertColumn(tall, 3)).toBe(tall)
  })
})

describe("names of seats", () => {
  test("each seat has one of its own, whichever way they are counted", () => {
    fc.assert(
      fc.property(layout, fc.constantFrom(...seatNumberings), (plan, numbering) => {
        const names = plannedSeats(plan, numbering).map(({ designation }) => designation)
        expect(new Set(names).size).toBe(names.length)
        expect(names).toHaveLength(seatCount(plan))
      }),
    )
  })

  test("thirteen rows of 2-2 run from 1A to 13D, outer seats at the window, inner ones at the aisle", () => {
    const seats = plannedSeats(layoutOf(Array.from({ length: 13 }, () => "SSASS")))
    expect(seats).toHaveLength(52)
    expect([seats[0]?.designation, seats.at(-1)?.designation]).toEqual(["1A", "13D"])
    expect(seats.slice(0, 4).map(({ position }) => position)).toEqual(["window", "aisle", "aisle", "window"])
  })

  test("a bench of three has a middle, a door makes an aisle, nothing makes an edge", () => {
    const [row] = [plannedSeats(layoutOf(["SSSASDS_S"]))]
    expect(row?.map(({ position }) => position)).toEqual(["window", "middle", "aisle", "aisle", "aisle", "window"])
    expect(plannedSeats(layoutOf(["SS"]), "sequence").map(({ designation }) => designation)).toEqual(["1", "2"])
  })
})
