import type { Snapshot } from "../snapshot/read.js"
import type { AllocationConflict, ConflictCode } from "./contract.js"

const people = (count: number) => (count === 1 ? "1 traveler" : `${count} travelers`)

const ofRooms: Record<ConflictCode, (count: number) => string> = {
  sharing_group_too_large: (count) => `has ${count} people, more than its room takes`,
  sharing_group_split: (count) => `has its ${count} people in several rooms, or some of them in none`,
  stale_room_dates: () => "has days outside those of the departure",
  traveler_unassigned: () => "has no place",
  resource_blocked: (count) => `is blocked and holds ${people(count)}`,
  resource_capacity_exhausted: (count) => `holds ${people(count)}, more than it takes`,
  resource_kind_mismatch: (count) => `is of another kind than ${people(count)} were meant to have`,
  resource_not_assignable: (count) => `takes nobody itself and holds ${people(count)}`,
  resource_not_on_slot: () => "is not of this departure",
  room_type_mismatch: (count) => `is of another type than ${people(count)} booked`,
  option_mismatch: (count) => `belongs to another option than ${people(count)} booked`,
  unit_mismatch: (count) => `belongs to another unit than ${people(count)} booked`,
  age_band_excluded: (count) => `is not for the age of ${people(count)}`,
  gender_policy_mismatch: (count) => `is not for the gender of ${people(count)}`,
  unaccompanied_minor: (count) => `holds ${count === 1 ? "a child" : `${count} children`} without an adult`,
  minor_with_strangers: () => "holds children and adults who do not belong together",
  kept_apart: () => "holds people who are to be kept apart",
  mixed_gender_strangers: () => "holds strangers of different genders",
  bed_preference_unmet: (count) => `does not have the beds that ${people(count)} asked for`,
  accessibility_unmet: (count) => `is not accessible, which ${people(count)} need`,
  smoking_unmet: (count) => `does not meet the smoking wish of ${people(count)}`,
  occupancy_below_minimum: (count) => `holds ${people(count)}, fewer than its minimum`,
}

/** What is wrong, without anybody's name. */
export function sentenceOf(
  { code, subjectType, subjectId, count }: Omit<AllocationConflict, "message">,
  { resources, groups }: Snapshot,
): string {
  if (subjectType === "slot") return `${count} more like this.`
  const room = resources.find(({ id }) => id === subjectId)?.label
  const group = groups.find(({ id }) => id === subjectId)?.label
  const subject =
    subjectType === "resource"
      ? `“${room ?? subjectId}”`
      : subjectType === "sharing_group"
        ? `Group “${group ?? subjectId}”`
        : `Traveler ${subjectId}`
  return `${subject} ${ofRooms[code](count)}.`
}
