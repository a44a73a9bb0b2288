import { addDays, spanOf } from "../../../../kernel/days/dates.js"
import type { Closeout } from "../../../types.js"

/** What tints a day: the one effect of its closeouts, or that there are both. */
export type DayTint = Closeout["effect"] | "both"

export interface ClosedDay {
  count: number
  tint: DayTint
}

/** The closed days of a year: how many closeouts cover each, and with what effect. */
export function closedDays(closeouts: readonly Closeout[], year: string): ReadonlyMap<string, ClosedDay> {
  const days = new Map<string, ClosedDay>()
  for (const { dateFrom, dateTo, effect } of closeouts) {
    const last = dateTo < `${year}-12-31` ? dateTo : `${year}-12-31`
    for (let day = dateFrom > `${year}-01-01` ? dateFrom : `${year}-01-01`; day <= last; day = addDays(day, 1)) {
      const known = days.get(day)
      days.set(day, { count: (known?.count ?? 0) + 1, tint: known && known.tint !== effect ? "both" : effect })
    }
  }
  return days
}

/** Closeouts on any of the chosen days. */
export const onDays = (closeouts: readonly Closeout[], { from, to }: { from: string; to: string }) =>
  closeouts.filter(({ dateFrom, dateTo }) => dateFrom <= to && from <= dateTo)

export const extended = (anchor: string, day: string) => spanOf(anchor, day)
