import type { CalendarState, SellabilityState } from "@voyant-travel/operations/availability/contract"
import type { IconName, Tone } from "../../../../kernel/ui/index.js"
import type { CalendarDay, ListedSlot } from "../../../types.js"

/** A departure as a list of the server answers it. */
export type SlotRow = ListedSlot

/** What one product sells on one local date. */
export type DayRow = CalendarDay

/** Sign and tint of a date's state; the word comes from the catalogue, so that colour is never alone. */
export const dayStates: Record<CalendarState, { tone: Tone; icon: IconName }> = {
  available: { tone: "success", icon: "check" },
  freesale: { tone: "success", icon: "check" },
  limited: { tone: "warning", icon: "bolt" },
  sold_out: { tone: "danger", icon: "ban" },
  closed: { tone: "neutral", icon: "lock" },
  none: { tone: "neutral", icon: "minus" },
}

const kinds: Partial<Record<SellabilityState, CalendarState>> = {
  available: "available",
  freesale: "freesale",
  limited: "limited",
  sold_out: "sold_out",
  insufficient_capacity: "sold_out",
}

/** Sign and tint of a single departure among those of its date. */
export const stateOfSlot = (state: SellabilityState): CalendarState => kinds[state] ?? "closed"
