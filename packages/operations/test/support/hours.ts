import type { AssessDriverHours, DriverHoursOptions } from "../../src/ground/hours/assess.js"
import { assessDriverHours } from "../../src/ground/hours/assess.js"
import type { HoursActivity } from "../../src/ground/hours/contract.js"
import type { ActivityKind, HoursRuleCode, HoursRules } from "../../src/ground/hours/words.js"

export const HOUR = 3_600_000
const kinds: Record<string, ActivityKind> = { D: "driving", W: "other_work", A: "available", R: "rest", U: "unknown" }
const hours = (text: string) => {
  const [whole, minutes = "0"] = text.split(":")
  return (Number(whole) + Number(minutes) / 60) * HOUR
}
export const at = (instant: number) => new Date(instant)

/** `"R10 D4:30 R:45"`: stretches one after the other from an instant on. */
export function activities(start: string, text: string): HoursActivity[] {
  let from = Date.parse(start)
  return text.split(/\s+/).flatMap((token) => {
    const [, times, kind, length] = /^(?:(\d+)x)?([DWARU])(.*)$/.exec(token) ?? []
    return Array.from({ length: Number(times ?? 1) }, () => {
      const to = from + hours(length?.startsWith(":") ? `0${length}` : (length ?? "0"))
      const activity = { kind: kinds[kind ?? "U"] as ActivityKind, start: at(from), end: at(to) }
      from = to
      return activity
    })
  })
}

export const monday = "2026-06-08T00:00:00Z"
export const lastMonday = "2026-06-01T00:00:00Z"

export interface Scenario {
  rules?: HoursRules
  /** Begins on the Monday of the week that is judged, after a week of rest, unless `start` says otherwise; rest until `to`. */
  plan: string
  start?: string
  to?: string
  options?: DriverHoursOptions
}

export function inputOf({ rules = "eu_561", plan, start = monday, to = "2026-06-15T00:00:00Z", options }: Scenario): AssessDriverHours {
  const planned = activities(start, plan)
  const end = planned.at(-1)?.end ?? new Date(start)
  const before = { kind: "rest" as const, start: new Date("2026-05-18T00:00:00Z"), end: new Date(start) }
  const after = { kind: "rest" as const, start: end, end: new Date(Math.max(Date.parse(to), end.getTime())) }
  return { rules, activities: [before, ...planned, after], from: new Date(start), to: new Date(to), options }
}

/** One occasional service of so many days, each from six in the morning, the last as told; and the rest that postponing the weekly rest asks for. */
export function longTrip(last: string, { days = 12, options }: { days?: number; options?: DriverHoursOptions } = {}): Scenario {
  const work = `R6 ${Array.from({ length: days - 1 }, () => "D2 W7 R15").join(" ")} ${last}`
  const end = activities(monday, work).at(-1)?.end ?? new Date(monday)
  const occasionalService = { start: new Date(Date.parse(monday) + 6 * HOUR), end }
  return { plan: `${work} R90`, to: "2026-06-28T00:00:00Z", options: { occasionalService, ...options } }
}

export const findingOf = (input: AssessDriverHours, rule: HoursRuleCode) => {
  const found = assessDriverHours(input).findings.find((finding) => finding.rule === rule)
  if (!found) throw new Error(`Nothing was said of ${rule}.`)
  return found
}
export const verdict = (rule: HoursRuleCode, scenario: Scenario) => findingOf(inputOf(scenario), rule).verdict

export const day = "D4:30 R:45 D4:30"
export const longDay = "D4:30 R:45 D4:30 R:45 D1"
