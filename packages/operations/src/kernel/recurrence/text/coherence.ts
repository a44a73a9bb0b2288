import type { RecurrenceParts } from "../parts.js"

interface Law {
  part: string
  breaks: (parts: RecurrenceParts) => boolean
  message: string
}

const numbered = ({ byDay }: RecurrenceParts) => byDay.some(({ nth }) => nth !== null)
const othersThanSetPos = (parts: RecurrenceParts) =>
  [parts.byMonth, parts.byWeekNo, parts.byYearDay, parts.byMonthDay, parts.byDay, parts.byHour, parts.byMinute, parts.bySecond].some(
    ({ length }) => length > 0,
  )

/** Which parts may not stand together (RFC 5545 §3.3.10). */
const laws: Law[] = [
  { part: "COUNT", breaks: ({ count, until }) => count !== null && until !== null, message: "COUNT and UNTIL exclude each other." },
  {
    part: "BYDAY",
    breaks: (parts) => numbered(parts) && parts.freq !== "MONTHLY" && parts.freq !== "YEARLY",
    message: "A numbered weekday such as 2TU needs FREQ=MONTHLY or FREQ=YEARLY.",
  },
  {
    part: "BYDAY",
    breaks: (parts) => numbered(parts) && parts.byWeekNo.length > 0,
    message: "A numbered weekday such as 2TU cannot be used with BYWEEKNO.",
  },
  { part: "BYWEEKNO", breaks: ({ byWeekNo, freq }) => byWeekNo.length > 0 && freq !== "YEARLY", message: "BYWEEKNO needs FREQ=YEARLY." },
  {
    part: "BYYEARDAY",
    breaks: ({ byYearDay, freq }) => byYearDay.length > 0 && (freq === "DAILY" || freq === "WEEKLY" || freq === "MONTHLY"),
    message: "BYYEARDAY cannot be used with FREQ=DAILY, WEEKLY or MONTHLY.",
  },
  {
    part: "BYMONTHDAY",
    breaks: ({ byMonthDay, freq }) => byMonthDay.length > 0 && freq === "WEEKLY",
    message: "BYMONTHDAY cannot be used with FREQ=WEEKLY.",
  },
  {
    part: "BYSETPOS",
    breaks: (parts) => parts.bySetPos.length > 0 && !othersThanSetPos(parts),
    message: "BYSETPOS picks from what another BY-part gives; there is none.",
  },
]

/** Reports each law that a rule breaks, all of whose parts are well-formed by themselves. */
export function checkCoherence(parts: RecurrenceParts, report: (part: string, message: string) => void) {
  for (const { part, breaks, message } of laws) if (breaks(parts)) report(part, message)
}
