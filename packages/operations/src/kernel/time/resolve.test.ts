import { describe, expect, test } from "vitest"
import { firstInstantOf, localDateOf, localDateTimeOf, localTimeOf, resolveLocal } from "./resolve.js"

const at = (instant: string) => ({ ok: true, instant: new Date(instant) })
const lost = (reason: string) => ({ ok: false, reason })

describe("a local time in a zone", () => {
  test("is 06:00Z for 09:00 in Bucharest in September", () =>
    expect(resolveLocal("Europe/Bucharest", "2026-09-26T09:00")).toEqual(at("2026-09-26T06:00:00Z")))
  test("does not exist where clocks jump over it", () => {
    expect(resolveLocal("Europe/Madrid", "2026-03-29T02:00")).toEqual(lost("nonexistent_local_time"))
    expect(resolveLocal("Europe/Madrid", "2026-03-29T02:59:59")).toEqual(lost("nonexistent_local_time"))
    expect(resolveLocal("Europe/Madrid", "2026-03-29T01:59:59")).toEqual(at("2026-03-29T00:59:59Z"))
    expect(resolveLocal("Europe/Madrid", "2026-03-29T03:00")).toEqual(at("2026-03-29T01:00:00Z"))
  })
  test("takes the first of two", () => {
    expect(resolveLocal("America/New_York", "2025-11-02T01:30")).toEqual(at("2025-11-02T05:30:00Z"))
    expect(resolveLocal("America/New_York", "2025-11-02T02:00")).toEqual(at("2025-11-02T07:00:00Z"))
  })
  test("follows half-hour changes", () => {
    expect(resolveLocal("Australia/Lord_Howe", "2026-10-04T02:15")).toEqual(lost("nonexistent_local_time"))
    expect(resolveLocal("Australia/Lord_Howe", "2026-10-04T02:30")).toEqual(at("2026-10-03T15:30:00Z"))
    expect(resolveLocal("Australia/Lord_Howe", "2026-04-05T01:45")).toEqual(at("2026-04-04T14:45:00Z"))
  })
  test("does not exist on a date that the zone skipped", () => {
    expect(resolveLocal("Pacific/Apia", "2011-12-30T09:00")).toEqual(lost("nonexistent_local_date"))
    expect(resolveLocal("Pacific/Apia", "2011-12-29T23:59:59")).toEqual(at("2011-12-30T09:59:59Z"))
    expect(resolveLocal("Pacific/Apia", "2011-12-31T00:00")).toEqual(at("2011-12-30T10:00:00Z"))
  })
  test("lives through a day that came twice", () =>
    expect(resolveLocal("Pacific/Kwajalein", "1969-09-30T12:00")).toMatchObject({ ok: true }))
  test("refuses what is no local time or no zone", () => {
    expect(() => resolveLocal("UTC", "2026-02-30T09:00")).toThrow(RangeError)
    expect(() => resolveLocal("+02:00", "2026-02-20T09:00")).toThrow(expect.objectContaining({ code: "timezone_invalid" }))
  })
})

describe("the first instant of a local day", () => {
  test("is midnight on most days", () => expect(firstInstantOf("Africa/Cairo", "2026-04-23")).toEqual(at("2026-04-22T22:00:00Z")))
  test("is 01:00 where midnight does not exist", () => {
    expect(firstInstantOf("Africa/Cairo", "2026-04-24")).toEqual(at("2026-04-23T22:00:00Z"))
    expect(localTimeOf(new Date("2026-04-23T22:00:00Z"), "Africa/Cairo")).toBe("01:00")
  })
  test("is the first of two midnights", () => expect(firstInstantOf("America/Havana", "2026-11-01")).toEqual(at("2026-11-01T04:00:00Z")))
  test("does not exist on a skipped date", () =>
    expect(firstInstantOf("Pacific/Apia", "2011-12-30")).toEqual(lost("nonexistent_local_date")))
})

describe("an instant in a zone", () => {
  test("has a local date and time, to the millisecond of a change", () => {
    expect(localDateOf(new Date("2026-09-26T22:30:00Z"), "Europe/Bucharest")).toBe("2026-09-27")
    expect(localDateTimeOf(new Date("2026-03-29T00:59:59.999Z"), "Europe/Madrid")).toBe("2026-03-29T01:59:59")
    expect(localDateTimeOf(new Date("2026-03-29T01:00:00Z"), "Europe/Madrid")).toBe("2026-03-29T03:00:00")
  })
})
