import { parseRecurrence } from "@voyant-travel/operations/availability/recurrence"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { asCustom, emptyDraft, type RecurrenceDraft, readDraft, writeDraft } from "./recurrence-draft.js"
import { previewRule } from "./recurrence-preview.js"

describe("a form over a recurrence", () => {
  test.each([
    ["FREQ=WEEKLY;BYDAY=MO,WE,FR", { repeats: "weekly", weekdays: ["MO", "WE", "FR"] }],
    ["FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU;COUNT=5", { repeats: "monthly", interval: 2, ends: { kind: "after", count: 5 } }],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", { repeats: "monthly", monthly: { by: "day", day: -1 } }],
    ["RRULE:FREQ=DAILY;UNTIL=20260930\nEXDATE;VALUE=DATE:20260601", { repeats: "daily", excluded: ["2026-06-01"] }],
    ["RDATE;VALUE=DATE:20260501,20260601", { repeats: "dates", extra: ["2026-05-01", "2026-06-01"] }],
    ["FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", { repeats: "custom" }],
    ["not a rule", { repeats: "custom", custom: "not a rule" }],
  ])("reads %s", (text, fields) => {
    expect(readDraft(text)).toMatchObject(fields)
  })

  test("never loses a part of a text that it shows", () => {
    const numbers = (min: number, max: number) => fc.array(fc.integer({ min, max }), { maxLength: 2 })
    const list = (name: string, values: readonly (string | number)[]) => (values.length ? `;${name}=${values.join(",")}` : "")
    const text = fc
      .record({
        freq: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
        interval: fc.integer({ min: 1, max: 4 }),
        days: fc.uniqueArray(fc.constantFrom("MO", "TU", "2WE", "-1FR"), { maxLength: 2 }),
        monthDays: numbers(1, 28),
        months: numbers(1, 12),
        end: fc.constantFrom("", ";COUNT=7", ";UNTIL=20270101", ";UNTIL=20270101T090000"),
      })
      .map(
        ({ freq, interval, days, monthDays, months, end }) =>
          `FREQ=${freq};INTERVAL=${interval}${list("BYDAY", days)}${list("BYMONTHDAY", monthDays)}${list("BYMONTH", months)}${end}`,
      )
    fc.assert(
      fc.property(text, (given) => {
        expect(parseRecurrence(writeDraft(readDraft(given)))).toEqual(parseRecurrence(given))
      }),
    )
  })

  test("hands the text over when somebody wants to write it by hand", () => {
    const draft: RecurrenceDraft = { ...emptyDraft(), weekdays: ["SA"] }
    expect(asCustom(draft)).toMatchObject({ repeats: "custom", custom: "FREQ=WEEKLY;BYDAY=SA" })
  })
})

describe("a preview at every keystroke", () => {
  const cairo = { timezone: "Africa/Cairo", anchorDate: "2026-04-20" }

  test("names the local time that the spring change skips", () => {
    const preview = previewRule({ ...cairo, recurrence: "FREQ=DAILY", startTimesLocal: ["00:30"], from: "2026-04-22", limit: 5 })
    expect(preview).toMatchObject({
      ok: true,
      more: true,
      skipped: [{ localStart: "2026-04-24T00:30:00", reason: "nonexistent_local_time" }],
    })
    expect(preview.ok && preview.occurrences).toHaveLength(5)
  })

  test("looks further ahead for a rare rule", () => {
    const preview = previewRule({ ...cairo, recurrence: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1", from: "2026-04-20" })
    expect(preview.ok && preview.occurrences.map(({ dateLocal }) => dateLocal)).toEqual([
      "2027-02-01",
      "2028-02-01",
      "2029-02-01",
      "2030-02-01",
      "2031-02-01",
    ])
  })

  test("says what is wrong instead of throwing", () => {
    expect(previewRule({ ...cairo, recurrence: "FREQ=SOMETIMES", from: "2026-04-20" })).toMatchObject({
      ok: false,
      violations: [{ part: "FREQ" }],
    })
    expect(previewRule({ ...cairo, recurrence: "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", from: "2026-04-20" })).toMatchObject({
      ok: false,
      error: { code: "recurrence_never_occurs" },
    })
  })
})
