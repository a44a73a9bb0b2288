import type { ResourceCloseoutCategory } from "@voyant-travel/operations/resources/contract"
import { addDays } from "../../../kernel/days/dates.js"
import { wallOf } from "../../../kernel/days/wall.js"
import type { CreateResourceCloseout } from "../../inputs.js"
import type { Resource } from "../../types.js"

export const repeats = ["once", "daily", "weekly"] as const
export const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const

/** What a screen knows already when it opens the form. */
export interface ResourceCloseoutDraft {
  dateFrom?: string
  dateTo?: string
  timeFrom?: string
  timeTo?: string
  /** The zone of the times, where it is not that of the resource's place. */
  timezone?: string
}

export interface CloseoutValues {
  category: ResourceCloseoutCategory | null
  reason: string | null
  dateFrom: string | null
  dateTo: string | null
  open: boolean
  timeFrom: string | null
  timeTo: string | null
  repeat: (typeof repeats)[number]
  weekdays: readonly string[]
  until: string | null
  onAssigned: "keep" | "release" | "refuse"
}

export const draftValues = ({ dateFrom, dateTo, timeFrom, timeTo }: ResourceCloseoutDraft): CloseoutValues => ({
  category: null,
  reason: null,
  dateFrom: dateFrom ?? null,
  dateTo: dateTo ?? null,
  open: false,
  timeFrom: timeFrom ?? null,
  timeTo: timeTo ?? null,
  repeat: "once",
  weekdays: [],
  until: null,
  onAssigned: "keep",
})

const isDate = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text)

const recurrenceOf = ({ repeat, weekdays, until }: CloseoutValues) =>
  repeat === "once"
    ? {}
    : {
        rrule: repeat === "daily" ? "FREQ=DAILY" : `FREQ=WEEKLY${weekdays.length > 0 ? `;BYDAY=${weekdays.join(",")}` : ""}`,
        ...(isDate(until) && { recurrenceUntil: until }),
      }

/** A time that was drawn on a board, as the form has it: whole days where it begins and ends at midnight. */
export function draftOf({ from, to }: { from: string; to: string }, timezone: string): ResourceCloseoutDraft {
  const [start, end] = [wallOf(from, timezone), wallOf(to, timezone)]
  if (start.time === "00:00" && end.time === "00:00") return { dateFrom: start.date, dateTo: addDays(end.date, -1) }
  return { dateFrom: start.date, dateTo: end.date, timeFrom: start.time, timeTo: end.time, timezone }
}

/** The request of a filled form; nothing while a date is missing. The times are those of the resource's place, else the operator's. */
export function closeoutOf(
  values: CloseoutValues,
  { id, placeId }: Pick<Resource, "id" | "placeId">,
  timezone: string,
  drawnIn?: string,
): CreateResourceCloseout | undefined {
  const { category, reason, dateFrom, dateTo, open, timeFrom, timeTo, onAssigned } = values
  if (!isDate(dateFrom)) return undefined
  return {
    resourceId: id,
    ...(category && { category }),
    ...(reason && { reason }),
    dateFrom,
    dateTo: open ? null : isDate(dateTo) ? dateTo : dateFrom,
    ...(timeFrom && { timeFrom }),
    ...(timeTo && { timeTo }),
    ...recurrenceOf(values),
    onAssigned,
    ...(drawnIn ? { timezone: drawnIn } : placeId === null && { timezone }),
  }
}
