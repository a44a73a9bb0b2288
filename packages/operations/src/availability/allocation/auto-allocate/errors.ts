import { defineError } from "../../../kernel/errors.js"

export const planStale = defineError(
  "plan_stale",
  "conflict",
  {
    title: "The departure has changed since the plan was made.",
    mend: "Plan again and look at the new plan, or send no `expectedPlan` to carry out whatever plan fits now. Nothing was moved.",
  },
  ({ slotId }: { slotId: string; expectedPlan: string; planHash: string }) =>
    `The plan for departure ${slotId} would be another one now. Nothing was moved.`,
)

export const autoAllocateErrors = [planStale] as const
