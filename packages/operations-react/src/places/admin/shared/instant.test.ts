import { expect, test } from "vitest"
import { instantIn } from "./instant.js"

test.each([
  ["Africa/Cairo", "2026-05-28", "09:00", "2026-05-28T06:00:00.000Z"],
  ["Europe/Bucharest", "2026-01-15", "00:30", "2026-01-14T22:30:00.000Z"],
  ["Pacific/Auckland", "2026-01-01", "00:00", "2025-12-31T11:00:00.000Z"],
  ["UTC", "2026-02-28", "23:59", "2026-02-28T23:59:00.000Z"],
])("%s %s %s", (zone, date, time, instant) => expect(instantIn(zone, date, time)).toBe(instant))
