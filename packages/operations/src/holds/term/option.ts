import { timezoneRequired } from "../../kernel/common-errors.js"
import { deadlinePast, holdShapeInvalid, optionTooLate } from "../errors.js"
import { dayEnd } from "./day-end.js"

export interface OptionInput {
  optionOn?: string | undefined
  expiresAt?: Date | undefined
}

interface OptionFrame {
  timezone: string | null
  now: Date
  /** The latest instant at which an option may end. */
  limit: Date | null
}

/** The latest end of an option on rooms: the day of arrival. */
export const roomLimit = (timezone: string | null, arrival: string | null): Date | null =>
  timezone && arrival ? dayEnd(timezone, arrival) : null

/**
 * The option of a hold as it is stored: a day also as the instant at which it ends. Null where none was given.
 * Throws `timezone_required`, `deadline_past`, `option_too_late`.
 */
export function optionOf({ optionOn, expiresAt }: OptionInput, { timezone, now, limit }: OptionFrame) {
  if (optionOn !== undefined && expiresAt !== undefined) throw holdShapeInvalid({ fields: ["optionOn", "expiresAt"] })
  if (optionOn !== undefined && !timezone) throw timezoneRequired({ fields: ["optionOn"] })
  const ends = optionOn !== undefined && timezone ? dayEnd(timezone, optionOn) : expiresAt
  if (!ends) return null
  if (ends <= now) throw deadlinePast({ field: optionOn ? "optionOn" : "expiresAt", dueAt: ends.toISOString() })
  if (limit && ends > limit) throw optionTooLate({ expiresAt: ends.toISOString(), limit: limit.toISOString() })
  return { optionOn: optionOn ?? null, expiresAt: ends }
}
