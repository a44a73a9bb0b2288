import { resolveSlotTimes } from "../../kernel/time.js"

const MINUTE = 60_000

export interface SlotInstantsInput {
  timezone: string
  dateLocal: string
  startsAt: Date
  allDay: boolean
  /** Minutes before the start at which sales end; null = the start, of an all-day slot the end of its first local day. */
  cutoffMinutes: number | null
  /** Minutes before the start at which sales open; null = always. */
  earlyBookingLimitMinutes: number | null
  minPax: number | null
  /** Minutes before the start at which the minimum is decided; null = 0. Without a minimum there is nothing to decide. */
  minPaxDecisionMinutes: number | null
}

/** The instants that hang on a slot's start. Written whenever the start or the minutes change. */
export interface SlotInstants {
  cutoffAt: Date
  opensAt: Date | null
  decideAt: Date | null
}

/** `minutes` of elapsed time before an instant. */
export const minutesBefore = (instant: Date, minutes: number) => new Date(instant.getTime() - minutes * MINUTE)

function endOfFirstDay({ timezone, dateLocal, startsAt }: SlotInstantsInput): Date {
  const firstDay = resolveSlotTimes({ timezone, dateLocal, startTimeLocal: null })
  return (firstDay.ok && firstDay.endsAt) || startsAt
}

function cutoffOf(slot: SlotInstantsInput): Date {
  if (slot.cutoffMinutes !== null) return minutesBefore(slot.startsAt, slot.cutoffMinutes)
  return slot.allDay ? endOfFirstDay(slot) : slot.startsAt
}

/** When sales of a slot end and open, and when its minimum is decided. Pure; the one place that knows. Throws `timezone_invalid`. */
export const slotInstants = (slot: SlotInstantsInput): SlotInstants => ({
  cutoffAt: cutoffOf(slot),
  opensAt: slot.earlyBookingLimitMinutes === null ? null : minutesBefore(slot.startsAt, slot.earlyBookingLimitMinutes),
  decideAt: slot.minPax === null ? null : minutesBefore(slot.startsAt, slot.minPaxDecisionMinutes ?? 0),
})
