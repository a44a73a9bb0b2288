import { invalidRequest } from "../../kernel/common-errors.js"
import type { ScheduleEntry } from "./contract.js"

const defaults: ScheduleEntry = {
  entryKind: "weekly",
  dayOfWeek: null,
  validFrom: null,
  validTo: null,
  seasonFrom: null,
  seasonTo: null,
  opensAt: null,
  closesAt: null,
  closed: false,
  notes: null,
}

function faultOf(entry: ScheduleEntry): [string, string] | null {
  const { entryKind, validFrom, validTo, seasonFrom, seasonTo, opensAt, closesAt, closed } = entry
  if ((opensAt === null) !== (closesAt === null))
    return [opensAt === null ? "opensAt" : "closesAt", "Opening and closing times are given together."]
  if (closed && opensAt !== null) return ["closed", "Closed hours have no times."]
  if (!closed && opensAt === null) return ["opensAt", "Give the times, or say that the place is closed."]
  if (validFrom && validTo && validTo < validFrom) return ["validTo", "The last day lies before the first."]
  if ((seasonFrom === null) !== (seasonTo === null))
    return [seasonFrom === null ? "seasonFrom" : "seasonTo", "A season is given with both of its days."]
  if (entryKind === "weekly") return null
  if (validFrom === null || validTo === null)
    return [validFrom === null ? "validFrom" : "validTo", "An exception says from which day to which."]
  return seasonFrom === null ? null : ["seasonFrom", "An exception has no season."]
}

/** An entry with its defaults, or with what is stored where a change leaves it out. Throws `invalid_request`. */
export function completeEntry(given: Partial<ScheduleEntry>, before: ScheduleEntry = defaults, at = ""): ScheduleEntry {
  const known = Object.keys(defaults) as (keyof ScheduleEntry)[]
  const entry = Object.fromEntries(
    known.map((key) => [key, given[key] === undefined ? before[key] : given[key]]),
  ) as unknown as ScheduleEntry
  const fault = faultOf(entry)
  if (fault) throw invalidRequest({ violations: [{ path: `${at}${fault[0]}`, message: fault[1] }] })
  return entry
}
