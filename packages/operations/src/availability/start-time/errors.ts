import { defineError } from "../../kernel/errors.js"

export const startTimeNotFound = defineError(
  "start_time_not_found",
  "not_found",
  { title: "There is no start time with this id.", mend: "List the start times of the product; this one may have been deleted." },
  ({ id }: { id: string }) => `There is no start time ${id}.`,
)
export const startTimeDuplicate = defineError(
  "start_time_duplicate",
  "conflict",
  {
    title: "Two start times say the same local time.",
    mend: "A rule departs once per local time: link one of the two. Of two start times of a product at one time, each needs its own label.",
    field: ({ startTimeIds }) => (startTimeIds === undefined ? "startTimeLocal" : "startTimeIds"),
  },
  ({ startTimeLocal }: { startTimeLocal: string; startTimeIds?: string[]; ruleIds?: string[] }) =>
    `There is already a start time at ${startTimeLocal}, and one departure cannot start twice.`,
)
export const startTimeInUse = defineError(
  "start_time_in_use",
  "conflict",
  {
    title: "Rules depart at this start time.",
    mend: "Take it off the rules named in `details.ruleIds` first, or set it inactive: then it generates nothing more.",
  },
  ({ ruleIds }: { id: string; ruleIds: string[] }) =>
    `${ruleIds.length} ${ruleIds.length === 1 ? "rule departs" : "rules depart"} at this start time. Set it inactive instead, or take it off the rules first.`,
)
export const startTimeProductMismatch = defineError(
  "start_time_product_mismatch",
  "conflict",
  {
    title: "A start time belongs to another product or option than the rule.",
    mend: "Link start times of the rule's own product; one with an option fits only rules of that option.",
    field: "startTimeIds",
  },
  ({
    startTimeId,
    productId,
  }: {
    startTimeId: string
    productId: string
    startTimeProductId: string
    optionId: string | null
    startTimeOptionId: string | null
  }) => `Start time ${startTimeId} does not belong to the rule's product ${productId} and option.`,
)

export const startTimeErrors = [startTimeNotFound, startTimeDuplicate, startTimeInUse, startTimeProductMismatch] as const
