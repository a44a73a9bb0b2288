import { defineError } from "../../kernel/errors.js"
import type { SkippedStart } from "./contract.js"

export const generationTooLarge = defineError(
  "generation_too_large",
  "invalid",
  {
    title: "A generation covers more starts than one call may make.",
    mend: "Generate a shorter range, one rule at a time, or raise `maxSlots`. Nothing was written.",
  },
  ({ slots, maxSlots }: { slots: number; maxSlots: number }) =>
    `The range has ${slots} starts, more than the ${maxSlots} of one call. Nothing was generated.`,
)
export const generationBlocked = defineError(
  "generation_blocked",
  "conflict",
  {
    title: "A generation that must be complete met a closeout or a time that clocks do not have.",
    mend: '`details.skipped` names each start with its reason. Reopen the closeout, or generate with `onUnusable: "skip"`.',
  },
  ({ unusable, skipped }: { ruleId: string; unusable: number; skipped: SkippedStart[] }) =>
    `${unusable} ${unusable === 1 ? "start" : "starts"} cannot be generated, the first at ${skipped[0]?.originalStart}. Nothing was generated for this rule.`,
)

export const generationErrors = [generationTooLarge, generationBlocked] as const
