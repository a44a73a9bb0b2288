import { invalidRange } from "../../kernel/common-errors.js"
import type { HoursActivity, HoursAssessment, HoursFinding } from "./contract.js"
import { breaks } from "./eu/break.js"
import { dailyRests } from "./eu/daily-rest.js"
import { dailyDriving, fortnightDriving, weeklyDriving, weekOf } from "./eu/driving.js"
import { nightDriving } from "./eu/night.js"
import { weeklyRests } from "./eu/weekly-rest.js"
import { type Measure, remainingOf } from "./measure.js"
import { DAY, MINUTE, meets, type Range, resolveUnknown, type Stretch, stretchesOf, type Timeline } from "./timeline.js"
import { dutyInDays, fifteenHours, tenHours } from "./us/rules.js"
import type { HoursRuleCode, HoursRules, HoursVerdict } from "./words.js"

export interface DriverHoursOptions {
  /** Drivers aboard. */
  crew?: 1 | 2
  /** A single occasional passenger service, from its start to its end. */
  occasionalService?: { start: Date; end: Date }
  seatsWithDriver?: number
  /** A regular service whose route is at most 50 km long. */
  regularService50km?: boolean
  /** The carrier operates on every day of the week: 70 hours in 8 days instead of 60 in 7. */
  operatesEveryDay?: boolean
  /** Zone of the fixed week and of the night (EU); tachographs use UTC. */
  weekZone?: string
  /** Zone of the driver's home terminal (US). */
  homeZone?: string
  /** Local time at which a day begins there, `HH:mm`. */
  dayStart?: string
  /** Takes times about which nothing is known for rest, and says so. */
  assumeRestInGaps?: boolean
}

export interface AssessDriverHours {
  rules: HoursRules
  activities: readonly HoursActivity[]
  from: Date
  to: Date
  options?: DriverHoursOptions
}

type Checks = Partial<Record<HoursRuleCode, (timeline: Timeline) => Measure[]>>

const daysOf = ({ from, to }: Range) => (to - from) / DAY

function euChecks(range: Range, { crew = 1, occasionalService, weekZone = "UTC" }: DriverHoursOptions): Checks {
  const service = occasionalService && { from: occasionalService.start.getTime(), to: occasionalService.end.getTime() }
  const longDays = service ? (daysOf(service) >= 8 ? 2 : daysOf(service) >= 6 ? 1 : 0) : 0
  return {
    eu_break: (timeline) =>
      breaks(
        timeline,
        (at) => service !== undefined && at >= service.from && at < service.to,
        nightDriving(timeline, { crew, zone: weekZone, ...(service && { occasional: service }) }),
      ),
    eu_daily_driving: (timeline) => dailyDriving(timeline, weekZone),
    eu_weekly_driving: (timeline) => weeklyDriving(timeline, range, weekZone),
    eu_fortnight_driving: (timeline) => fortnightDriving(timeline, range, weekZone),
    eu_daily_rest: (timeline) => dailyRests(timeline, range.to, { crew, ...(service && { occasional: { ...service, longDays } }) }),
    eu_weekly_rest: (timeline) => weeklyRests(timeline, range.to, { zone: weekZone, ...(service && { occasional: service }) }),
  }
}

function usChecks(range: Range, { operatesEveryDay = false, homeZone = "UTC", dayStart = "00:00" }: DriverHoursOptions): Checks {
  const terms = { zone: homeZone, dayStart }
  return {
    us_driving_10: tenHours,
    us_duty_15: fifteenHours,
    [operatesEveryDay ? "us_70_8" : "us_60_7"]: (timeline: Timeline) => dutyInDays(timeline, range, operatesEveryDay ? 8 : 7, terms),
  }
}

const tightest = (measures: readonly Measure[]): Measure | undefined =>
  measures.reduce<Measure | undefined>(
    (worst, measure) => (!worst || remainingOf(measure) < remainingOf(worst) ? measure : worst),
    undefined,
  )

const minutes = (milliseconds: number) => Math.round(milliseconds / MINUTE)

function findingOf(rule: HoursRuleCode, verdict: HoursVerdict, measure: Measure, missing: Range[]): HoursFinding {
  const { from, to, used, limit, explanation, fix } = measure
  const dates = (range: Range) => ({ from: new Date(range.from), to: new Date(range.to) })
  const text =
    verdict === "unknown"
      ? `${explanation} Nothing is known of ${missing.length === 1 ? "a time" : `${missing.length} times`} that could tip this.`
      : explanation
  return {
    ...{ rule, verdict, ...dates({ from, to }), usedMinutes: minutes(used), limitMinutes: minutes(limit) },
    ...{ remainingMinutes: minutes(remainingOf(measure)), explanation: text, missing: missing.map(dates) },
    ...(verdict === "breach" && fix && { fix: { kind: fix.kind, ...dates(fix), minutes: fix.minutes } }),
  }
}

/** A rule is broken when even rest in every unknown time breaks it, and kept when even driving in all of them keeps it. */
function judge(
  rule: HoursRuleCode,
  check: (timeline: Timeline) => Measure[],
  stretches: readonly Stretch[],
  range: Range,
): HoursFinding | undefined {
  const inRange = (measures: Measure[]) => measures.filter((measure) => meets(measure, range))
  const best = inRange(check(resolveUnknown(stretches, "rest", 3 * DAY)))
  const broken = tightest(best.filter(({ breached }) => breached))
  if (broken) return findingOf(rule, "breach", broken, [])
  const worst = inRange(check(resolveUnknown(stretches, "driving", 3 * DAY)))
  const tipped = tightest(worst.filter(({ breached }) => breached))
  if (tipped) {
    const missing = stretches.filter((stretch) => stretch.kind === "unknown" && meets(stretch, tipped))
    return findingOf(rule, "unknown", tightest(best) ?? { ...tipped, used: 0, breached: false }, missing)
  }
  const kept = tightest(best)
  return kept && findingOf(rule, "ok", kept, [])
}

const order: readonly HoursVerdict[] = ["breach", "unknown", "ok"]

/** Looked back on: two fixed weeks under the EU rules, eight days under the US ones, and whatever else is told. */
function lookedAt({ rules, activities, options = {} }: AssessDriverHours, range: Range): Range {
  const earliest = Math.min(range.from, ...activities.map(({ start }) => start.getTime()))
  const weeks =
    rules === "eu_561"
      ? weekOf(weekOf(range.from, options.weekZone ?? "UTC").from - 1, options.weekZone ?? "UTC").from
      : range.from - 8 * DAY
  return { from: Math.min(earliest, weeks), to: range.to }
}

const doesNotApply = ({ rules, options: { seatsWithDriver, regularService50km } = {} }: AssessDriverHours) =>
  rules === "none" || (rules === "eu_561" && ((seatsWithDriver !== undefined && seatsWithDriver <= 9) || regularService50km === true))

/**
 * Whether a driver keeps the driving and rest times of Regulation (EC) No 561/2006 (with (EU) 2024/1258) or of 49 CFR 395.5 in a range,
 * from what is known of the time before and in it. Pure. What is not known never passes: a rule is `ok` only when it is kept even if the
 * driver drove all of it. A planning aid, not legal advice. Throws `invalid_range`, `timezone_invalid`.
 */
export function assessDriverHours(input: AssessDriverHours): HoursAssessment {
  const { rules, activities, from, to, options = {} } = input
  if (to <= from || activities.some(({ start, end }) => end < start)) throw invalidRange({ from: from.toISOString(), to: to.toISOString() })
  if (doesNotApply(input)) return { verdict: "not_applicable", from, to, findings: [], assumptions: [] }
  const range = { from: from.getTime(), to: to.getTime() }
  const { assumeRestInGaps = false } = options
  const stretches = stretchesOf(activities, lookedAt(input, range), assumeRestInGaps ? "rest" : "unknown")
  const checks = rules === "eu_561" ? euChecks(range, options) : usChecks(range, options)
  const findings = Object.entries(checks).flatMap(([rule, check]) => judge(rule as HoursRuleCode, check, stretches, range) ?? [])
  const verdict = order.find((word) => findings.some((finding) => finding.verdict === word)) ?? "ok"
  const assumptions = assumeRestInGaps
    ? [{ code: "gaps_are_rest" as const, text: "Times about which nothing is known are taken for rest." }]
    : []
  return { verdict, from, to, findings, assumptions }
}
