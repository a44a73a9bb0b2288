/** Hard rules stop everybody, blocking ones stop whoever gives no reason, advisory ones warn. */
export const ruleLevels = ["hard", "blocking", "advisory"] as const
export type RuleLevel = (typeof ruleLevels)[number]

interface RuleNature {
  level: RuleLevel
  /** Whether it holds outside rooms as well, for seats and other places. */
  everywhere: boolean
}

const rule = (level: RuleLevel, everywhere = false): RuleNature => ({ level, everywhere })

/** Every rule: how hard it is, and whether it holds for seats. */
export const roomRules = {
  resource_blocked: rule("hard", true),
  resource_capacity_exhausted: rule("hard", true),
  resource_kind_mismatch: rule("hard", true),
  resource_not_assignable: rule("hard", true),
  resource_not_on_slot: rule("hard", true),
  room_type_mismatch: rule("blocking"),
  option_mismatch: rule("blocking", true),
  unit_mismatch: rule("blocking", true),
  age_band_excluded: rule("blocking", true),
  gender_policy_mismatch: rule("blocking"),
  unaccompanied_minor: rule("blocking"),
  minor_with_strangers: rule("blocking"),
  kept_apart: rule("blocking"),
  mixed_gender_strangers: rule("advisory"),
  sharing_group_split: rule("advisory"),
  bed_preference_unmet: rule("advisory"),
  accessibility_unmet: rule("advisory", true),
  smoking_unmet: rule("advisory"),
  occupancy_below_minimum: rule("advisory"),
} as const satisfies Record<string, RuleNature>

export type RoomRuleCode = keyof typeof roomRules
export const roomRuleCodes = Object.keys(roomRules) as [RoomRuleCode, ...RoomRuleCode[]]
