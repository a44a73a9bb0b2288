import { expect, test } from "vitest"
import { marksOf } from "./marks.js"

const told = (from: string, to: string) => marksOf({ from, to }).map(({ at, show }) => `${show} ${at.slice(0, 16)}`)

test("the strip of a day says its quarters, also on days of 23 and 25 hours", () => {
  const quarters = (start: string, end: string) => told(start, end).map((mark) => mark.slice(-5))
  expect(quarters("2026-05-27T21:00:00Z", "2026-05-28T21:00:00Z")).toEqual(["21:00", "03:00", "09:00", "15:00"])
  expect(quarters("2026-10-24T21:00:00Z", "2026-10-25T22:00:00Z")).toEqual(["21:00", "03:00", "09:00", "15:00"])
  expect(quarters("2026-03-28T22:00:00Z", "2026-03-29T21:00:00Z")).toEqual(["22:00", "04:00", "10:00", "16:00"])
})

test("a short window says hours, a long one days, and no text is written past its end", () => {
  expect(told("2026-05-28T06:00:00Z", "2026-05-28T09:00:00Z")).toEqual([6, 7, 8].map((hour) => `time 2026-05-28T0${hour}:00`))
  expect(told("2026-05-28T04:45:00Z", "2026-05-28T16:15:00Z")).toEqual(
    ["04:45", "07:45", "10:45", "13:45"].map((at) => `time 2026-05-28T${at}`),
  )
  expect(told("2026-05-28T00:00:00Z", "2026-06-01T00:00:00Z").every((mark) => mark.startsWith("date"))).toBe(true)
  expect(told("2026-05-28T00:00:00Z", "2026-05-28T00:10:00Z")).toEqual(["time 2026-05-28T00:00"])
})
