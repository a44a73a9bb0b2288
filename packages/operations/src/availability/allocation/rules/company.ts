import { isMinor, knowEachOther } from "./age.js"
import type { RuleResource, RuleTraveler } from "./contract.js"
import type { Fault } from "./person.js"

const idsOf = (travelers: Iterable<RuleTraveler>) => [...travelers].map(({ id }) => id).sort()

function pairsOf(
  people: readonly RuleTraveler[],
  matches: (one: RuleTraveler, other: RuleTraveler) => boolean,
): [RuleTraveler, RuleTraveler][] {
  return people.flatMap((one, index) =>
    people.slice(index + 1).flatMap((other): [RuleTraveler, RuleTraveler][] => (matches(one, other) ? [[one, other]] : [])),
  )
}

function minors(people: readonly RuleTraveler[]): Fault[] {
  const young = people.filter(isMinor)
  if (young.length === 0) return []
  const grown = people.filter((traveler) => !isMinor(traveler))
  if (grown.length === 0) return [{ code: "unaccompanied_minor", travelerIds: idsOf(young), expected: 1, actual: 0 }]
  const strangers = grown.filter((adult) => young.some((child) => !knowEachOther(adult, child)))
  if (strangers.length === 0) return []
  const among = young.filter((child) => strangers.some((adult) => !knowEachOther(adult, child)))
  return [{ code: "minor_with_strangers", travelerIds: idsOf([...strangers, ...among]), expected: 0, actual: strangers.length }]
}

const keptApart = (people: readonly RuleTraveler[]): Fault[] =>
  pairsOf(people, (one, other) => Boolean(one.keepApart?.includes(other.id) || other.keepApart?.includes(one.id))).map((pair) => ({
    code: "kept_apart",
    travelerIds: idsOf(pair),
    expected: null,
    actual: null,
  }))

function mixedStrangers(people: readonly RuleTraveler[]): Fault[] {
  const adults = people.filter((traveler) => !isMinor(traveler) && (traveler.gender === "female" || traveler.gender === "male"))
  const pairs = pairsOf(adults, (one, other) => one.gender !== other.gender && !knowEachOther(one, other))
  return pairs.length === 0
    ? []
    : [{ code: "mixed_gender_strangers", travelerIds: idsOf(new Set(pairs.flat())), expected: 0, actual: pairs.length }]
}

const belowMinimum = ({ occupancyMin }: RuleResource, people: readonly RuleTraveler[]): Fault[] =>
  occupancyMin != null && people.length > 0 && people.length < occupancyMin
    ? [{ code: "occupancy_below_minimum", travelerIds: idsOf(people), expected: occupancyMin, actual: people.length }]
    : []

/** What speaks against these people together in this room. Rooms only: a row of seats has no company to keep. */
export const faultsOfCompany = (room: RuleResource, people: readonly RuleTraveler[]): Fault[] =>
  room.family === "room" ? [...minors(people), ...keptApart(people), ...mixedStrangers(people), ...belowMinimum(room, people)] : []
