/** One word for a date: nothing runs, nothing may be sold, nothing is left, less than half is left, plenty, no limit. */
export const calendarStates = ["none", "closed", "sold_out", "limited", "available", "freesale"] as const
export type CalendarState = (typeof calendarStates)[number]

/** The longest range of one calendar call, in days. */
export const maxCalendarDays = 731
