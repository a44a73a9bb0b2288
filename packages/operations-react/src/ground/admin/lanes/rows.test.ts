import { expect, test } from "vitest"
import type { BoardLane, DispatchBoard } from "../../types.js"
import { laneRows, offShift, openingOf } from "./rows.js"

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

const block = (from: number, to: number) => {
  const [start, end] = [new Date(hour(from)).toISOString(), new Date(hour(to)).toISOString()]
  return { kind: "dispatch", sourceId: `gdsp_${from}`, from: start, to: end, held: { from: start, to: end }, wanted: null, label: "" }
}
const boardOf = (...blocks: [number, number][]) =>
  ({
    to: new Date(hour(24)).toISOString(),
    dispatches: blocks.map(([from]) => ({ id: `gdsp_${from}`, missingRoles: [] })),
    lanes: [{ kind: "driver", resourceId: "res_one", shifts: [], blocks: blocks.map(([from, to]) => block(from, to)) }],
  }) as unknown as DispatchBoard

test("the text of a bar may reach as far as the next bar on its line begins", () => {
  const [, row] = laneRows(boardOf([8, 9], [8, 10], [12, 13]), "driver", new Set())
  expect(row?.packed.map(({ item, lane: line }) => [line, item.next])).toEqual([
    [0, hour(12)],
    [1, Number.POSITIVE_INFINITY],
    [0, Number.POSITIVE_INFINITY],
  ])
})

test("runs that the filters leave out step back on the lanes of those who serve them, and keep their time taken", () => {
  const [, row] = laneRows(boardOf([8, 9], [12, 13]), "driver", new Set(["gdsp_12"]))
  expect(row?.packed.map(({ item }) => [item.core.from, item.apart])).toEqual([
    [hour(8), true],
    [hour(12), false],
  ])
})

test("lanes open an hour before now, on another day before the first run, and on an empty day at its beginning", () => {
  const rows = laneRows(boardOf([9, 10], [8, 9]), "driver", new Set())
  const day = { from: hour(0), to: hour(24) }
  expect(openingOf(rows, { ...day, now: hour(14) })).toBe(hour(13))
  expect(openingOf(rows, { ...day, now: hour(-30) })).toBe(hour(8) - 30 * 60_000)
  expect(openingOf(laneRows(boardOf(), "driver", new Set()), { ...day, now: hour(50) })).toBe(hour(0))
})
