import type { Rule } from "../../types.js"
import type { SpokenRule } from "./sentence.js"

/** A stored rule as its sentence takes it. Inactive start times do not depart, so they are not named. */
export const spoken = ({ parts, startTimes, timezone, validFrom, validTo }: Rule): SpokenRule => ({
  parts,
  times: startTimes.filter(({ active }) => active).map(({ startTimeLocal }) => startTimeLocal),
  timezone,
  validFrom,
  validTo,
})
