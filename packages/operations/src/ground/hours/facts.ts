import type { HoursFinding } from "./contract.js"

/** What is said of one driver and one rule. */
export const hoursFacts = (name: string, { rule, usedMinutes, limitMinutes, explanation }: HoursFinding) => ({
  ...{ name, rule, usedMinutes, limitMinutes, explanation },
})
