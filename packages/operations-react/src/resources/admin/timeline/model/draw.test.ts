import { describe, expect, test } from "vitest"
import { resized, snapped, strokeSpan } from "./draw.js"
import { createTimeScale } from "./scale.js"

const hours = createTimeScale({ from: "2026-05-28", days: 3, zone: "UTC", pxPerHour: 40 })
/** Clocks of Cairo go back at the end of the 29th of October, which has 25 hours. */
const autumn = createTimeScale({ from: "2026-10-28", days: 3, zone: "Africa/Cairo", pxPerHour: 4 })
const at = (text: string) => Date.parse(`2026-05-${text}:00Z`)
const said = ({ from, to }: { from: number; to: number }) => [new Date(from).toISOString(), new Date(to).toISOString()]

describe("drawing a time on the board", () => {
  test("rounds to its step and never leaves the board", () => {
    expect(snapped(hours, 30, at("28T09:17"))).toBe(at("28T09:30"))
    expect(snapped(hours, 30, at("27T09:17"))).toBe(at("28T00:00"))
    expect(snapped(hours, "day", at("29T13:00"))).toBe(at("30T00:00"))
  })

  test("covers at least one step, whichever way the stroke went", () => {
    const day = said({ from: at("28T09:00"), to: at("28T12:00") })
    expect(said(strokeSpan(hours, 30, at("28T09:10"), at("28T11:50")))).toEqual(day)
    expect(said(strokeSpan(hours, 30, at("28T11:50"), at("28T09:10")))).toEqual(day)
    expect(said(strokeSpan(hours, 30, at("28T09:10"), at("28T09:12")))).toEqual(said({ from: at("28T09:00"), to: at("28T09:30") }))
  })

  test("takes a day of 25 hours whole", () => {
    const noon = Date.parse("2026-10-29T10:00:00Z")
    expect(said(strokeSpan(autumn, "day", noon, noon + 60_000))).toEqual(["2026-10-28T21:00:00.000Z", "2026-10-29T22:00:00.000Z"])
  })

  test("an edge that is dragged over the other leaves one step", () => {
    const span = { from: at("28T09:00"), to: at("28T12:00") }
    expect(said(resized(hours, 30, span, "to", at("28T16:05")))).toEqual(said({ from: at("28T09:00"), to: at("28T16:00") }))
    expect(said(resized(hours, 30, span, "to", at("28T07:00")))).toEqual(said({ from: at("28T09:00"), to: at("28T09:30") }))
    expect(said(resized(hours, 30, span, "from", at("28T15:00")))).toEqual(said({ from: at("28T11:30"), to: at("28T12:00") }))
  })
})
