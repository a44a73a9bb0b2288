import { numberLists, type RecurrenceParts } from "../parts.js"
import { writeDateValue } from "./values.js"

function ruleOf(parts: RecurrenceParts): string {
  const byDay = parts.byDay.map(({ nth, weekday }) => `${nth ?? ""}${weekday}`)
  const lists = numberLists.map(({ field, part }) => [part, parts[field].join(",")])
  const all = [
    ["FREQ", parts.freq],
    ["INTERVAL", parts.interval === 1 ? null : parts.interval],
    ["COUNT", parts.count],
    ["UNTIL", parts.until && writeDateValue(parts.until)],
    ["WKST", parts.wkst === "MO" ? null : parts.wkst],
    ["BYDAY", byDay.join(",")],
    ...lists,
  ]
  return all.flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join(";")
}

function dateLines(name: "EXDATE" | "RDATE", dates: string[]): string[] {
  const days = dates.filter((date) => !date.includes("T")).map(writeDateValue)
  const times = dates.filter((date) => date.includes("T")).map(writeDateValue)
  return [...(days.length ? [`${name};VALUE=DATE:${days.join(",")}`] : []), ...(times.length ? [`${name}:${times.join(",")}`] : [])]
}

/**
 * The recurrence text of parts, the inverse of `parseRecurrence`: a bare rule when there is nothing else, else one line per property.
 * Does not check: parse the result to learn whether the parts go together.
 */
export function formatRecurrence(parts: RecurrenceParts): string {
  const dates = [...dateLines("RDATE", parts.rdates), ...dateLines("EXDATE", parts.exdates)]
  if (parts.freq === null) return dates.join("\n")
  return dates.length ? [`RRULE:${ruleOf(parts)}`, ...dates].join("\n") : ruleOf(parts)
}
