import { getSlot } from "../../availability/index.js"
import { timezoneRequired } from "../../kernel/common-errors.js"
import type { OperationsDb } from "../../kernel/database.js"
import { deadlinePast, holdShapeInvalid, optionTooLate } from "../errors.js"
import type { ResourceHold } from "../hold/contract.js"
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

/** The start of the first window: an option on spaces ends before it. */
export const firstOf = (windows: readonly { from: Date }[]): Date | null =>
  windows.length > 0 ? new Date(Math.min(...windows.map(({ from }) => from.getTime()))) : null

/** The latest instant at which the option of a stored hold may end: the day of arrival, the first window, the start of its departure. */
export async function limitOf(
  tx: OperationsDb,
  { windows, timezone, arrival, slotId, backing }: Pick<ResourceHold, "windows" | "timezone" | "arrival" | "slotId" | "backing">,
): Promise<Date | null> {
  if (backing === "slot" && slotId) return (await getSlot(tx, { slotId })).startsAt
  return firstOf(windows) ?? roomLimit(timezone, arrival)
}

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
