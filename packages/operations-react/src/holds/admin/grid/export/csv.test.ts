import { expect, test } from "vitest"
import type { NightGrid } from "../model.js"
import { gridCsv } from "./csv.js"

const cell = (night: string, held: number) => ({ night, held, pickedUp: 1 })
const grid = {
  nights: ["2026-06-10", "2026-06-11"],
  rows: [
    { hold: { id: "rhld_1", name: '=SUM("A1")' }, cells: [cell("2026-06-10", 12)] },
    { hold: { id: "rhld_2", name: "Speakers" }, cells: [cell("2026-06-10", 3), cell("2026-06-11", 4)] },
  ],
} as unknown as NightGrid

test("is a row for each hold and a column for each night, in the view that is shown, and holds no formula", () => {
  const csv = gridCsv(grid, "held", ({ hold }) => hold.name ?? "", "Hold")
  expect(csv.split("\r\n")).toEqual(['\ufeff"Hold","2026-06-10","2026-06-11"', '"\'=SUM(""A1"")","12",""', '"Speakers","3","4"', ""])
  expect(gridCsv(grid, "pickedUp", ({ hold }) => hold.id, "Hold")).toContain('"rhld_2","1","1"')
})
