import { describe, expect, it } from "vitest"
import { type CheckpointTimes, checkpointLateness, expectedAfter, worstLateness } from "./lateness.js"

const at = (time: string) => new Date(`2026-05-28T${time}Z`)
const planned = at("09:00:00")
const pending = (now: string, more: Partial<CheckpointTimes> = {}): CheckpointTimes => ({
  ...{ plannedAt: planned, actualAt: null, expectedAt: planned, now: at(now), toleranceMinutes: 5, warnMinutes: 20, behind: false },
  ...more,
})

describe("a checkpoint against its plan", () => {
  it.each<[string, CheckpointTimes, string, number | null]>([
    ["without a plan", pending("09:00:00", { plannedAt: null, expectedAt: null }), "unknown", null],
    ["reached early", pending("09:30:00", { actualAt: at("08:50:00") }), "on_time", -10],
    ["reached exactly at the tolerance", pending("09:30:00", { actualAt: at("09:05:00") }), "on_time", 5],
    ["reached one second past it", pending("09:30:00", { actualAt: at("09:05:01") }), "late", 5],
    ["pending exactly at the tolerance", pending("09:05:00"), "on_time", 0],
    ["pending a second past it", pending("09:05:01"), "late", 5],
    ["expected past the tolerance", pending("08:00:00", { expectedAt: at("09:12:00") }), "at_risk", 12],
    ["expected exactly at the tolerance", pending("08:00:00", { expectedAt: at("09:05:00") }), "on_time", 5],
    ["behind, exactly at the warning", pending("08:40:00", { behind: true }), "at_risk", 0],
    ["behind, a second before the warning", pending("08:39:59", { behind: true }), "on_time", 0],
    ["not behind within the warning", pending("08:50:00"), "on_time", 0],
  ])("%s", (_, times, state, minutes) =>
    expect(checkpointLateness(times)).toMatchObject(minutes === null ? { state } : { state, minutes: expect.closeTo(minutes, 0) }),
  )

  it("carries a delay of twelve minutes on to a stop that tolerates five, not to a dropoff that tolerates fifteen", () => {
    const expectedAt = expectedAfter(planned, 12)
    expect(checkpointLateness(pending("08:00:00", { expectedAt })).state).toBe("at_risk")
    expect(checkpointLateness(pending("08:00:00", { expectedAt, toleranceMinutes: 15 })).state).toBe("on_time")
  })
  it("does not carry an early start on", () => expect(expectedAfter(planned, -10)).toEqual(planned))
  it("shows the worst of several", () => {
    expect(
      worstLateness([
        { state: "on_time", minutes: 4 },
        { state: "at_risk", minutes: 9 },
        { state: "at_risk", minutes: 12 },
      ]),
    ).toEqual({ state: "at_risk", minutes: 12 })
    expect(worstLateness([])).toBeUndefined()
  })
})
