import { addDays, firstInstantOf, resolveLocal } from "../../kernel/time.js"

const minutesOfDay = 1440

/** The first reading after a gap, looked for minute by minute: gaps are short, and lost days are 24 hours. */
function afterGap(timezone: string, date: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  for (let later = hours * 60 + minutes + 1; later <= 3 * minutesOfDay; later++) {
    const day = addDays(date, Math.floor(later / minutesOfDay))
    const clock = later % minutesOfDay
    const text = `${String(Math.floor(clock / 60)).padStart(2, "0")}:${String(clock % 60).padStart(2, "0")}`
    const resolved = resolveLocal(timezone, `${day}T${text}`)
    if (resolved.ok) return resolved.instant
  }
  throw new RangeError(`${timezone} has no reading after ${date} ${time}.`)
}

/** The instant of a local date and time, of the day's start without a time. A reading that clocks jump over moves to the end of the gap. */
export function instantOf(timezone: string, date: string, time: string | undefined): Date {
  const resolved = time === undefined ? firstInstantOf(timezone, date) : resolveLocal(timezone, `${date}T${time}`)
  return resolved.ok ? resolved.instant : afterGap(timezone, date, time ?? "00:00")
}
