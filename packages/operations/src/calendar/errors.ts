import { defineError } from "../kernel/errors.js"
import { wallText } from "../kernel/time/wall-text.js"
import { isTimezone } from "../kernel/time/zone.js"
import type { CalendarViolation } from "./contract.js"

type Refused = CalendarViolation & { violations: CalendarViolation[] }

/** Sentences are read where the job is: its own clock, else UTC. `details` keep the instants. */
const at = ({ timezone }: CalendarViolation, instant: Date | null) =>
  instant ? wallText(instant, timezone !== null && isTimezone(timezone) ? timezone : "UTC") : "further notice"
const next = (d: CalendarViolation) => (d.wouldSucceed.nextFreeFrom ? ` It is free again from ${at(d, d.wouldSucceed.nextFreeFrom)}.` : "")
const by = ({ clash }: CalendarViolation) => (clash ? `“${clash.title || clash.sourceId}”` : "something else")
const wanted = (d: CalendarViolation) => `from ${at(d, d.requested.from)} to ${at(d, d.requested.to)}`
const taken = (d: CalendarViolation) => `from ${at(d, d.clash?.during.from ?? null)} to ${at(d, d.clash?.during.to ?? null)}`

export const resourceDoubleBooked = defineError(
  "resource_double_booked",
  "conflict",
  {
    title: "Somebody or something is wanted twice at the same time.",
    mend: "Read `details.violations`: each names the other commitment and `wouldSucceed.nextFreeFrom`. Take another one, another time, or move the other job first. Nothing overrides a double booking.",
  },
  (d: Refused) =>
    `${d.assetId} is taken by ${by(d)} ${taken(d)}, wanted ${wanted(d)}${d.bufferOnly ? " (only the buffers touch)" : ""}.${next(d)}`,
)
export const resourceClosed = defineError(
  "resource_closed",
  "conflict",
  {
    title: "The asset is closed at that time.",
    mend: "Choose another asset or time, or override the closeout with a reason where the command offers it.",
  },
  (d: Refused) => `${d.assetId} is closed by ${by(d)} ${taken(d)}, wanted ${wanted(d)}.${next(d)}`,
)
export const resourceInactive = defineError(
  "resource_inactive",
  "conflict",
  { title: "The asset takes no work.", mend: "Activate it again, or choose another one. A space that has children is taken through them." },
  (d: Refused) => `${d.assetId} takes no work.`,
)
export const resourceShareCapacityExceeded = defineError(
  "resource_share_capacity_exceeded",
  "capacity",
  {
    title: "More units are wanted of a shared asset than it has.",
    mend: "Take fewer units or another time: `peak` is the most that others share at one instant, `capacity` what there is.",
  },
  (d: Refused) => `${d.assetId} has ${d.capacity} units, others share ${d.peak} of them at once, and ${d.wanted} are wanted.${next(d)}`,
)
export const assetNotFound = defineError(
  "asset_not_found",
  "not_found",
  { title: "There is no asset with this id.", mend: "Use the id of a resource or function space that exists." },
  ({ id }: { id: string }) => `There is no asset ${id} in the calendar.`,
)
export const assetInUse = defineError(
  "asset_in_use",
  "conflict",
  { title: "The asset still has commitments.", mend: "End its commitments first, or set it inactive and keep its history." },
  ({ id, commitments }: { id: string; commitments: number }) => `Asset ${id} has ${commitments} live commitments.`,
)
export const shareCapacityBelowUsage = defineError(
  "share_capacity_below_usage",
  "conflict",
  {
    title: "The capacity would fall below what is shared already.",
    mend: "Choose at least `peak`, or move work away from the instant `at` first.",
  },
  ({ id, capacity, peak, at }: { id: string; capacity: number; peak: number; at: string }) =>
    `Asset ${id} shares ${peak} units at ${at}, so its capacity cannot be ${capacity}.`,
)
export const transactionConflict = defineError(
  "transaction_conflict",
  "conflict",
  {
    title: "Two transactions wanted the same asset at once and the database ended one of them.",
    mend: "Nothing was written. Run the whole transaction again.",
  },
  (_: { retryable: true }) => "Another change to the same calendar was under way. Nothing was written; please try again.",
)

/** Every code of the calendar. */
export const calendarErrors = [
  resourceDoubleBooked,
  resourceClosed,
  resourceInactive,
  resourceShareCapacityExceeded,
  assetNotFound,
  assetInUse,
  shareCapacityBelowUsage,
  transactionConflict,
] as const

const byCode = {
  resource_double_booked: resourceDoubleBooked,
  resource_closed: resourceClosed,
  resource_inactive: resourceInactive,
  resource_share_capacity_exceeded: resourceShareCapacityExceeded,
}

/** The refusal of a request: the code of the first finding, and all of them in `details.violations`. */
export function calendarRefusal(violations: readonly CalendarViolation[]) {
  const [first] = violations
  if (!first) return transactionConflict({ retryable: true })
  return byCode[first.code]({ ...first, violations: [...violations] })
}
