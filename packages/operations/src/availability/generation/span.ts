import { invalidRange } from "../../kernel/common-errors.js"
import { addDays, daysBetween, localDateOf } from "../../kernel/time.js"
import { maxRangeDays } from "../rule/contract.js"

/** The local dates that a generation covers in one rule's zone, both inclusive. */
export interface Span {
  from: string
  to: string
  /** Starts up to here have departed and are left out; null = the caller named a first date, and gets what lies in the past too. */
  departedBy: Date | null
}

interface Range {
  from?: string
  to?: string
  horizonDays?: number
}

const defaultHorizonDays = 365

/** The span of a rule; the clock is asked only where no first date is given. Throws `invalid_range` when it ends before it starts or is longer than 1,830 days. */
export async function spanOf(
  { from, to, horizonDays = defaultHorizonDays }: Range,
  timezone: string,
  clock: () => Promise<Date>,
): Promise<Span> {
  const departedBy = from === undefined ? await clock() : null
  const first = from ?? localDateOf(departedBy ?? new Date(), timezone)
  const last = to ?? addDays(first, horizonDays)
  if (last < first || daysBetween(first, last) > maxRangeDays) throw invalidRange({ from: first, to: last, limitDays: maxRangeDays })
  return { from: first, to: last, departedBy }
}
