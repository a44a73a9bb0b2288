import { expect, test } from "vitest"
import { expandCase, expectedOf, recurrenceCases } from "./cases.js"

test("the file has its cases", () => expect(recurrenceCases.length).toBeGreaterThan(10))

test.each(recurrenceCases)("gives the instants that other calendars give: $name", (recurrenceCase) => {
  expect(expandCase(recurrenceCase)).toEqual(expectedOf(recurrenceCase))
})
