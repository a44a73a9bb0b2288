/** Whether people may be placed in a room or seat. */
export const allocationResourceStatuses = ["open", "blocked"] as const
export type AllocationResourceStatus = (typeof allocationResourceStatuses)[number]

export const seatPositions = ["window", "aisle", "middle"] as const
export type SeatPosition = (typeof seatPositions)[number]

/** Who may share a room. */
export const genderPolicies = ["any", "female", "male"] as const
export type GenderPolicy = (typeof genderPolicies)[number]

/** Crew stand on a departure without places of their own. */
export const travelerRoles = ["traveler", "crew"] as const
export type TravelerRole = (typeof travelerRoles)[number]

export const travelerStatuses = ["live", "removed"] as const
export type TravelerStatus = (typeof travelerStatuses)[number]

/** Follows the birth date at the start, where that is known: under 2 infant, under 18 child. */
export const travelerCategories = ["adult", "child", "infant", "senior"] as const
export type TravelerCategory = (typeof travelerCategories)[number]

export const travelerGenders = ["female", "male", "other"] as const
export type TravelerGender = (typeof travelerGenders)[number]

/** Whether somebody came. It never moves a counter. */
export const attendances = ["expected", "arrived", "no_show"] as const
export type Attendance = (typeof attendances)[number]

export const bedPreferences = ["single", "twin", "double", "none"] as const
export type BedPreference = (typeof bedPreferences)[number]

export const travelerAssignmentStatuses = ["live", "ended"] as const
export type TravelerAssignmentStatus = (typeof travelerAssignmentStatuses)[number]

/** Who placed a traveler: a person, the booking itself, the planner, a rooming list. */
export const travelerAssignmentSources = ["person", "booking", "auto", "import"] as const
export type TravelerAssignmentSource = (typeof travelerAssignmentSources)[number]

/** One person has one place of a family in each segment: a room whatever its kind, a seat whatever its kind. */
export function familyOf(kind: string): string {
  if (kind === "room" || kind.startsWith("room_")) return "room"
  return kind === "seat" || kind.endsWith("_seat") ? "seat" : kind
}
