export const scheduleEntryKinds = ["weekly", "exception"] as const
export const daysOfWeek = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const
export type DayOfWeek = (typeof daysOfWeek)[number]

/** Why a place is open, closed, or nobody knows. */
export const openReasons = ["hours", "exception", "closed", "no_hours", "no_timezone"] as const
/** What is known of one date. */
export const openingStates = ["open", "closed", "unknown"] as const
export type OpeningState = (typeof openingStates)[number]
