import { type Frequency, frequencies, type NthWeekday, numberLists, type RecurrenceParts, type Weekday, weekdays } from "../parts.js"
import { readDateValue, readInteger } from "./values.js"

/** Reads one part into `parts`; answers what is wrong with the value, or null. */
type PartReader = (value: string, parts: RecurrenceParts) => string | null

const isFrequency = (value: string): value is Frequency => frequencies.some((known) => known === value)
const isWeekday = (value: string): value is Weekday => weekdays.some((known) => known === value)

function readNthWeekday(value: string): NthWeekday | null {
  const [, number, weekday = ""] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(value) ?? []
  if (!isWeekday(weekday)) return null
  const nth = number === undefined ? null : Number(number)
  if (nth !== null && (nth === 0 || Math.abs(nth) > 53)) return null
  return { weekday, nth }
}

const readWhole = (part: "INTERVAL" | "COUNT", write: (parts: RecurrenceParts, whole: number) => void): PartReader => {
  return (value, parts) => {
    const whole = readInteger(value, false)
    if (whole === null || whole < 1) return `${part} must be a whole number of at least 1.`
    write(parts, whole)
    return null
  }
}

const readNumbers = ({ field, part, min, max, signed }: (typeof numberLists)[number]): PartReader => {
  const range = signed ? `${min} to ${max} or -${max} to -${min}` : `${min} to ${max}`
  return (value, parts) => {
    const numbers: number[] = []
    for (const text of value.split(",")) {
      const number = readInteger(text, signed)
      const size = number === null ? Number.NaN : signed ? Math.abs(number) : number
      if (number === null || !(size >= min && size <= max)) return `“${text}” is not a value of ${part}: ${range}.`
      numbers.push(number)
    }
    parts[field] = numbers
    return null
  }
}

const readers: Record<string, PartReader> = {
  FREQ: (value, parts) => {
    if (!isFrequency(value)) return `“${value}” is not a frequency: ${frequencies.join(", ")}.`
    parts.freq = value
    return null
  },
  INTERVAL: readWhole("INTERVAL", (parts, whole) => {
    parts.interval = whole
  }),
  COUNT: readWhole("COUNT", (parts, whole) => {
    parts.count = whole
  }),
  UNTIL: (value, parts) => {
    parts.until = readDateValue(value)
    return parts.until === null ? `“${value}” is not a date such as 20260930, 20260930T090000 or 20260930T070000Z.` : null
  },
  WKST: (value, parts) => {
    if (!isWeekday(value)) return `“${value}” is not a weekday: ${weekdays.join(", ")}.`
    parts.wkst = value
    return null
  },
  BYDAY: (value, parts) => {
    const days = value.split(",").map(readNthWeekday)
    const wrong = days.indexOf(null)
    if (wrong >= 0) return `“${value.split(",")[wrong]}” is not a weekday such as MO, 2TU or -1FR (numbers to 53).`
    parts.byDay = days.filter((day) => day !== null)
    return null
  },
  ...Object.fromEntries(numberLists.map((list) => [list.part, readNumbers(list)])),
}

/** Reads the value of an `RRULE` into `parts`, reporting each part that is unknown, repeated or malformed. */
export function readRule(value: string, parts: RecurrenceParts, report: (part: string, message: string) => void) {
  const seen = new Set<string>()
  for (const text of value.split(";")) {
    const [, name = text, partValue = ""] = /^([^=]*)=(.*)$/.exec(text) ?? []
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined
    if (seen.has(name)) report(name, `${name} is given twice.`)
    else if (!read) report(name, name === "" ? "A part is empty." : `“${name}” is not a part of a recurrence rule.`)
    else {
      const wrong = read(partValue, parts)
      if (wrong) report(name, wrong)
    }
    seen.add(name)
  }
  if (!seen.has("FREQ")) report("FREQ", "The rule does not say how often: FREQ is missing.")
}
