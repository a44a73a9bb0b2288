import { recurrenceErrors } from "../kernel/recurrence/index.js"
import { generationErrors } from "./generation/errors.js"
import { ruleErrors } from "./rule/errors.js"
import { editScopeUnsupported, slotCapacityBelowTaken, slotStartConflict, startTimeDurationFixed } from "./slot/edit/errors.js"
import { nonexistentLocalTime, slotHasCommitments, slotNotFound, slotTimesInconsistent } from "./slot/errors.js"
import { startTimeErrors } from "./start-time/errors.js"

/** Every code of this area; each entity adds its own. */
export const availabilityErrors = [
  slotNotFound,
  slotHasCommitments,
  nonexistentLocalTime,
  slotTimesInconsistent,
  slotCapacityBelowTaken,
  slotStartConflict,
  editScopeUnsupported,
  startTimeDurationFixed,
  ...startTimeErrors,
  ...recurrenceErrors,
  ...ruleErrors,
  ...generationErrors,
] as const
