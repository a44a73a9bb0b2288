import { describe, expect, test } from "vitest"
import { type ExpandRecurrenceInput, expandRecurrence } from "./expand.js"

const rule = { timezone: "Europe/Madrid", anchorDate: "2026-05-01", startTimesLocal: ["09:00"], from: "2026-05-01", to: "2026-05-31" }
const expand = (recurrence: string, input: Partial<ExpandRecurrenceInput> = {}) => expandRecurrence({ ...rule, recurrence, ...input })
const dates = (...input: Parameters<typeof expand>) => expand(...input).occurrences.map(({ dateLocal }) => dateLocal)
const starts = (...input: Parameters<typeof expand>) => expand(...input).occurrences.map(({ localStart }) => localStart.slice(5, 16))
const refusal = (code: string) => expect.objectContaining({ name: "OperationsError", code })

describe("a rule", () => {
  test("gives local and universal start", () => {
    expect(expand("FREQ=DAILY", { timezone: "Europe/Bucharest", anchorDate: "2026-09-26", from: "2026-09-26", to: "2026-09-26" })).toEqual({
      occurrences: [
        {
          localStart: "2026-09-26T09:00:00",
          dateLocal: "2026-09-26",
          endDateLocal: "2026-09-26",
          startsAt: new Date("2026-09-26T06:00:00Z"),
          allDay: false,
        },
      ],
      skipped: [],
    })
  })
  test("by weeks takes the anchor's weekday when it names none", () =>
    expect(dates("FREQ=WEEKLY", { to: "2026-05-15" })).toEqual(["2026-05-01", "2026-05-08", "2026-05-15"]))
  test("does not occur on its anchor unless it matches", () =>
    expect(dates("FREQ=WEEKLY;BYDAY=SA", { to: "2026-05-09" })).toEqual(["2026-05-02", "2026-05-09"]))
  test("does not occur before its anchor", () =>
    expect(dates("FREQ=DAILY", { from: "2026-04-01", to: "2026-05-02" })).toEqual(["2026-05-01", "2026-05-02"]))
  test("keeps its phase in whatever window it is asked for", () => {
    const biweekly = "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,TU"
    const whole = dates(biweekly, { to: "2027-05-01" })
    const late = dates(biweekly, { from: "2026-09-02", to: "2027-05-01" })
    const early = dates(biweekly, { to: "2026-11-17" })
    expect(new Set([...late, ...early])).toEqual(new Set(whole))
  })
  test("with two start times occurs at both, and at the same time once", () => {
    expect(starts("FREQ=DAILY", { startTimesLocal: ["14:00", "09:00"], to: "2026-05-02" })).toEqual([
      "05-01T09:00",
      "05-01T14:00",
      "05-02T09:00",
      "05-02T14:00",
    ])
    expect(starts("FREQ=DAILY;BYHOUR=10", { startTimesLocal: ["14:00", "09:00"], to: "2026-05-01" })).toEqual(["05-01T10:00"])
  })
  test("whose start times are all inactive gives nothing, and never turns all-day", () =>
    expect(expand("RRULE:FREQ=DAILY\nRDATE:20260501T100000", { startTimesLocal: [] })).toEqual({ occurrences: [], skipped: [] }))
  test("ends with its last covered day", () =>
    expect(expand("FREQ=DAILY", { days: 3, to: "2026-05-01" }).occurrences[0]).toMatchObject({ endDateLocal: "2026-05-03" }))
  test("stays within its season", () =>
    expect(dates("FREQ=DAILY", { validFrom: "2026-05-03", validTo: "2026-05-05" })).toEqual(["2026-05-03", "2026-05-04", "2026-05-05"]))
})

describe("COUNT", () => {
  test("counts for each start time", () => expect(starts("FREQ=DAILY;COUNT=3", { startTimesLocal: ["09:00", "14:00"] })).toHaveLength(6))
  test("is not used up by a start that the clock lacks", () => {
    const { occurrences, skipped } = expand("FREQ=DAILY;COUNT=3", {
      startTimesLocal: ["02:30"],
      anchorDate: "2026-03-28",
      from: "2026-03-01",
    })
    expect(occurrences.map(({ dateLocal }) => dateLocal)).toEqual(["2026-03-28", "2026-03-30", "2026-03-31"])
    expect(skipped).toEqual([{ localStart: "2026-03-29T02:30:00", reason: "nonexistent_local_time" }])
  })
  test("is used up by a start that EXDATE removes", () =>
    expect(dates("RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20260502")).toEqual(["2026-05-01", "2026-05-03"]))
  test("goes on counting before the window and out of season", () => {
    expect(dates("FREQ=DAILY;COUNT=5", { from: "2026-05-04" })).toEqual(["2026-05-04", "2026-05-05"])
    expect(dates("FREQ=DAILY;COUNT=5", { validFrom: "2026-05-04" })).toEqual(["2026-05-04", "2026-05-05"])
  })
  test("says nothing of gaps after its end", () =>
    expect(
      expand("FREQ=DAILY;COUNT=1", { startTimesLocal: ["02:30"], anchorDate: "2026-03-28", from: "2026-03-28", to: "2026-03-29" }).skipped,
    ).toEqual([]))
})

describe("UNTIL", () => {
  const onFallBackDay = {
    timezone: "America/New_York",
    anchorDate: "2025-11-01",
    startTimesLocal: ["01:30"],
    from: "2025-11-01",
    to: "2025-11-05",
  }
  test("as a date goes through that whole day", () =>
    expect(dates("FREQ=DAILY;UNTIL=20260502", { startTimesLocal: ["23:59"] })).toEqual(["2026-05-01", "2026-05-02"]))
  test("as a local time compares wall clocks", () => {
    expect(dates("FREQ=DAILY;UNTIL=20260502T090000")).toEqual(["2026-05-01", "2026-05-02"])
    expect(dates("FREQ=DAILY;UNTIL=20260502T085959")).toEqual(["2026-05-01"])
    expect(dates("FREQ=DAILY;UNTIL=20251102T013000", onFallBackDay)).toEqual(["2025-11-01", "2025-11-02"])
  })
  test("as an instant compares instants, the first of two on the day the clocks go back", () => {
    expect(dates("FREQ=DAILY;UNTIL=20260502T070000Z")).toEqual(["2026-05-01", "2026-05-02"])
    expect(dates("FREQ=DAILY;UNTIL=20260502T065959Z")).toEqual(["2026-05-01"])
    expect(dates("FREQ=DAILY;UNTIL=20251102T053000Z", onFallBackDay)).toEqual(["2025-11-01", "2025-11-02"])
    expect(dates("FREQ=DAILY;UNTIL=20251102T052959Z", onFallBackDay)).toEqual(["2025-11-01"])
  })
  test("does not hold back RDATE", () =>
    expect(dates("RRULE:FREQ=DAILY;UNTIL=20260501\nRDATE:20260510")).toEqual(["2026-05-01", "2026-05-10"]))
})

describe("EXDATE and RDATE", () => {
  const twice = { startTimesLocal: ["09:00", "14:00"], to: "2026-05-02" }
  test("a removed date loses every start, a removed date-time that start", () =>
    expect(starts("RRULE:FREQ=DAILY\nEXDATE:20260501\nEXDATE:20260502T140000", twice)).toEqual(["05-02T09:00"]))
  test("an added date gets every start time, an added date-time that start", () =>
    expect(starts("RRULE:FREQ=WEEKLY\nRDATE:20260503,20260504T110000", { ...twice, to: "2026-05-04" })).toEqual([
      "05-01T09:00",
      "05-01T14:00",
      "05-03T09:00",
      "05-03T14:00",
      "05-04T11:00",
    ]))
  test("EXDATE beats RDATE", () =>
    expect(dates("RRULE:FREQ=WEEKLY\nRDATE:20260503\nEXDATE:20260503", { to: "2026-05-05" })).toEqual(["2026-05-01"]))
  test("RDATE alone is enough, also before the anchor", () =>
    expect(dates("RDATE:20260430,20260510", { from: "2026-04-01" })).toEqual(["2026-04-30", "2026-05-10"]))
  test("an added start that is there already is one", () =>
    expect(dates("RRULE:FREQ=DAILY\nRDATE:20260501T090000", { to: "2026-05-01" })).toEqual(["2026-05-01"]))
  test("an added start in a gap is skipped and reported", () =>
    expect(expand("RDATE:20260329T023000,20260330", { from: "2026-03-01" }).skipped).toEqual([
      { localStart: "2026-03-29T02:30:00", reason: "nonexistent_local_time" },
    ]))
  test("a removed start in a gap is not reported", () =>
    expect(
      expand("RRULE:FREQ=DAILY\nEXDATE:20260329", { startTimesLocal: ["02:30"], anchorDate: "2026-03-28", from: "2026-03-28" }).skipped,
    ).toEqual([]))
  test("a date-time added to an all-day rule is a timed start", () =>
    expect(
      expand("RRULE:FREQ=WEEKLY\nRDATE:20260502T100000,20260501T000000", { startTimesLocal: null, to: "2026-05-03" }).occurrences,
    ).toMatchObject([
      { localStart: "2026-05-01T00:00:00", allDay: true },
      { localStart: "2026-05-02T10:00:00", allDay: false },
    ]))
  test("an all-day start and a timed one at midnight are one, all-day", () =>
    expect(expand("RDATE:20260501,20260501T000000", { startTimesLocal: null }).occurrences).toMatchObject([{ allDay: true }]))
})

describe("an all-day rule", () => {
  test("starts with the day, also where midnight does not exist", () => {
    const { occurrences, skipped } = expand("FREQ=DAILY", {
      startTimesLocal: null,
      timezone: "Africa/Cairo",
      anchorDate: "2026-04-24",
      from: "2026-04-24",
      to: "2026-04-24",
    })
    expect(occurrences).toMatchObject([{ localStart: "2026-04-24T00:00:00", startsAt: new Date("2026-04-23T22:00:00Z"), allDay: true }])
    expect(skipped).toEqual([])
  })
  test("skips a date that never was", () =>
    expect(
      expand("FREQ=DAILY", {
        startTimesLocal: null,
        timezone: "Pacific/Apia",
        anchorDate: "2011-12-29",
        from: "2011-12-29",
        to: "2011-12-31",
      }),
    ).toMatchObject({
      occurrences: [{ dateLocal: "2011-12-29" }, { dateLocal: "2011-12-31" }],
      skipped: [{ localStart: "2011-12-30T00:00:00", reason: "nonexistent_local_date" }],
    }))
  test.each(["FREQ=HOURLY", "FREQ=MINUTELY;INTERVAL=30", "FREQ=DAILY;BYHOUR=9", "FREQ=MONTHLY;BYMINUTE=30"])(
    "cannot speak of hours: %s",
    (text) => expect(() => expand(text, { startTimesLocal: null })).toThrow(refusal("recurrence_needs_start_time")),
  )
})

describe("bad input is named:", () => {
  test.each([
    ["recurrence_invalid", { recurrence: "FREQ=OFTEN" }],
    ["timezone_invalid", { timezone: "+02:00" }],
    ["timezone_invalid", { timezone: "Mars/Olympus" }],
    ["invalid_range", { from: "2026-05-02", to: "2026-05-01" }],
    ["invalid_request", { anchorDate: "2026-02-30" }],
    ["invalid_request", { startTimesLocal: ["9:00"] }],
    ["invalid_request", { to: "soon" }],
    ["invalid_request", { validTo: "" }],
  ])("%s for %j", (code, input) => expect(() => expand("FREQ=DAILY", input)).toThrow(refusal(code)))
})
