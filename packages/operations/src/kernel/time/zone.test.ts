import { describe, expect, test } from "vitest"
import { isTimezone, zoneOf } from "./zone.js"

describe("time zone names", () => {
  test.each(["Europe/Bucharest", "UTC", "Etc/GMT+5", "US/Eastern", "Asia/Calcutta", "America/Argentina/Buenos_Aires"])("takes %s", (name) =>
    expect(isTimezone(name)).toBe(true),
  )
  test.each([
    "+02:00",
    "-00:00",
    "+02",
    "UTC+2",
    "GMT+2",
    "Mars/Olympus",
    "PST",
    "IST",
    "SystemV/PST8",
    "Etc/Unknown",
    "",
    " ",
    "Europe/",
    "local",
    "Z",
  ])("refuses “%s”", (name) => expect(isTimezone(name)).toBe(false))
  test("takes every zone that the platform lists", () =>
    expect(Intl.supportedValuesOf("timeZone").filter((name) => !isTimezone(name))).toEqual([]))
  test("names the zone that it does not know", () =>
    expect(() => zoneOf("Mars/Olympus")).toThrow(
      expect.objectContaining({ code: "timezone_invalid", details: { timezone: "Mars/Olympus" } }),
    ))
  test("keeps one object per zone, whatever the case", () => expect(zoneOf("europe/madrid")).toBe(zoneOf("Europe/Madrid")))
  test("gives a zone without clock changes one endless period", () =>
    expect(zoneOf("UTC").at(0)).toEqual({ from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY, offset: 0 }))
})
