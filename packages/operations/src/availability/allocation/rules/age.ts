import type { RuleTraveler } from "./contract.js"

/** Whole years between two calendar dates (`YYYY-MM-DD`). Somebody born on 29 February has a birthday on 1 March of other years. */
export function ageOn(birthDate: string | null | undefined, day: string): number | null {
  if (!birthDate) return null
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

const bands: Record<RuleTraveler["category"], [from: number, to: number]> = {
  infant: [0, 1],
  child: [0, 17],
  adult: [18, 130],
  senior: [18, 130],
}

/** The ages that somebody can have: the known one, else those of the category. */
export const agesOf = ({ age, category }: RuleTraveler): [from: number, to: number] =>
  age === null || age === undefined ? bands[category] : [age, age]

export const isMinor = ({ category }: RuleTraveler): boolean => category === "child" || category === "infant"

/** Two people of one booking or one sharing group know each other. */
export const knowEachOther = (one: RuleTraveler, other: RuleTraveler): boolean =>
  (one.bookingId != null && one.bookingId === other.bookingId) ||
  (one.sharingGroupId != null && one.sharingGroupId === other.sharingGroupId)

/** Wheelchair users (WCHR, WCHS, WCHC, WCMP, WCBD, WCBW …) need a place that is built for them. */
export const needsAccessible = ({ accessNeeds }: RuleTraveler): boolean => accessNeeds?.some((code) => code.startsWith("WC")) ?? false
