import { describe, expect, test } from "vitest"
import type { HoldPickupGrid } from "../../types.js"
import { commandOf, differencesOf, keyOf, nightGrid, readRange, shownIn, withNumbers } from "./model.js"

const night = (date: string, held: number) => ({
  ...{ night: date, unitId: "", part: "core" as const, held, contracted: null, pickedUp: 3, released: 0, lapsed: 0, remaining: held - 3 },
  inventory: { capacity: 40, available: 40 - held },
})
const totals = { held: 0, contracted: null, pickedUp: 0, released: 0, lapsed: 0, remaining: 0 }
const row = (id: `rhld_${string}`, kind: "room" | "space", cells: ReturnType<typeof night>[]) => ({
  hold: {
    ...{ id, kind, programId: "prog_1", name: id, code: null, roomKind: "room_dbl", placeId: null, arrival: null, departure: null },
    ...{ effectiveStatus: "held" as const, optionRank: 1, consuming: true, revision: 7 },
  },
  cells,
  totals,
})
const stored: HoldPickupGrid = {
  nights: ["2026-06-10", "2026-06-12"],
  rows: [row("rhld_a", "room", [night("2026-06-10", 10), night("2026-06-12", 8)]), row("rhld_b", "room", []), row("rhld_s", "space", [])],
  totals,
}
const grid = nightGrid(stored)

describe("a draft of a room block grid", () => {
  test("has every night from the first to the last, and rows of rooms only", () => {
    expect(grid.nights).toEqual(["2026-06-10", "2026-06-11", "2026-06-12"])
    expect(grid.rows.map(({ hold }) => hold.id)).toEqual(["rhld_a", "rhld_b"])
  })

  test("keeps what differs from what is stored, and forgets what was typed back", () => {
    const typed = withNumbers(new Map(), grid, [
      { row: 0, column: 0, held: 12 },
      { row: 0, column: 2, held: 8 },
      { row: 9, column: 0, held: 1 },
    ])
    expect([...typed]).toEqual([[keyOf("rhld_a", "2026-06-10"), 12]])
    expect(withNumbers(typed, grid, [{ row: 0, column: 0, held: 10 }]).size).toBe(0)
  })

  test("reads a range of a spreadsheet from a cell on; empty fields leave their nights, a word is named", () => {
    expect(readRange("5\t\t7\r\n1\t2\t3\r\n", { row: 1, column: 2 })).toEqual([
      { row: 1, column: 2, held: 5 },
      { row: 1, column: 4, held: 7 },
      { row: 2, column: 2, held: 1 },
      { row: 2, column: 3, held: 2 },
      { row: 2, column: 4, held: 3 },
    ])
    expect(readRange("5\ttwelve", { row: 0, column: 0 })).toEqual({ wrong: "twelve" })
  })

  test("is saved as one command with the revisions that were seen, and says night by night what changes", () => {
    const draft = withNumbers(new Map(), grid, [
      { row: 0, column: 1, held: 4 },
      { row: 1, column: 2, held: 6 },
    ])
    const differences = differencesOf(draft, grid)
    expect(differences.map(({ row: { hold }, night: date, was, held }) => [hold.id, date, was, held])).toEqual([
      ["rhld_a", "2026-06-11", 0, 4],
      ["rhld_b", "2026-06-12", 0, 6],
    ])
    expect(commandOf(differences)).toEqual({
      cells: [
        { holdId: "rhld_a", night: "2026-06-11", held: 4 },
        { holdId: "rhld_b", night: "2026-06-12", held: 6 },
      ],
      expectedRevisions: { rhld_a: 7, rhld_b: 7 },
    })
  })

  test("shows each view of a night, and nothing where the hold has none", () => {
    const [cell] = grid.rows[0]?.cells ?? []
    expect(shownIn("percent", cell)).toBe(30)
    expect(shownIn("available", cell)).toBe(30)
    expect(shownIn("contracted", cell)).toBeNull()
    expect(shownIn("held", undefined)).toBeNull()
  })
})
