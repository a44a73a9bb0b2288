const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" })
  formatters.set(zone, made)
  return made
}

/** The local date of an instant in a zone, such as `2026-05-28`. */
export const dayIn = (instant: string | number | Date, zone: string): string => formatterOf(zone).format(new Date(instant))

const minute = 60_000
/** No zone is further from UTC than this. */
const furthest = 15 * 60

/** The first minute of a local day, also where its midnight does not exist: clocks that spring forward at night begin it at one. */
export function startOfDay(date: string, zone: string): string {
  const middle = Date.parse(`${date}T00:00:00Z`)
  let [before, reached] = [-furthest, furthest]
  while (reached - before > 1) {
    const half = Math.floor((before + reached) / 2)
    if (dayIn(middle + half * minute, zone) >= date) reached = half
    else before = half
  }
  return new Date(middle + reached * minute).toISOString()
}
