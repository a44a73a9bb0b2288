import type { ResourceHold } from "./contract.js"

/** Whether a hold counts in the numbers of its programme: a cancelled one is over, a second option keeps nothing until it is promoted. */
export const countsIn = ({ optionRank, effectiveStatus }: Pick<ResourceHold, "optionRank" | "effectiveStatus">): boolean =>
  optionRank === 1 && effectiveStatus !== "cancelled"

type Judged = Pick<ResourceHold, "optionRank" | "effectiveStatus" | "totals" | "washPercent" | "attritionPercent">

/** Picked up, and what remains less the share that experience washes away. */
const forecastOf = ({ totals, washPercent }: Judged) =>
  totals.pickedUp + Math.ceil(Math.round(totals.remaining * (100 - (washPercent ?? 0)) * 100) / 10_000)

/** What a hold must at least pick up of what was contracted; nothing where no allowed shortfall was agreed. */
const minimumOf = ({ totals, attritionPercent }: Judged) =>
  attritionPercent === null || totals.contracted === null
    ? 0
    : Math.ceil(Math.round(totals.contracted * (100 - attritionPercent) * 100) / 10_000)

/** What is expected of a hold, and what is still missing of what must be picked up. */
export function outlookOf(hold: Judged): ResourceHold["outlook"] {
  if (!countsIn(hold)) return { forecast: 0, minimum: 0, shortfall: 0 }
  const minimum = minimumOf(hold)
  return { forecast: forecastOf(hold), minimum, shortfall: Math.max(0, minimum - hold.totals.pickedUp) }
}
