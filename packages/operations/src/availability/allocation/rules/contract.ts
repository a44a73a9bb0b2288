import * as z from "zod"
import type { AllocationResourceStatus, BedPreference, GenderPolicy, TravelerCategory, TravelerGender } from "../words.js"
import { roomRuleCodes, ruleLevels } from "./words.js"

/** What the rules know of a room or seat. What it leaves undeclared (`null`, absent) is open to anyone. */
export interface RuleResource {
  id: string
  kind: string
  family: string
  segment: string
  capacity: number
  status: AllocationResourceStatus
  /** False for a vehicle whose seats are resources of their own. Absent = true. */
  assignable?: boolean
  occupancyMin?: number | null
  roomType?: string | null
  bedConfiguration?: string | null
  accessible?: boolean
  smoking?: boolean | null
  minAge?: number | null
  maxAge?: number | null
  genderPolicy?: GenderPolicy
  optionId?: string | null
  optionUnitId?: string | null
}

/** What the rules know of a person: no name, no contact, no health text. */
export interface RuleTraveler {
  id: string
  bookingId?: string | null
  sharingGroupId?: string | null
  /** Travelers with whom this one shares no room. */
  keepApart?: readonly string[]
  category: TravelerCategory
  /** Whole years on the day of the departure; see `ageOn`. Unknown = the category decides. */
  age?: number | null
  gender?: TravelerGender | null
  roomType?: string | null
  bedPreference?: BedPreference | null
  smoking?: boolean | null
  accessNeeds?: readonly string[]
  optionId?: string | null
  optionUnitId?: string | null
}

/** Who is where. `kind` is the kind that the caller believes the resource to be. */
export interface RulePlacement {
  travelerId: string
  resourceId: string
  kind?: string
}

export interface RoomRulesInput {
  resources: readonly RuleResource[]
  /** Everybody placed, and all members of their sharing groups. */
  travelers: readonly RuleTraveler[]
  /** The state that is judged: every occupant of the rooms in question. */
  placements: readonly RulePlacement[]
  /** Travelers whom a change moves. Given, only they and the rooms that they join or leave are judged. */
  moved?: readonly string[]
  /** The placements before the change: faults that stood there already are left out. */
  before?: readonly RulePlacement[]
}

/** One broken rule, with who and what breaks it. `expected` is what the room or the rule asks, `actual` what was found. */
export const ruleViolationSchema = z
  .object({
    code: z.enum(roomRuleCodes),
    level: z.enum(ruleLevels),
    /** Null for a sharing group, which several rooms break together. */
    resourceId: z.string().nullable(),
    sharingGroupId: z.string().nullable(),
    travelerIds: z.array(z.string()),
    expected: z.union([z.string(), z.number()]).nullable(),
    actual: z.union([z.string(), z.number()]).nullable(),
  })
  .meta({ id: "RoomRuleViolation" })
export type RuleViolation = z.output<typeof ruleViolationSchema>
