import { editScopeUnsupported, slotCapacityBelowTaken, slotStartConflict, startTimeDurationFixed } from "./slot/edit/errors.js"
import { nonexistentLocalTime, slotHasCommitments, slotNotFound, slotTimesInconsistent } from "./slot/errors.js"

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
] as const
