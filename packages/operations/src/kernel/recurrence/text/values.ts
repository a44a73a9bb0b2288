import { formatDate, formatDateTime, parseTime, wallOfDate } from "../../time/local.js"

const pattern = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/

/** The ISO form of an RFC 5545 date (`20260501`) or date-time (`20260501T090000`, with `Z` for an instant), null when it is neither. */
export function readDateValue(value: string): string | null {
  const [whole, year, month, day, hour, minute, second, utc = ""] = pattern.exec(value) ?? []
  if (whole === undefined) return null
  const date = wallOfDate(Number(year), Number(month), Number(day))
  if (date === null || hour === undefined) return date === null ? null : formatDate(date)
  const time = parseTime(`${hour}:${minute}:${second}`)
  return time === null ? null : `${formatDateTime(date + time)}${utc}`
}

/** The RFC 5545 form of an ISO date, date-time or instant. */
export const writeDateValue = (iso: string) => iso.replace(/[-:]/g, "")

/** A whole number without decimals or exponent, null when the text is none. */
export const readInteger = (text: string, signed: boolean): number | null =>
  (signed ? /^[+-]?\d{1,9}$/ : /^\d{1,9}$/).test(text) ? Number(text) : null
