import { recurrenceErrors } from "../kernel/recurrence/index.js"
import { autoAllocateErrors } from "./allocation/auto-allocate/errors.js"
import { resourceErrors, travelerErrors } from "./allocation/errors.js"
import { exportErrors } from "./allocation/export/errors.js"
import { roomingErrors } from "./allocation/rooming/errors.js"
import { closeoutErrors } from "./closeout/errors.js"
import { generationErrors } from "./generation/errors.js"
import { pickupErrors } from "./pickup/errors.js"
import { ruleErrors } from "./rule/errors.js"
import { editScopeUnsupported, slotCapacityBelowTaken, slotStartConflict, startTimeDurationFixed } from "./slot/edit/errors.js"
import { slotErrors } from "./slot/errors.js"
import { slotAllocationErrors } from "./slot-allocation/errors.js"
import { startTimeErrors } from "./start-time/errors.js"

/** Every code of this area; each entity adds its own. */
export const availabilityErrors = [
  ...slotErrors,
  ...slotAllocationErrors,
  slotCapacityBelowTaken,
  slotStartConflict,
  editScopeUnsupported,
  startTimeDurationFixed,
  ...resourceErrors,
  ...travelerErrors,
  ...autoAllocateErrors,
  ...exportErrors,
  ...roomingErrors,
  ...closeoutErrors,
  ...startTimeErrors,
  ...recurrenceErrors,
  ...ruleErrors,
  ...generationErrors,
  ...pickupErrors,
] as const
