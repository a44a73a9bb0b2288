import fc from "fast-check"
import { expect, test } from "vitest"
import { formatRecurrence, parseRecurrence } from "../../src/availability/recurrence.js"
import { coherentRule } from "./arbitraries.js"

const instant = fc.date({ min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }).map((date) => date.toISOString())
const date = instant.map((iso) => iso.slice(0, 10))
const local = instant.map((iso) => iso.slice(0, 19))
const dates = fc.uniqueArray(fc.oneof(date, local), { maxLength: 4 }).map((each) => each.sort())
const ends = fc.oneof(
  fc.constant({ count: null, until: null }),
  fc.integer({ min: 1, max: 999 }).map((count) => ({ count, until: null })),
  fc
    .oneof(
      date,
      local,
      local.map((each) => `${each}Z`),
    )
    .map((until) => ({ count: null, until })),
)

test("what is written is read back as the same parts", () => {
  fc.assert(
    fc.property(coherentRule, ends, dates, dates, (rule, end, exdates, rdates) => {
      const parts = { ...rule, ...end, exdates, rdates }
      expect(parseRecurrence(formatRecurrence(parts))).toEqual({ ok: true, parts, violations: [] })
    }),
  )
})
