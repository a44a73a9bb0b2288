import { addDays, daysFrom } from "../../../kernel/days/dates.js"
import { instantOf, wallOf } from "../../../kernel/days/wall.js"
import { dayIn } from "../../../resources/admin/shared/zone.js"
import type { DriverShift } from "../../types.js"

/** A shift as the fields of its form hold it. An end that is not after the start lies on the next day. */
export interface ShiftTimes {
  date: string
  from: string
  to: string
}

export const timesOf = ({ startsAt, endsAt }: DriverShift, zone: string): ShiftTimes => {
  const { date, time } = wallOf(startsAt, zone)
  return { date, from: time, to: wallOf(endsAt, zone).time }
}

export const rangeOf = ({ date, from, to }: ShiftTimes, zone: string) => ({
  startsAt: instantOf(date, from, zone),
  endsAt: instantOf(to > from ? date : addDays(date, 1), to, zone),
})

export interface Work {
  from: string
  to: string | null
}

/** Work that no shift covers whole. Cancelled shifts cover nothing. */
export const outsideOf = <Item extends Work>(work: readonly Item[], shifts: readonly DriverShift[]): Item[] =>
  work.filter(
    ({ from, to }) =>
      to !== null &&
      !shifts.some(
        ({ status, startsAt, endsAt }) =>
          status !== "cancelled" && Date.parse(startsAt) <= Date.parse(from) && Date.parse(endsAt) >= Date.parse(to),
      ),
  )

export interface ShiftCell<Item extends Work> {
  date: string
  /** Shifts that touch the day, those from the night before first. */
  shifts: readonly { shift: DriverShift /** It began the day before. */; continued: boolean }[]
  /** Work of the day that lies outside every shift. */
  outside: readonly Item[]
}

/** The days of one driver. */
export function cellsOf<Item extends Work>(
  from: string,
  days: number,
  shifts: readonly DriverShift[],
  work: readonly Item[],
  zone: string,
): ShiftCell<Item>[] {
  const outside = outsideOf(work, shifts)
  const sorted = [...shifts].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  return daysFrom(from, days).map((date) => ({
    date,
    shifts: sorted
      .filter(({ startsAt, endsAt }) => dayIn(startsAt, zone) <= date && dayIn(Date.parse(endsAt) - 1, zone) >= date)
      .map((shift) => ({ shift, continued: dayIn(shift.startsAt, zone) < date })),
    outside: outside.filter((item) => dayIn(item.from, zone) === date),
  }))
}
