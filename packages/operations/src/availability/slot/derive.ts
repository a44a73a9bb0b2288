import type { Id } from "../../kernel/ids.js"
import {
  formatDate,
  type KnownStart,
  localDateTimeOf,
  type ResolvedSlotTimes,
  resolveSlotTimes,
  type SlotTimesRefusal,
  slotTimesFrom,
  type Zone,
} from "../../kernel/time.js"
import { slotInstants } from "./instants.js"
import type { availabilitySlots } from "./schema.js"

type SlotRow = typeof availabilitySlots.$inferSelect

/** What departures of one rule and start time have in common. */
export interface SlotTerms {
  timezone: string
  durationMinutes: number | null
  endTimeLocal: string | null
  days: number
  nights: number | null
  capacityPax: number | null
  minPax: number | null
  minPaxDecisionMinutes: number | null
  cutoffMinutes: number | null
  earlyBookingLimitMinutes: number | null
  placeId: Id<"plac"> | null
}

/** What a person or a rule decides about a departure; every other column of time follows from it. */
export interface SlotIntent extends SlotTerms {
  dateLocal: string
  /** Null = all day. */
  startTimeLocal: string | null
}

/** The columns of a slot that follow from its intent. */
export type DerivedColumns = Pick<
  SlotRow,
  | "timezone"
  | "dateLocal"
  | "endDateLocal"
  | "allDay"
  | "startsAt"
  | "endsAt"
  | "days"
  | "nights"
  | "capacityPax"
  | "minPax"
  | "decideAt"
  | "cutoffMinutes"
  | "cutoffAt"
  | "earlyBookingLimitMinutes"
  | "opensAt"
  | "placeId"
>

const minutesBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 60_000)

/** Reads the intent back from a stored slot: its length as elapsed minutes, its decision as minutes before the start. */
export function intentOf(slot: SlotRow): SlotIntent {
  return {
    timezone: slot.timezone,
    dateLocal: slot.dateLocal,
    startTimeLocal: slot.allDay ? null : localDateTimeOf(slot.startsAt, slot.timezone).slice(11),
    durationMinutes: slot.allDay || slot.endsAt === null ? null : minutesBetween(slot.startsAt, slot.endsAt),
    endTimeLocal: null,
    days: slot.days,
    // nights that nobody set follow from the days
    nights: slot.nights === slot.days - 1 && !slot.customisedFields.includes("nights") ? null : slot.nights,
    capacityPax: slot.capacityPax,
    minPax: slot.minPax,
    minPaxDecisionMinutes: slot.decideAt === null ? null : minutesBetween(slot.decideAt, slot.startsAt),
    cutoffMinutes: slot.cutoffMinutes,
    earlyBookingLimitMinutes: slot.earlyBookingLimitMinutes,
    placeId: slot.placeId,
  }
}

type Derived = { ok: true; columns: DerivedColumns } | { ok: false; reason: SlotTimesRefusal }

/** Spelled out: spreads made this the slowest step of generating a year. */
function columnsOf(terms: SlotTerms, dateLocal: string, times: ResolvedSlotTimes): Derived {
  if (!times.ok) return times
  const { startsAt, endsAt, endDateLocal, nights, allDay } = times
  const { timezone, days, capacityPax, minPax, cutoffMinutes, earlyBookingLimitMinutes, placeId, minPaxDecisionMinutes } = terms
  const instants = slotInstants({
    timezone,
    dateLocal,
    startsAt,
    allDay,
    cutoffMinutes,
    earlyBookingLimitMinutes,
    minPax,
    minPaxDecisionMinutes,
  })
  return {
    ok: true,
    columns: {
      timezone,
      dateLocal,
      endDateLocal,
      allDay,
      startsAt,
      endsAt,
      days,
      nights,
      capacityPax,
      minPax,
      decideAt: instants.decideAt,
      cutoffMinutes,
      cutoffAt: instants.cutoffAt,
      earlyBookingLimitMinutes,
      opensAt: instants.opensAt,
      placeId,
    },
  }
}

/** The columns of an intent, or why its times do not exist. Pure. */
export const deriveColumns = (intent: SlotIntent): Derived => columnsOf(intent, intent.dateLocal, resolveSlotTimes(intent))

/** The same from a start whose instant is known: nothing is read from text, which is what thousands of departures take long over. Pure. */
export const deriveColumnsAt = (zone: Zone, start: KnownStart, terms: SlotTerms): Derived =>
  columnsOf(terms, formatDate(start.wall), slotTimesFrom(zone, start, terms))
