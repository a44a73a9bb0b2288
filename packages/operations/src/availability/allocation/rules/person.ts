import { agesOf, needsAccessible } from "./age.js"
import { meetsBedWish } from "./beds.js"
import type { RuleResource, RuleTraveler } from "./contract.js"
import { type RoomRuleCode, roomRules } from "./words.js"

export interface Fault {
  code: RoomRuleCode
  travelerIds: string[]
  expected: string | number | null
  actual: string | number | null
}

const folded = (value: string | null | undefined) => value?.trim().toLowerCase() || undefined

/** True when both are declared and differ. */
const differ = (one: string | null | undefined, other: string | null | undefined) =>
  folded(one) !== undefined && folded(other) !== undefined && folded(one) !== folded(other)

const band = ({ minAge, maxAge }: RuleResource) => `${minAge ?? 0}–${maxAge ?? 120}`

function outsideBand(room: RuleResource, traveler: RuleTraveler): boolean {
  const [from, to] = agesOf(traveler)
  return (room.minAge != null && to < room.minAge) || (room.maxAge != null && from > room.maxAge)
}

type Check = (room: RuleResource, traveler: RuleTraveler) => [expected: Fault["expected"], actual: Fault["actual"]] | undefined

/** The rules that one person and one room decide between them. */
const checks: [RoomRuleCode, Check][] = [
  ["room_type_mismatch", (room, { roomType }) => (differ(room.roomType, roomType) ? [room.roomType ?? null, roomType ?? null] : undefined)],
  ["option_mismatch", (room, { optionId }) => (differ(room.optionId, optionId) ? [room.optionId ?? null, optionId ?? null] : undefined)],
  [
    "unit_mismatch",
    (room, who) => (differ(room.optionUnitId, who.optionUnitId) ? [room.optionUnitId ?? null, who.optionUnitId ?? null] : undefined),
  ],
  ["age_band_excluded", (room, who) => (outsideBand(room, who) ? [band(room), who.age ?? who.category] : undefined)],
  [
    "gender_policy_mismatch",
    ({ genderPolicy = "any" }, { gender }) =>
      genderPolicy !== "any" && gender && gender !== genderPolicy ? [genderPolicy, gender] : undefined,
  ],
  [
    "bed_preference_unmet",
    (room, { bedPreference }) =>
      meetsBedWish(bedPreference, room) ? undefined : [bedPreference ?? null, room.bedConfiguration ?? room.capacity],
  ],
  [
    "accessibility_unmet",
    (room, who) => (needsAccessible(who) && !room.accessible ? [who.accessNeeds?.join(", ") ?? null, "not accessible"] : undefined),
  ],
  [
    "smoking_unmet",
    (room, { smoking }) =>
      smoking != null && room.smoking != null && smoking !== room.smoking
        ? [smoking ? "smoking" : "non-smoking", room.smoking ? "smoking" : "non-smoking"]
        : undefined,
  ],
]

/** What speaks against one person in one room or seat, other people aside. */
export const faultsOfPerson = (room: RuleResource, traveler: RuleTraveler): Fault[] =>
  checks.flatMap(([code, check]) => {
    if (room.family !== "room" && !roomRules[code].everywhere) return []
    const found = check(room, traveler)
    return found ? [{ code, travelerIds: [traveler.id], expected: found[0], actual: found[1] }] : []
  })
