import { describe, expect, test } from "vitest"
import { expandRecurrence } from "./expand.js"
import { assertRecurrence } from "./occurs.js"

const rule = { timezone: "Europe/Madrid", anchorDate: "2026-01-05", startTimesLocal: ["09:00"] }
const refusal = (code: string) => expect.objectContaining({ name: "OperationsError", code })

/** Without a bound each of these counts for minutes or for ever: ten seconds leave room for a busy machine. */
function soon(run: () => void) {
  const started = performance.now()
  run()
  expect(performance.now() - started).toBeLessThan(10_000)
}

describe("a rule that never occurs is refused at once", () => {
  test.each([
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;UNTIL=20991231",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
    "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
    "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
    "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2",
    "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31",
    "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29;UNTIL=20270101",
    "FREQ=YEARLY;BYWEEKNO=1;BYMONTH=6",
    "FREQ=YEARLY;BYDAY=53MO;BYMONTH=1",
    "FREQ=HOURLY;INTERVAL=2;BYHOUR=10",
    "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=SECONDLY;INTERVAL=7200;BYMINUTE=1",
    "FREQ=MINUTELY;INTERVAL=7;BYDAY=TU;BYHOUR=0;BYMINUTE=0",
    "FREQ=MINUTELY;BYHOUR=9;BYMINUTE=30;BYSECOND=0;BYSETPOS=2",
    "FREQ=DAILY;UNTIL=20260101",
    "RRULE:FREQ=DAILY;COUNT=1\nEXDATE:20260105",
    "RDATE:20260105\nEXDATE:20260105",
  ])("%s", (recurrence) => {
    soon(() => expect(() => assertRecurrence({ ...rule, recurrence })).toThrow(refusal("recurrence_never_occurs")))
    soon(() =>
      expect(() => expandRecurrence({ ...rule, recurrence, from: "2026-01-01", to: "2030-12-31" })).toThrow(
        refusal("recurrence_never_occurs"),
      ),
    )
  })
})

describe("a rule that occurs rarely is no such rule", () => {
  test.each([
    "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
    "FREQ=YEARLY;BYYEARDAY=-366",
    "RDATE:20251231",
  ])("%s", (recurrence) => {
    const anchored = { ...rule, anchorDate: "2024-01-01", recurrence }
    soon(() => expect(() => assertRecurrence(anchored)).not.toThrow())
    soon(() => expect(expandRecurrence({ ...anchored, from: "2026-01-01", to: "2026-12-31" })).toEqual({ occurrences: [], skipped: [] }))
  })
})

describe("a rule with over 200,000 candidates is refused", () => {
  test.each([
    "FREQ=SECONDLY",
    "FREQ=MINUTELY",
    "FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14",
    "FREQ=HOURLY;COUNT=300000",
  ])("%s", (recurrence) =>
    soon(() =>
      expect(() => expandRecurrence({ ...rule, recurrence, from: "2026-01-05", to: "2050-12-31" })).toThrow(
        refusal("recurrence_too_dense"),
      ),
    ),
  )
  test("but not one that is dense on a few days only", () => {
    const { occurrences } = expandRecurrence({
      ...rule,
      recurrence: "FREQ=MINUTELY;BYMONTH=12;BYMONTHDAY=25;BYHOUR=9",
      from: "2026-01-05",
      to: "2030-12-31",
    })
    expect(occurrences).toHaveLength(5 * 60)
  })
})

test("a window far from the anchor costs no more than one near it", () => {
  for (const recurrence of [
    "FREQ=MINUTELY;INTERVAL=7",
    "FREQ=WEEKLY;INTERVAL=3;BYHOUR=1,2,3;BYMINUTE=0,20,40",
    "FREQ=YEARLY;BYDAY=MO;BYHOUR=1,2,3,4,5,6;BYMINUTE=1,2,3,4,5,6",
  ]) {
    soon(() =>
      expect(expandRecurrence({ ...rule, recurrence, from: "2900-01-01", to: "2900-01-31" }).occurrences.length).toBeGreaterThan(0),
    )
  }
})

test("the last years of the calendar can be asked for", () => {
  const { occurrences } = expandRecurrence({
    ...rule,
    recurrence: "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=12",
    from: "9998-01-01",
    to: "9999-12-31",
  })
  expect(occurrences.map(({ dateLocal }) => dateLocal)).toEqual(["9998-12-31", "9999-12-31"])
})
