import { expect, it } from "vitest"
import { layOutSeats, type SeatLayout } from "./layout.js"

const seatsOf = (layout: SeatLayout, seats?: number) => {
  const laidOut = layOutSeats(layout, seats)
  if (!laidOut.ok) throw new Error(laidOut.reason)
  return laidOut.seats
}
const positions = (layout: SeatLayout) => seatsOf(layout).map(({ seatPosition }) => seatPosition)

it("lays 2-2 by thirteen rows out as 52 seats, windows outside and the aisle between", () => {
  for (const seats of [seatsOf("2-2", 52), seatsOf("2-2 x 13")]) {
    expect(seats).toHaveLength(52)
    const rows = Array.from({ length: 13 }, (_, row) => row + 1)
    expect(seats.map(({ designation }) => designation)).toEqual(
      rows.flatMap((row) => ["A", "B", "C", "D"].map((column) => `${row}${column}`)),
    )
    expect(seats.map(({ seatPosition }) => seatPosition)).toEqual(rows.flatMap(() => ["window", "aisle", "aisle", "window"]))
  }
})

it("knows the middle seat of a block of three", () => {
  expect(positions("3-2 x 1")).toEqual(["window", "middle", "aisle", "aisle", "window"])
})

it("takes a door for an aisle and a void for an edge; letters count seats only", () => {
  const row = { cells: ["seat", "door", "void", "seat", "seat"] as ("seat" | "door" | "void")[] }
  expect(positions({ rows: [row] })).toEqual(["aisle", "window", "window"])
  const entry = { cells: ["void", "aisle", "door"] as const }
  expect(seatsOf({ rows: [{ cells: [...entry.cells] }, row] })[0]?.designation).toBe("1A")
  expect(seatsOf({ rows: [row] }).map(({ designation }) => designation)).toEqual(["1A", "1B", "1C"])
})

it("counts seats through from the front where the layout says so, in the same places", () => {
  const rows = [{ cells: ["seat", "aisle", "seat"] }, { cells: ["void", "aisle", "seat"] }] as { cells: ("seat" | "aisle" | "void")[] }[]
  const counted = seatsOf({ rows, numbering: "sequence" })
  expect(counted.map(({ designation }) => designation)).toEqual(["1", "2", "3"])
  expect(counted.map(({ designation: _, ...place }) => place)).toEqual(seatsOf({ rows }).map(({ designation: _, ...place }) => place))
})

it("shortens the last row where the seats do not fill it", () => {
  expect(seatsOf("2-2", 6).map(({ designation }) => designation)).toEqual(["1A", "1B", "1C", "1D", "2A", "2B"])
})

it.each([
  ["2-2"],
  ["two"],
  ["0-0 x 3"],
  ["2-2 x 81"],
  [{ rows: [] }],
  [{ rows: [{ cells: ["aisle" as const] }] }],
  [{ rows: [{ cells: [] }] }],
  [{ rows: Array.from({ length: 81 }, () => ({ cells: ["seat" as const] })) }],
  [{ rows: [{ cells: Array.from({ length: 21 }, () => "seat" as const) }] }],
])("refuses %j with a sentence", (layout) => {
  expect(layOutSeats(layout)).toMatchObject({ ok: false, reason: expect.stringMatching(/\S/) })
})
