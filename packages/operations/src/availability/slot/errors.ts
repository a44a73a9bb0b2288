import { nonexistentLocalTime, slotNotFound } from "../../kernel/common-errors.js"
import { defineError } from "../../kernel/errors.js"

export { nonexistentLocalTime, slotNotFound }

export const slotHasCommitments = defineError(
  "slot_has_commitments",
  "conflict",
  {
    title: "People hold or have booked the departure.",
    mend: "Repeat with another `onCommitments`: the message of the call says which it takes.",
  },
  (d: { slotIds: string[]; heldPax: number; bookedPax: number; bookingIds: string[]; assignments?: number }) =>
    `${d.slotIds.length === 1 ? `Departure ${d.slotIds[0]} has` : `${d.slotIds.length} departures have`} ${d.bookedPax} places booked and ${d.heldPax} held.`,
)
export const slotTimesInconsistent = defineError(
  "slot_times_inconsistent",
  "invalid",
  {
    title: "The times of the departure contradict each other.",
    mend: "Give an end after the start, and a `startsAt` that agrees with the local date, time and zone.",
    field: ({ startsAt }) => (startsAt === undefined ? "endTimeLocal" : "startsAt"),
  },
  (d: { startLocal: string; startsAt?: string }) =>
    d.startsAt
      ? `The departure of ${d.startLocal} starts at ${d.startsAt}, which is not the instant that was sent.`
      : `The departure of ${d.startLocal} would end before it starts.`,
)
export const slotGenerated = defineError(
  "slot_generated",
  "conflict",
  {
    title: "A rule made this departure, so deleting it would only bring it back.",
    mend: "Cancel it: a cancelled departure is not generated again.",
  },
  ({ slotId }: { slotId: string; ruleId: string }) =>
    `Departure ${slotId} was made by a rule. Cancel it instead: deleted, it would be generated again.`,
)
export const slotInUse = defineError(
  "slot_in_use",
  "conflict",
  { title: "Somebody was on the departure, or held or booked places of it.", mend: "Cancel it instead: its story stays readable." },
  ({ slotId, allocations, crew = 0 }: { slotId: string; allocations: number; crew?: number }) =>
    allocations > 0
      ? `Departure ${slotId} cannot be deleted: ${allocations} ${allocations === 1 ? "hold or booking was" : "holds or bookings were"} made on it.`
      : `Departure ${slotId} cannot be deleted: ${crew} of a crew ${crew === 1 ? "was" : "were"} on it.`,
)
export const slotNotDeparted = defineError(
  "slot_not_departed",
  "conflict",
  {
    title: "The departure has not left, so it cannot be completed.",
    mend: "Complete it after its start (all-day: after its end). A cancelled departure is never completed.",
  },
  ({ slotId, status, departsAt }: { slotId: string; status: string; departsAt: string }) =>
    status === "cancelled" ? `Departure ${slotId} was cancelled, so it never left.` : `Departure ${slotId} leaves at ${departsAt}.`,
)
export const slotMinimumMissing = defineError(
  "slot_minimum_missing",
  "conflict",
  { title: "The departure has no minimum, so there is nothing to decide.", mend: "Set `minPax` first, or close or cancel the departure." },
  ({ slotId }: { slotId: string }) => `Departure ${slotId} has no minimum number of pax, so there is nothing to decide.`,
)

export const slotErrors = [
  slotNotFound,
  slotTimesInconsistent,
  slotHasCommitments,
  slotGenerated,
  slotInUse,
  slotNotDeparted,
  slotMinimumMissing,
] as const
