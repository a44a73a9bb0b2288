import Holidays from "date-holidays"
import type { Season } from "./season.js"

interface Holiday {
  date: string
  name: string
}

/** Public holidays of a country within the season, in English. */
export function holidaysOf(country: "EG" | "RO", { from, to }: Pick<Season, "from" | "to">): Holiday[] {
  const calendar = new Holidays(country)
  const years = [...new Set([Number(from.slice(0, 4)), Number(to.slice(0, 4))])]
  const found = years.flatMap((year) => calendar.getHolidays(year, "en"))
  const days = found.filter(({ type }) => type === "public").map(({ date, name }) => ({ date: date.slice(0, 10), name }))
  return days.filter(({ date }, at) => date >= from && date <= to && days.findIndex((other) => other.date === date) === at)
}
