import type { ResourceCloseoutCategory } from "@voyant-travel/operations/resources/contract"
import type { CreateResourceCloseout } from "../../inputs.js"
import type { Resource } from "../../types.js"

export const repeats = ["once", "daily", "weekly"] as const
export const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const

/** What a screen knows already when it opens the form. */
export interface ResourceCloseoutDraft {
  dateFrom?: string
  dateTo?: string
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

export const draftValues = ({ dateFrom, dateTo }: ResourceCloseoutDraft): CloseoutValues => ({
  category: null,
  reason: null,
  dateFrom: dateFrom ?? null,
  dateTo: dateTo ?? null,
  open: false,
  timeFrom: null,
  timeTo: null,
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

/** The request of a filled form; nothing while a date is missing. The times are those of the resource's place, else the operator's. */
export function closeoutOf(
  values: CloseoutValues,
  { id, placeId }: Pick<Resource, "id" | "placeId">,
  timezone: string,
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
    ...(placeId === null && { timezone }),
  }
}
