import { and, asc, eq, gt, ne } from "drizzle-orm"
import type { OperationsDb } from "../../kernel/database.js"
import { availabilitySlots as slot } from "../slot/schema.js"
import { type LinkedTime, type PlannedSlot, plannedSlots, type RuleRow } from "./plan.js"

type SlotRow = typeof slot.$inferSelect

/** The columns that a rule decides; a slot that differs in one of them has drifted from its rule. */
export const ruledColumns = {
  startTimeId: slot.startTimeId,
  placeId: slot.placeId,
  timezone: slot.timezone,
  allDay: slot.allDay,
  dateLocal: slot.dateLocal,
  endDateLocal: slot.endDateLocal,
  startsAt: slot.startsAt,
  endsAt: slot.endsAt,
  days: slot.days,
  nights: slot.nights,
  capacityPax: slot.capacityPax,
  minPax: slot.minPax,
  decideAt: slot.decideAt,
  cutoffMinutes: slot.cutoffMinutes,
  cutoffAt: slot.cutoffAt,
  earlyBookingLimitMinutes: slot.earlyBookingLimitMinutes,
  opensAt: slot.opensAt,
}
export type RuledColumn = keyof typeof ruledColumns
const ruledNames = Object.keys(ruledColumns) as RuledColumn[]

/** What tells how a slot stands to its rule. */
export const standingColumns = {
  id: slot.id,
  originalStart: slot.originalStart,
  status: slot.status,
  customisedFields: slot.customisedFields,
  ...ruledColumns,
}
export type StandingSlot = Pick<SlotRow, keyof typeof standingColumns>

const same = (a: unknown, b: unknown) => (a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b)

/** The columns in which a slot differs from what its rule wants. Pure. */
export const slotDifferences = (planned: PlannedSlot, stored: Pick<SlotRow, RuledColumn>): RuledColumn[] =>
  ruledNames.filter((name) => !same(planned[name], stored[name]))

/** How a stored slot stands to its rule. Past ones never drift: what happened is not the rule's any more. */
export type Standing = "cancelled" | "customised" | "drifted" | "unchanged"

/** Where a stored slot stands; `planned` is missing when the rule no longer wants it. Pure. */
export function standingOf(stored: StandingSlot, planned: PlannedSlot | undefined, now: Date): Standing {
  if (stored.status === "cancelled") return "cancelled"
  if (stored.customisedFields.length > 0) return "customised"
  if (stored.startsAt <= now) return "unchanged"
  return planned && slotDifferences(planned, stored).length === 0 ? "unchanged" : "drifted"
}

/** `YYYY-MM-DDTHH:mm:ss`, as plans say it; PostgreSQL writes a space. */
export const identityOf = ({ originalStart }: Pick<SlotRow, "originalStart">) => originalStart?.replace(" ", "T") ?? ""

/** How many future departures differ from their rule, hand-set and cancelled ones aside. */
export async function countDrift(tx: OperationsDb, rule: RuleRow, startTimes: readonly LinkedTime[], now: Date): Promise<number> {
  const future = await tx
    .select(standingColumns)
    .from(slot)
    .where(and(eq(slot.ruleId, rule.id), gt(slot.startsAt, now), ne(slot.status, "cancelled")))
    .orderBy(asc(slot.originalStart))
  const [first, last] = [future[0], future.at(-1)]
  if (!first || !last) return 0
  const span = { from: identityOf(first).slice(0, 10), to: identityOf(last).slice(0, 10) }
  const planned = new Map(plannedSlots(rule, startTimes, span).slots.map((wanted) => [wanted.originalStart, wanted]))
  return future.filter((stored) => standingOf(stored, planned.get(identityOf(stored)), now) === "drifted").length
}
