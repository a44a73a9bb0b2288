import type { SlotPatch } from "@voyant-travel/operations/availability/contract"
import type { Slot } from "../../types.js"

const minutesBetween = (from: string, to: string) => Math.round((new Date(to).getTime() - new Date(from).getTime()) / 60_000)

/** A stored departure as the form shows it. */
export const valuesOf = (slot: Slot) => ({
  dateLocal: slot.dateLocal,
  startTimeLocal: slot.startTimeLocal,
  timezone: slot.timezone,
  durationMinutes: slot.allDay || slot.endsAt === null ? null : minutesBetween(slot.startsAt, slot.endsAt),
  days: slot.days,
  nights: slot.nights,
  capacityPax: slot.capacityPax,
  minPax: slot.minPax,
  minPaxDecisionMinutes: slot.decideAt === null ? null : minutesBetween(slot.decideAt, slot.startsAt),
  cutoffMinutes: slot.cutoffMinutes,
  earlyBookingLimitMinutes: slot.earlyBookingLimitMinutes,
  placeId: slot.placeId,
  label: slot.label,
  notes: slot.notes,
})

/** Touched fields as the server's patch: date and time travel together as the local start. `stored` is the number of days that it has. */
export function patchOf({ dateLocal, startTimeLocal, ...rest }: Readonly<Record<string, unknown>>, stored: Pick<Slot, "days">): SlotPatch {
  const start = {
    ...(typeof dateLocal === "string" && { date: dateLocal }),
    ...(typeof startTimeLocal === "string" && { time: startTimeLocal }),
  }
  // no number of days said: it ends on the day on which it starts
  const length = rest.days === null && { days: 1 }
  const days = rest.days === undefined ? stored.days : (rest.days ?? 1)
  // no number of nights said: one less than the days
  const nights = rest.nights === null && { nights: Number(days) - 1 }
  return { ...rest, ...length, ...nights, ...(Object.keys(start).length > 0 && { startLocal: start }) } as SlotPatch
}
