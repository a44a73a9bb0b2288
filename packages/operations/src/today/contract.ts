import * as z from "zod"
import { dayBoardSchema } from "../availability/contract.js"
import { boardDate, dispatchBoardSchema } from "../ground/contract.js"
import { resourceHoldSchema } from "../holds/contract.js"
import { foreignId, idSchema } from "../kernel/ids.js"
import { instant, listOf, text } from "../kernel/values.js"

export const todayQuery = z.strictObject({
  date: boardDate,
  /** In which the day of ground and of holds begins and ends; UTC unless given. Departures keep their own. */
  timezone: text(64).optional(),
  productIds: listOf(foreignId).optional(),
  /** Departures from there, dispatches that start or end there, holds of it. */
  placeId: idSchema("plac").optional(),
  /** Another name of `placeId`. */
  facilityId: idSchema("plac").optional(),
})
export type TodayQuery = z.input<typeof todayQuery>

/** Something that a person should do, with one action that mends it. */
export const attentionSchema = z
  .object({
    /** Of a departure's issue, a conflict of ground, `incident_open`, or `hold_lapses`. */
    code: z.string(),
    severity: z.enum(["critical", "warning", "info"]),
    subjectType: z.enum(["slot", "dispatch", "resource_hold"]),
    subjectId: z.string(),
    /** When it is too late; null = not known. */
    dueAt: instant.nullable(),
    repair: z.enum(["open", "assign", "reassign", "reschedule", "ask", "tell", "renew", "move_passengers", "refresh", "cancel", "extend"]),
  })
  .meta({ id: "AttentionItem" })
export type AttentionItem = z.output<typeof attentionSchema>

export const checklistCodes = [
  "departures_named",
  "departures_placed",
  "minimums_decided",
  "dispatches_timed",
  "dispatches_assigned",
  "dispatches_accepted",
  "dispatches_without_conflict",
  "holds_settled",
] as const

/** One line of tomorrow's list: done when nothing is left of it. */
export const checklistItemSchema = z.object({
  code: z.enum(checklistCodes),
  done: z.boolean(),
  count: z.int(),
  ids: z.array(z.string()),
})
export type ChecklistItem = z.output<typeof checklistItemSchema>

export const todaySchema = z
  .object({
    date: z.string(),
    timezone: z.string(),
    asOf: instant,
    departures: dayBoardSchema,
    /** The day of the dispatchers without its lanes; null where the person may not read it. */
    ground: dispatchBoardSchema.omit({ lanes: true }).nullable(),
    /** Holds whose option lapses that day; null where the person may not read them. */
    holds: z.array(resourceHoldSchema).nullable(),
    /** By the time that is left. */
    attention: z.array(attentionSchema),
    /** Of the day after. */
    checklist: z.array(checklistItemSchema),
  })
  .meta({ id: "Today" })
export type Today = z.output<typeof todaySchema>
