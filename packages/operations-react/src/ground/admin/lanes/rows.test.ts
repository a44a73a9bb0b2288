import { expect, test } from "vitest"
import type { BoardLane } from "../../types.js"
import { offShift } from "./rows.js"

const hour = (value: number) => Date.UTC(2026, 4, 28, value)
const lane = (...shifts: [number, number, "scheduled" | "cancelled"][]) =>
  ({
    shifts: shifts.map(([from, to, status]) => ({
      from: new Date(hour(from)).toISOString(),
      to: new Date(hour(to)).toISOString(),
      status,
    })),
  }) as unknown as BoardLane

test("off shift is what no shift covers; cancelled shifts count for nothing, and without shifts nothing is said", () => {
  expect(offShift(lane(), hour(0), hour(24))).toEqual([])
  expect(offShift(lane([6, 14, "scheduled"], [14, 18, "cancelled"]), hour(0), hour(24))).toEqual([
    { from: hour(0), to: hour(6) },
    { from: hour(14), to: hour(24) },
  ])
  expect(offShift(lane([-2, 6, "scheduled"], [22, 30, "scheduled"]), hour(0), hour(24))).toEqual([{ from: hour(6), to: hour(22) }])
})
