export { addDays, daysBetween, isLocalDate, isLocalDateTime, isLocalTime } from "./time/local.js"
export {
  firstInstantFrom,
  firstInstantOf,
  localDateOf,
  localDateTimeOf,
  localTimeOf,
  type Resolved,
  resolveLocal,
  type Unresolved,
} from "./time/resolve.js"
export { resolveSlotTimes, type SlotTimes, type SlotTimesInput, type SlotTimesRefusal } from "./time/slot-times.js"
export { wallSpanText, wallText } from "./time/wall-text.js"
export { isTimezone } from "./time/zone.js"
