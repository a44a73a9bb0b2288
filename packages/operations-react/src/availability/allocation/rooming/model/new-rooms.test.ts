import * as fc from "fast-check"
import { expect, test } from "vitest"
import { labelOf, newRooms, nextNumber } from "./new-rooms.js"

const rooms = { kind: "room_dbl", pattern: "DBL-{n}", count: 3, capacity: 2, beds: " 1 queen " }

test("numbered labels go on where the last one ended, whatever was deleted in between", () => {
  expect(nextNumber("DBL-{n}", ["DBL-1", "dbl-7", "DBL-x", "SGL-9"])).toBe(8)
  expect(newRooms(rooms, 8, "Luxor")).toEqual(
    [8, 9, 10].map((n) => ({ kind: "room_dbl", segment: "Luxor", label: `DBL-${n}`, capacity: 2, bedConfiguration: "1 queen" })),
  )
  expect(labelOf("Cabin", 4)).toBe("Cabin 4")
  expect(newRooms({ ...rooms, pattern: " " }, 1, "")).toEqual([])
})

test("no label is ever given twice", () => {
  fc.assert(
    fc.property(fc.constantFrom("DBL-{n}", "{n}", "Room {n}a", "Cabin"), fc.array(fc.nat(40), { maxLength: 8 }), (pattern, numbers) => {
      const taken = numbers.map((n) => labelOf(pattern, n))
      const made = newRooms({ ...rooms, pattern }, nextNumber(pattern, taken), "").map(({ label }) => label)
      expect(new Set([...taken, ...made]).size).toBe(new Set(taken).size + made.length)
    }),
  )
})
