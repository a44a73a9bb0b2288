export const hoursRules = ["none", "eu_561", "us_395_passenger"] as const
export type HoursRules = (typeof hoursRules)[number]

export const activityKinds = ["driving", "other_work", "available", "rest", "unknown"] as const
export type ActivityKind = (typeof activityKinds)[number]

export const hoursRuleCodes = [
  "eu_break",
  "eu_daily_driving",
  "eu_weekly_driving",
  "eu_fortnight_driving",
  "eu_daily_rest",
  "eu_weekly_rest",
  "us_driving_10",
  "us_duty_15",
  "us_60_7",
  "us_70_8",
] as const
export type HoursRuleCode = (typeof hoursRuleCodes)[number]

export const hoursVerdicts = ["ok", "breach", "unknown", "not_applicable"] as const
export type HoursVerdict = (typeof hoursVerdicts)[number]

/** What is taken for granted of a driver's time. */
export const hoursAssumptionCodes = ["runs_are_driving", "stops_are_work", "shifts_are_available", "gaps_are_rest"] as const
export type HoursAssumptionCode = (typeof hoursAssumptionCodes)[number]

/** What would keep a rule: a rest that is taken in a range, or driving that somebody else does. */
export const hoursFixKinds = ["rest", "hand_over"] as const
