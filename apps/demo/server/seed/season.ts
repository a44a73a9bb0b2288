import { Temporal } from "temporal-polyfill"

const headOffice = "Africa/Cairo"

/** The stretch of time that is seeded, relative to one day. */
export interface Season {
  today: string
  /** 60 days back, 300 ahead: the clock changes of both countries lie inside. */
  from: string
  to: string
  /** The instant at which the seeding person works: now, or six in the morning of a chosen day. */
  now: Date
}

export const plusDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()

/** The instant of a wall-clock time in a zone. */
export const instantAt = (date: string, time: string, timezone: string): Date =>
  new Date(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timezone).epochMilliseconds)

/** The date in a zone. */
export const dateIn = (timezone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone).toPlainDate().toString()

export function seasonAround(today: string | undefined, real = new Date()): Season {
  const date = today ?? dateIn(headOffice, real)
  return {
    today: date,
    from: plusDays(date, -60),
    to: plusDays(date, 300),
    now: today === undefined ? real : instantAt(date, "06:00", headOffice),
  }
}

/** The next run of a yearly window (`05-01` to `09-30`) that has not ended before the season began. */
export function windowIn(season: Season, [start, end]: readonly [string, string]): { validFrom: string; validTo: string } {
  const year = Number(season.today.slice(0, 4))
  const runs = [year - 1, year, year + 1].map((from) => ({
    validFrom: `${from}-${start}`,
    validTo: `${start <= end ? from : from + 1}-${end}`,
  }))
  return runs.find(({ validTo }) => validTo >= season.today) ?? { validFrom: season.from, validTo: season.to }
}
