import { expect, test } from "vitest"
import { parseDate, parseTime, writesMonthFirst } from "./parse.js"

test.each([
  ["2026-05-28", "2026-05-28"],
  ["28/5/2026", "2026-05-28"],
  ["28.5.26", "2026-05-28"],
  ["28 5", "2026-05-28"],
  ["٢٨/٥/٢٠٢٦", "2026-05-28"],
  ["30/2/2026", undefined],
  ["tomorrow", undefined],
  ["", undefined],
])("the date %j is %j", (text, date) => {
  expect(parseDate(text, { today: "2026-01-01" })).toBe(date)
})

test("Americans write the month first", () => {
  expect(writesMonthFirst("en-US")).toBe(true)
  expect(writesMonthFirst("en-GB")).toBe(false)
  expect(parseDate("5/28/26", { today: "2026-01-01", monthFirst: true })).toBe("2026-05-28")
})

test.each([
  ["9", "09:00"],
  ["930", "09:30"],
  ["9:30", "09:30"],
  ["9.30 pm", "21:30"],
  ["12am", "00:00"],
  ["21h15", "21:15"],
  ["24:00", undefined],
  ["13pm", undefined],
  ["soon", undefined],
])("the time %j is %j", (text, time) => {
  expect(parseTime(text)).toBe(time)
})
