import { expect, test } from "vitest"
import { covers, movedBy, rectangleOf } from "./selection.js"

const extent = { rows: 5, columns: 14, direction: "ltr" } as const

test("a rectangle lies between its corners, whichever came first", () => {
  const rectangle = rectangleOf({ row: 3, column: 2 }, { row: 1, column: 6 })
  expect(rectangle).toEqual({ top: 1, bottom: 3, start: 2, end: 6 })
  expect([covers(rectangle, 2, 6), covers(rectangle, 2, 7), covers(undefined, 2, 6)]).toEqual([true, false, false])
})

test("keys stay on the board, and arrows follow the eye", () => {
  expect(movedBy("ArrowRight", { row: 0, column: 13 }, false, extent)).toEqual({ row: 0, column: 13 })
  expect(movedBy("ArrowRight", { row: 0, column: 4 }, false, { ...extent, direction: "rtl" })).toEqual({ row: 0, column: 3 })
  expect(movedBy("End", { row: 0, column: 4 }, true, extent)).toEqual({ row: 4, column: 13 })
  expect(movedBy("a", { row: 0, column: 4 }, false, extent)).toBeUndefined()
})
