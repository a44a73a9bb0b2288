import { describe, expect, test } from "vitest"
import { addDays } from "./local.js"
import { resolveSlotTimes, type SlotTimesInput } from "./slot-times.js"

const times = (input: Partial<SlotTimesInput>) =>
  resolveSlotTimes({ timezone: "Europe/Madrid", dateLocal: "2026-06-01", startTimeLocal: "09:00", ...input })
const hours = (result: ReturnType<typeof resolveSlotTimes>) =>
  result.ok && result.endsAt ? (result.endsAt.getTime() - result.startsAt.getTime()) / 3_600_000 : null

describe("a timed slot", () => {
  test("ends after its duration, the next day when it runs over midnight, with days still 1", () => {
    expect(times({ startTimeLocal: "23:00", durationMinutes: 120 })).toEqual({
      ok: true,
      startsAt: new Date("2026-06-01T21:00:00Z"),
      endsAt: new Date("2026-06-01T23:00:00Z"),
      endDateLocal: "2026-06-02",
      nights: 0,
      allDay: false,
    })
  })
  test("that ends at midnight still ends on its own day", () =>
    expect(times({ startTimeLocal: "22:00", durationMinutes: 120 })).toMatchObject({ endDateLocal: "2026-06-01" }))
  test("keeps its elapsed duration on a day of 25 hours", () => {
    const result = times({ dateLocal: "2026-10-25", startTimeLocal: "01:00", durationMinutes: 180 })
    expect(result).toMatchObject({ startsAt: new Date("2026-10-24T23:00:00Z"), endsAt: new Date("2026-10-25T02:00:00Z") })
  })
  test("prefers the duration to the end time", () => expect(hours(times({ durationMinutes: 60, endTimeLocal: "20:00" }))).toBe(1))
  test("ends at its end time on its last day", () => {
    expect(times({ days: 3, endTimeLocal: "18:00" })).toMatchObject({
      endsAt: new Date("2026-06-03T16:00:00Z"),
      endDateLocal: "2026-06-03",
      nights: 2,
    })
  })
  test("moves an end that does not exist to the first instant after the gap", () =>
    expect(times({ dateLocal: "2026-03-28", days: 2, endTimeLocal: "02:30" })).toMatchObject({ endsAt: new Date("2026-03-29T01:00:00Z") }))
  test("is refused when it would not end after it starts", () => {
    expect(times({ endTimeLocal: "09:00" })).toEqual({ ok: false, reason: "end_before_start" })
    expect(times({ endTimeLocal: "08:00" })).toEqual({ ok: false, reason: "end_before_start" })
  })
  test("stays open without duration and end time", () =>
    expect(times({ days: 2 })).toMatchObject({ endsAt: null, endDateLocal: "2026-06-02", nights: 1 }))
  test("says so when it starts in a gap", () =>
    expect(times({ dateLocal: "2026-03-29", startTimeLocal: "02:30" })).toEqual({ ok: false, reason: "nonexistent_local_time" }))
  test("takes its own number of nights", () => expect(times({ days: 2, nights: 0 })).toMatchObject({ nights: 0 }))
})

describe("an all-day slot", () => {
  test("covers its days to the first instant after them", () =>
    expect(times({ startTimeLocal: null, days: 2 })).toEqual({
      ok: true,
      startsAt: new Date("2026-05-31T22:00:00Z"),
      endsAt: new Date("2026-06-02T22:00:00Z"),
      endDateLocal: "2026-06-02",
      nights: 1,
      allDay: true,
    }))
  test("lasts 23 hours on a day without midnight, and 25 on the day the clocks go back", () => {
    const cairo = times({ timezone: "Africa/Cairo", dateLocal: "2026-04-24", startTimeLocal: null })
    expect(cairo).toMatchObject({ startsAt: new Date("2026-04-23T22:00:00Z"), endDateLocal: "2026-04-24" })
    expect(hours(cairo)).toBe(23)
    expect(hours(times({ dateLocal: "2026-10-25", startTimeLocal: null }))).toBe(25)
  })
  test("does not exist on a skipped date, and ends before it on the day ahead", () => {
    expect(times({ timezone: "Pacific/Apia", dateLocal: "2011-12-30", startTimeLocal: null })).toEqual({
      ok: false,
      reason: "nonexistent_local_date",
    })
    const before = times({ timezone: "Pacific/Apia", dateLocal: "2011-12-29", startTimeLocal: null })
    expect(before).toMatchObject({ endDateLocal: "2011-12-29" })
    expect(hours(before)).toBe(24)
  })
})

test("44,000 slots take no longer than a person waits", () => {
  const zones = ["Europe/Bucharest", "Africa/Cairo", "America/New_York", "Asia/Kolkata"]
  const started = performance.now()
  for (let index = 0; index < 44_000; index += 1) {
    resolveSlotTimes({
      timezone: zones[index % 4] ?? "UTC",
      dateLocal: addDays("2026-01-01", index % 1830),
      startTimeLocal: "09:00",
      durationMinutes: 90,
    })
  }
  expect(performance.now() - started).toBeLessThan(10_000)
})
