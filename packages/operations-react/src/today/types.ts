import type { TodayQuery, todaySchema } from "@voyant-travel/operations/contract"
import type * as z from "zod"
import type { DayBoard } from "../availability/types.js"
import type { ResourceHold } from "../holds/types.js"

type Sent = z.input<typeof todaySchema>

export interface GetToday extends TodayQuery {}
/** One date at a glance: departures, dispatches, holds that lapse, what needs somebody, and the list for the day after. */
export interface Today extends Omit<Sent, "departures" | "holds"> {
  departures: DayBoard
  holds: ResourceHold[] | null
}
export type AttentionItem = Sent["attention"][number]
export type ChecklistItem = Sent["checklist"][number]
