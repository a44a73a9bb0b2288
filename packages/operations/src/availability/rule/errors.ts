import { ruleNotFound } from "../../kernel/common-errors.js"
import { defineError } from "../../kernel/errors.js"

export { ruleNotFound }

export const ruleInUse = defineError(
  "rule_in_use",
  "conflict",
  {
    title: "A rule still has departures.",
    mend: "Send `deleteUnusedSlots` to delete departures that were never used along with it. When `details.used` is not 0, set the rule inactive instead.",
  },
  ({ slots, used }: { id: string; slots: number; used: number }) =>
    `The rule has ${slots} ${slots === 1 ? "departure" : "departures"}, of which ${used} had holds or bookings.`,
)

export const ruleErrors = [ruleNotFound, ruleInUse] as const
