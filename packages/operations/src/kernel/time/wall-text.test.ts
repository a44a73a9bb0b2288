import { expect, it } from "vitest"
import { wallSpanText, wallText } from "./wall-text.js"

it("says instants as the clocks of their place show them, and a day that both share once", () => {
  const [from, to] = [new Date("2026-05-28T05:00:00Z"), new Date("2026-05-28T11:30:00Z")]
  expect(wallText(from, "Africa/Cairo")).toBe("2026-05-28 08:00 (Africa/Cairo)")
  expect(wallSpanText(from, to, "Africa/Cairo")).toBe("2026-05-28 08:00 – 14:30 (Africa/Cairo)")
  expect(wallSpanText(from, to, "Pacific/Auckland")).toBe("2026-05-28 17:00 – 23:30 (Pacific/Auckland)")
  expect(wallSpanText(from, to, "Asia/Kathmandu")).toBe("2026-05-28 10:45 – 17:15 (Asia/Kathmandu)")
  expect(wallSpanText(from, new Date("2026-05-28T22:00:00Z"), "Africa/Cairo")).toBe("2026-05-28 08:00 – 2026-05-29 01:00 (Africa/Cairo)")
})
