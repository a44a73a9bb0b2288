import { defineError } from "../../kernel/errors.js"

export const slotNotFound = defineError(
  "slot_not_found",
  "not_found",
  { title: "There is no departure with this id.", mend: "It may have been deleted while it was unused. Search by product and date." },
  ({ id }: { id: string }) => `There is no departure ${id}.`,
)
export const slotHasCommitments = defineError(
  "slot_has_commitments",
  "conflict",
  { title: "People hold or have booked the departure.", mend: "Repeat with another `onCommitments`: the message of the call says which it takes." },
  (d: { slotIds: string[]; heldPax: number; bookedPax: number; bookingIds: string[] }) =>
    `${d.slotIds.length === 1 ? `Departure ${d.slotIds[0]} has` : `${d.slotIds.length} departures have`} ${d.bookedPax} places booked and ${d.heldPax} held.`,
)
export const nonexistentLocalTime = defineError(
  "nonexistent_local_time",
  "invalid",
  { title: "The local time does not exist on that day.", mend: "Clocks go forward over it. Choose a time outside the gap." },
  (d: { timezone: string; local: string; reason: string }) => `${d.local} does not exist in ${d.timezone}: clocks go forward over it.`,
)
export const slotTimesInconsistent = defineError(
  "slot_times_inconsistent",
  "invalid",
  { title: "The times of the departure contradict each other.", mend: "Give an end after the start, and a `startsAt` that agrees with the local date, time and zone." },
  (d: { startLocal: string }) => `The departure of ${d.startLocal} would end before it starts.`,
)
