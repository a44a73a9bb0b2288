import { describe, expect, it } from "vitest"
import { at, day, findingOf, inputOf, longDay, longTrip, type Scenario } from "../../../test/support/hours.js"
import type { AssessDriverHours } from "./assess.js"
import type { HoursActivity, HoursFix } from "./contract.js"
import type { HoursRuleCode } from "./words.js"

/** Takes a fix as it says: rest in its range, or the last minutes of driving in it for somebody else. */
function applied(input: AssessDriverHours, fix: HoursFix): AssessDriverHours {
  let left = fix.minutes * 60_000
  const changed = [...input.activities].reverse().flatMap((activity): HoursActivity[] => {
    const overlaps = activity.start < fix.to && activity.end > fix.from
    if (!overlaps || activity.kind === "rest") return [activity]
    if (fix.kind === "rest") {
      const before = { ...activity, end: new Date(Math.max(activity.start.getTime(), fix.from.getTime())) }
      const after = { ...activity, start: new Date(Math.min(activity.end.getTime(), fix.to.getTime())) }
      const between = { kind: "rest" as const, start: before.end, end: after.start }
      return [before, between, after].filter(({ start, end }) => end > start)
    }
    if (activity.kind !== "driving" || left <= 0) return [activity]
    const length = Math.min(left, activity.end.getTime() - activity.start.getTime())
    left -= length
    const cut = at(activity.end.getTime() - length)
    return [
      { ...activity, end: cut },
      { kind: "rest", start: cut, end: activity.end },
    ]
  })
  return { ...input, activities: changed }
}

describe("the smallest change that keeps a rule", () => {
  it.each<[HoursRuleCode, Scenario]>([
    ["eu_break", { plan: "D5" }],
    ["eu_break", { plan: "D2 R:15 D3" }],
    ["eu_break", longTrip("W14 D4")],
    ["eu_break", longTrip("W13 D1:30 R:20 D2")],
    ["eu_daily_driving", { plan: "D4:30 R:45 D4:30 R:45 D2" }],
    ["eu_weekly_driving", { plan: `${longDay} R11 ${longDay} R11 ${day} R11 ${day} R11 ${day} R11 D4:30 R:45 D4:31` }],
    ["eu_daily_rest", { plan: `${day} W4 R8 D2` }],
    ["eu_daily_rest", { plan: `${day} W8 R11 D2` }],
    ["eu_weekly_rest", { plan: `${Array.from({ length: 7 }, () => "D8 W1 R15").join(" ")} D8`, to: "2026-06-18T00:00:00Z" }],
    ["us_driving_10", { rules: "us_395_passenger", plan: "D11" }],
    ["us_duty_15", { rules: "us_395_passenger", plan: "W10 D6" }],
    ["us_60_7", { rules: "us_395_passenger", plan: `${Array.from({ length: 5 }, () => "W2 D10 R12").join(" ")} D2` }],
  ])("%s of %j", (rule, scenario) => {
    const input = inputOf(scenario)
    const { verdict: before, fix } = findingOf(input, rule)
    expect(before).toBe("breach")
    if (!fix) throw new Error("A breach without a fix.")
    expect(findingOf(applied(input, fix), rule).verdict).toBe("ok")
  })
})
