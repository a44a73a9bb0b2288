import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { activities, day, findingOf, HOUR, inputOf, lastMonday, longDay, longTrip, monday, verdict } from "../../../test/support/hours.js"
import { type AssessDriverHours, assessDriverHours, type DriverHoursOptions } from "./assess.js"
import type { HoursRuleCode, HoursRules } from "./words.js"

const occasionalService = { start: new Date(monday), end: new Date("2026-06-20T00:00:00Z") }

describe("breaks (Regulation (EC) No 561/2006, Article 7)", () => {
  it.each<[string, string, DriverHoursOptions, string]>([
    ["4 h 30, then 45 minutes", "D4:30 R:45 D4", {}, "ok"],
    ["15 and then 30 minutes", "D2 R:15 D2:30 R:30 D4", {}, "ok"],
    ["30 and then 15 minutes", "D2 R:30 D2:30 R:15 D4", {}, "breach"],
    ["30 and then 15 minutes on an occasional service", "D2 R:30 D2:30 R:15 D4", { occasionalService }, "ok"],
    ["two parts of 20 minutes on an occasional service", "D2 R:20 D2:30 R:20 D4", { occasionalService }, "breach"],
    ["parts of 14 and 31 minutes on an occasional service", "D2 R:14 D2:30 R:31 D4", { occasionalService }, "breach"],
    ["4 h 30 and nothing after", "D4:30", {}, "ok"],
    ["4 h 31 without a break", "D4:31", {}, "breach"],
    ["waiting, which is no break", "D3 A1 D2", {}, "breach"],
    ["other work, which is no break", "D3 W1 D2", {}, "breach"],
  ])("%s: %s is judged", (_, plan, options, expected) => expect(verdict("eu_break", { plan, options })).toBe(expected))

  it("names the driving, the limit and the break that is missing", () => {
    const finding = findingOf(inputOf({ plan: "D3 R:15 D2" }), "eu_break")
    expect(finding).toMatchObject({ usedMinutes: 300, limitMinutes: 270, remainingMinutes: -30, fix: { kind: "rest", minutes: 30 } })
    expect(finding.fix?.from).toEqual(new Date("2026-06-08T04:45:00Z"))
    expect(finding.explanation).toContain("5 h 00")
  })
})

describe("breaks at night on a service of up to twelve days (Article 8(6a), point d)", () => {
  it.each<[string, string, DriverHoursOptions, string]>([
    ["three hours up to midnight", "W15 D3", {}, "ok"],
    ["3 h 01 up to midnight", "W14:59 D3:01", {}, "breach"],
    ["3 h 01 that end at 22:00", "W12:59 D3:01", {}, "ok"],
    ["3 h 01 that end a minute later", "W13 D3:01", {}, "breach"],
    ["3 h 01 with 45 minutes between", "W14 D2 R:45 D1:01", {}, "ok"],
    ["3 h 01 with 20 minutes between", "W14 D2 R:20 D1:01", {}, "breach"],
    ["3 h 01 of a crew of two", "W14:59 D3:01", { crew: 2 }, "ok"],
    ["3 h 01 by day", "D3:01", {}, "ok"],
    ["3 h 01 at night by a clock three hours ahead", "W11 D3:01", { weekZone: "Europe/Bucharest" }, "breach"],
  ])("%s: %s", (_, last, options, expected) => {
    expect(verdict("eu_break", longTrip(last, { options }))).toBe(expected)
  })
  it("do not change on a service whose weekly rest is not postponed, nor on no such service", () => {
    const night = "W14:59 D3:01"
    const scenarios = [longTrip(night, { days: 5 }), { ...longTrip(night), options: {} }]
    expect(scenarios.map((scenario) => verdict("eu_break", scenario))).toEqual(["ok", "ok"])
  })
  it("are unknown while nobody says whether the driver drove on, and say what is missing where they break", () => {
    const found = (last: string) => findingOf(inputOf(longTrip(last)), "eu_break")
    expect(found("W14:30 D2:55 U:10 D:05")).toMatchObject({ verdict: "unknown", limitMinutes: 180 })
    const finding = found("W14 D4")
    expect(finding).toMatchObject({ verdict: "breach", usedMinutes: 240, limitMinutes: 180, remainingMinutes: -60 })
    // 20:00 to midnight: the break is due at 23:00
    expect(finding.fix).toEqual({ kind: "rest", from: new Date("2026-06-19T23:00:00Z"), to: new Date("2026-06-19T23:45:00Z"), minutes: 45 })
    expect(finding.explanation).toContain("at night")
  })
})

describe("driving of a day, a week and a fortnight (Article 6)", () => {
  it("allows ten hours twice in a week, not a third time", () => {
    expect(verdict("eu_daily_driving", { plan: `${longDay} R11 ${longDay} R11 ${day}` })).toBe("ok")
    expect(verdict("eu_daily_driving", { plan: `${longDay} R11 ${longDay} R11 ${longDay}` })).toBe("breach")
  })
  it("refuses 10 h 01", () => expect(verdict("eu_daily_driving", { plan: "D4:30 R:45 D4:30 R:45 D1:01" })).toBe("breach"))
  it("counts driving on across a rest that is too short to end the day", () => {
    expect(verdict("eu_daily_driving", { plan: "D4:30 R8 D4:30 R:45 D1:30" })).toBe("breach")
  })

  const week = (last: string) => `${longDay} R11 ${longDay} R11 ${day} R11 ${day} R11 ${day} R11 ${last}`
  it("allows 56 hours in a fixed week, not 56 h 01", () => {
    expect(verdict("eu_weekly_driving", { plan: week("D4:30 R:45 D4:30") })).toBe("ok")
    const finding = findingOf(inputOf({ plan: week("D4:30 R:45 D4:31") }), "eu_weekly_driving")
    expect(finding).toMatchObject({
      verdict: "breach",
      usedMinutes: 56 * 60 + 1,
      remainingMinutes: -1,
      fix: { kind: "hand_over", minutes: 1 },
    })
  })
  it("allows 90 hours in two consecutive weeks, not 90 h 01", () => {
    const before = week("D4:30 R:45 D4:30")
    const end = activities(lastMonday, before).at(-1)?.end.getTime() ?? 0
    const untilMonday = `R${(Date.parse(monday) - end) / HOUR}`
    const upTo = (last: string) => ({ start: lastMonday, plan: `${before} ${untilMonday} ${day} R11 ${day} R11 ${day} R11 ${last}` })
    expect(verdict("eu_fortnight_driving", upTo("D4:30 R:45 D2:30"))).toBe("ok")
    expect(verdict("eu_fortnight_driving", upTo("D4:30 R:45 D2:31"))).toBe("breach")
  })
})

describe("daily rest (Article 8)", () => {
  it.each<[string, string, DriverHoursOptions, string]>([
    ["11 hours", `${day} W3 R11 ${day}`, {}, "ok"],
    ["3 and then 9 hours", `D4 R3 D4 W4 R9 ${day}`, {}, "ok"],
    ["9 hours, three times", `${day} W4 R9 ${day} W4 R9 ${day} W4 R9 ${day}`, {}, "ok"],
    ["9 hours, a fourth time", `${day} W4 R9 ${day} W4 R9 ${day} W4 R9 ${day} W4 R9 ${day}`, {}, "breach"],
    ["8 h 59", `${day} W5:16 R8:59 D1`, {}, "breach"],
    ["9 hours within 30 of a crew of two", `${day} A10 R9 ${day}`, { crew: 2 }, "ok"],
    ["9 hours within 30 of one driver", `${day} A10 R9 ${day}`, {}, "breach"],
    ["25 hours once on an occasional service with 7 hours of driving", "D4:30 R:45 D2:30 W8:15 R9 D1", { occasionalService }, "ok"],
    ["25 hours with 7 h 01 of driving", "D4:30 R:45 D2:31 W8:14 R9 D1", { occasionalService }, "breach"],
  ])("%s: %s", (_, plan, options, expected) => expect(verdict("eu_daily_rest", { plan, options })).toBe(expected))

  it("lets a day of an occasional service last 25 hours only once below eight days", () => {
    const long = "D4:30 R:45 D2:30 W8:15 R9"
    const sixDays = { start: new Date(monday), end: new Date("2026-06-14T00:00:00Z") }
    const nineDays = { start: new Date(monday), end: new Date("2026-06-17T00:00:00Z") }
    const plan = `${long} ${long} D1`
    expect(verdict("eu_daily_rest", { plan: `${long} D1`, options: { occasionalService: sixDays } })).toBe("ok")
    expect(verdict("eu_daily_rest", { plan, options: { occasionalService: sixDays } })).toBe("breach")
    expect(verdict("eu_daily_rest", { plan, options: { occasionalService: nineDays } })).toBe("ok")
  })
})

describe("weekly rest (Article 8(6) and (6a))", () => {
  const sixDays = `${Array.from({ length: 5 }, () => "D8 W1 R15").join(" ")} D8 W1`
  it("begins at the latest after six times 24 hours", () => {
    expect(verdict("eu_weekly_rest", { plan: `${sixDays} R11 W4`, to: "2026-06-17T00:00:00Z" })).toBe("ok")
    expect(verdict("eu_weekly_rest", { plan: `${sixDays} R11 W4:01`, to: "2026-06-17T00:00:00Z" })).toBe("breach")
  })
  const days = (count: number, last: string) => `${Array.from({ length: count - 1 }, () => "D8 W1 R15").join(" ")} ${last}`
  const whole = { start: new Date(monday), end: new Date("2026-06-19T09:00:00Z") }
  const twelve = days(12, "D8 W1")
  it.each<[string, string, { start: Date; end: Date } | undefined, string]>([
    ["two regular rests, in one", `${twelve} R15 R90 D1`, whole, "ok"],
    ["a regular and a reduced rest, in one of 69 hours", `${twelve} R69 D1`, whole, "ok"],
    ["a reduced and then a regular rest", `${twelve} R24 D8 R45 D1`, whole, "ok"],
    ["a regular and then a reduced rest", `${twelve} R45 D8 R24 D1`, whole, "ok"],
    ["two reduced rests", `${twelve} R35 D8 R34 D8 R45 D1`, whole, "breach"],
    ["twelve times 24 hours to the minute", `${days(12, "D8 W16")} R69 D1`, whole, "ok"],
    ["a minute more than twelve times 24 hours", `${days(12, "D8 W16:01")} R69 D1`, whole, "breach"],
    ["no single occasional service", `${twelve} R90 D1`, undefined, "breach"],
    ["a service that ends after the rest began", `${twelve} R90 D1`, { ...whole, end: new Date("2026-06-20T12:00:00Z") }, "breach"],
    ["a service that began before the rest ended", `${twelve} R90 D1`, { ...whole, start: new Date("2026-06-07T12:00:00Z") }, "breach"],
  ])("may begin after twelve days followed by the rests that make it good: %s", (_, plan, occasionalService, expected) => {
    const options = occasionalService && { occasionalService }
    expect(verdict("eu_weekly_rest", { plan, to: "2026-07-02T00:00:00Z", ...(options && { options }) })).toBe(expected)
  })
  it("may begin after twelve days only after a regular rest", () => {
    // the service begins where the rest before it ends
    const after = (rest: number) => {
      const start = new Date(Date.parse(monday) + (8 + rest) * HOUR)
      const occasionalService = { start, end: new Date(start.getTime() + 11 * 24 * HOUR) }
      return verdict("eu_weekly_rest", { plan: `D8 R${rest} ${twelve} R90 D1`, to: "2026-06-26T00:00:00Z", options: { occasionalService } })
    }
    expect([after(45), after(44)]).toEqual(["ok", "breach"])
  })
  it("is never reduced twice in a row", () => {
    const to = "2026-06-23T00:00:00Z"
    expect(verdict("eu_weekly_rest", { plan: `D8 R30 D8 R11 D8 R46 D1`, to })).toBe("ok")
    expect(verdict("eu_weekly_rest", { plan: `D8 R30 D8 R11 D8 R30 D1`, to })).toBe("breach")
  })
  it("is made good within three weeks when it was reduced", () => {
    const to = "2026-07-08T00:00:00Z"
    const weekOfWork = `${Array.from({ length: 5 }, () => "D8 W1 R15").join(" ")} D8 W1`
    const weeks = (rest: string) => `${weekOfWork} R30 ${weekOfWork} R46 ${weekOfWork} ${rest} ${weekOfWork} R46 D1`
    expect(verdict("eu_weekly_rest", { plan: weeks("R46"), to })).toBe("breach")
    expect(verdict("eu_weekly_rest", { plan: weeks("R61"), to })).toBe("ok")
  })
})

describe("passenger carriers of the United States (49 CFR 395.5)", () => {
  const us = (plan: string, options: DriverHoursOptions = {}, start = monday) => ({
    rules: "us_395_passenger" as const,
    plan,
    options,
    start,
  })
  it.each<[HoursRuleCode, string, string]>([
    ["us_driving_10", "D10", "ok"],
    ["us_driving_10", "D10:01", "breach"],
    ["us_driving_10", "D6 R7:59 D4:01", "breach"],
    ["us_driving_10", "D6 R8 D10", "ok"],
    ["us_duty_15", "W10 D5", "ok"],
    ["us_duty_15", "W10:01 D5", "breach"],
    ["us_duty_15", "W10 R5 D5", "ok"],
    ["us_duty_15", "D5 W12", "ok"],
  ])("%s: %s is %s", (rule, plan, expected) => expect(verdict(rule, us(plan))).toBe(expected))

  const days = (count: number) => Array.from({ length: count }, () => "W2 D10 R12").join(" ")
  it("stops driving after 60 hours of duty in 7 days, or 70 in 8 where the carrier runs every day", () => {
    expect(verdict("us_60_7", us(`${days(4)} W2 D10`))).toBe("ok")
    expect(verdict("us_60_7", us(`${days(5)} D:01`))).toBe("breach")
    expect(verdict("us_60_7", us(`${days(5)} W4`))).toBe("ok")
    expect(verdict("us_70_8", us(`${days(5)} D9`, { operatesEveryDay: true }))).toBe("ok")
    expect(verdict("us_70_8", us(`${days(5)} D10 R8 D:01`, { operatesEveryDay: true }))).toBe("breach")
  })
  it("does not start anew after 34 hours off duty", () => {
    expect(verdict("us_60_7", { ...us(`${days(4)} W2 D10 R34 D1`) })).toBe("breach")
  })
})

describe("what is not known", () => {
  const known = (plan: string): AssessDriverHours => inputOf({ plan })
  it("never passes where it could tip a rule, and says what is missing", () => {
    const finding = findingOf(known("D4 U1 D:15"), "eu_break")
    expect(finding.verdict).toBe("unknown")
    expect(finding.missing).toEqual([{ from: new Date("2026-06-08T04:00:00Z"), to: new Date("2026-06-08T05:00:00Z") }])
  })
  it("passes where it could not", () => expect(findingOf(known("D1 U1 D1"), "eu_break").verdict).toBe("ok"))
  it("breaks what is broken anyhow", () => expect(findingOf(known("D5 U1"), "eu_break").verdict).toBe("breach"))
  it("is everything that nobody told, unless rest is assumed, and then that is said", () => {
    const input = {
      rules: "eu_561" as const,
      activities: activities(monday, "D4"),
      from: new Date(monday),
      to: new Date("2026-06-09T00:00:00Z"),
    }
    expect(assessDriverHours(input).verdict).toBe("unknown")
    const assumed = assessDriverHours({ ...input, options: { assumeRestInGaps: true } })
    expect(assumed).toMatchObject({ verdict: "ok", assumptions: [{ code: "gaps_are_rest" }] })
  })

  it("gets no worse when unknown time turns out to be rest", () => {
    const rank = { ok: 0, not_applicable: 0, unknown: 1, breach: 2 }
    const stretch = fc.tuple(fc.constantFrom("D", "W", "A", "R", "U"), fc.integer({ min: 1, max: 40 }))
    const told = fc.array(stretch, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(told, fc.constantFrom<HoursRules>("eu_561", "us_395_passenger"), (stretches, rules) => {
        const plan = (unknown: string) =>
          stretches
            .map(([kind, quarters]) => `${kind === "U" ? unknown : kind}${Math.floor(quarters / 4)}:${(quarters % 4) * 15}`)
            .join(" ")
        const before = assessDriverHours(inputOf({ rules, plan: plan("U") })).findings
        const after = assessDriverHours(inputOf({ rules, plan: plan("R") })).findings
        for (const finding of after) {
          const same = before.find(({ rule }) => rule === finding.rule)
          if (same) expect(rank[finding.verdict]).toBeLessThanOrEqual(rank[same.verdict])
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe("where the rules do not apply", () => {
  it.each<[string, DriverHoursOptions]>([
    ["nine seats with the driver's", { seatsWithDriver: 9 }],
    ["a regular service of at most 50 km", { regularService50km: true }],
  ])("says so of %s", (_, options) => {
    expect(assessDriverHours(inputOf({ plan: "D12", options }))).toMatchObject({ verdict: "not_applicable", findings: [] })
  })
  it("applies to ten seats", () =>
    expect(assessDriverHours(inputOf({ plan: "D12", options: { seatsWithDriver: 10 } })).verdict).toBe("breach"))
  it("applies to nobody without rules", () =>
    expect(assessDriverHours(inputOf({ rules: "none", plan: "D20" })).verdict).toBe("not_applicable"))
})

describe("bad input", () => {
  it("refuses a range or an activity that ends before it starts", () => {
    const input = inputOf({ plan: "D1" })
    const refused = (bad: Partial<AssessDriverHours>) =>
      expect(() => assessDriverHours({ ...input, ...bad })).toThrowError(expect.objectContaining({ code: "invalid_range" }))
    refused({ to: input.from })
    refused({ activities: [{ kind: "rest", start: new Date(monday), end: new Date(lastMonday) }] })
  })
})
