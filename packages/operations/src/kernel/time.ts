export { addDays, dayOf, daysBetween, formatDate, formatDateTime, isLocalDate, isLocalDateTime, isLocalTime } from "./time/local.js"
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
export {
  type KnownStart,
  type ResolvedSlotTimes,
  resolveSlotTimes,
  type SlotTimes,
  type SlotTimesInput,
  type SlotTimesRefusal,
  slotTimesFrom,
} from "./time/slot-times.js"
export { wallSpanText, wallText } from "./time/wall-text.js"
export { isTimezone, type Zone, zoneOf } from "./time/zone.js"
