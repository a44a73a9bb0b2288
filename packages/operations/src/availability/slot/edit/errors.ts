import { defineError } from "../../../kernel/errors.js"

export const slotCapacityBelowTaken = defineError(
  "slot_capacity_below_taken",
  "conflict",
  {
    title: "The new capacity is smaller than what is already taken.",
    mend: "Choose at least `details.minimum`, or move or cancel bookings first.",
    field: "capacityPax",
  },
  (d: { slotId: string; capacityPax: number; heldPax: number; bookedPax: number; minimum: number }) =>
    `Departure ${d.slotId} has ${d.bookedPax} places booked and ${d.heldPax} held, so its capacity cannot go below ${d.minimum}; ${d.capacityPax} was asked for.`,
)
export const slotStartConflict = defineError(
  "slot_start_conflict",
  "conflict",
  {
    title: "Another departure of the same rule already starts at that time.",
    mend: "Choose another time, or cancel the departure that has it.",
  },
  (d: { slotId: string; startLocal?: string }) =>
    `The new start of departure ${d.slotId} is already taken by another departure of its rule.`,
)
export const editScopeUnsupported = defineError(
  "edit_scope_unsupported",
  "invalid",
  { title: "The edit cannot reach other departures.", mend: "Edit this departure alone, or change the rule." },
  (d: { slotId: string; scope: string; why: "no_rule" | "date_moves_one" | "time_from_recurrence" | "original_outside" }) =>
    ({
      no_rule: `Departure ${d.slotId} was made by hand, so only the scope “this” applies.`,
      date_moves_one: `A new date moves departure ${d.slotId} alone; it cannot be given to “${d.scope}”.`,
      time_from_recurrence: `The time of departure ${d.slotId} comes from the recurrence text of its rule; change it there.`,
      original_outside: `Departure ${d.slotId} no longer follows from its rule as it stands now; edit it alone.`,
    })[d.why],
)
export const startTimeDurationFixed = defineError(
  "start_time_duration_fixed",
  "conflict",
  {
    title: "The duration comes from the start time, not from the rule.",
    mend: "Change the duration of the start time, or edit single departures.",
    field: "durationMinutes",
  },
  (d: { startTimeId: string; durationMinutes: number }) =>
    `Start time ${d.startTimeId} has its own duration of ${d.durationMinutes} minutes, which goes before the rule's.`,
)
