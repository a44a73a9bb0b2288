import * as z from "zod"
import type { RuleResource, RuleTraveler } from "../rules/contract.js"
import { roomRuleCodes } from "../rules/words.js"
import type { SeatPosition } from "../words.js"
import { type PlanGoal, planEngines, type planEngineWishes, planGoals, type planKeeps, unplacedReasons } from "./words.js"

/** A room or seat to plan with. Seats also say where they are. */
export interface PlanResource extends RuleResource {
  /** The vehicle of a seat. */
  parentId?: string | null
  seatRow?: number | null
  seatColumn?: string | null
  seatPosition?: SeatPosition | null
}

export interface PlanTraveler extends RuleTraveler {
  isLead?: boolean
}

export interface PlanPlacement {
  travelerId: string
  resourceId: string
  /** Nobody but a person moves this one. */
  pinned?: boolean
}

export interface PlanInput {
  family: string
  segment?: string
  /** `all` (default) moves nobody who has a place, `pinned` may move all but pinned ones. */
  keep?: (typeof planKeeps)[number]
  /** `auto` (default) and `exact` prove the best plan where they can; the answer's `engine` says which it was. */
  engine?: (typeof planEngineWishes)[number]
  resources: readonly PlanResource[]
  /** Every live traveler of the departure. */
  travelers: readonly PlanTraveler[]
  placements: readonly PlanPlacement[]
}

export const planScoreSchema = z
  .object(Object.fromEntries(planGoals.map((goal) => [goal, z.int()])) as Record<PlanGoal, z.ZodInt>)
  .meta({ id: "PlanScore" })
export type PlanScore = z.output<typeof planScoreSchema>

export const planSchema = z
  .object({
    engine: z.enum(planEngines),
    /** Whether no better plan exists. `greedy` never proves it. */
    optimal: z.boolean(),
    planHash: z.string(),
    moves: z.array(z.object({ travelerId: z.string(), from: z.string().nullable(), to: z.string() })),
    /** Travelers who keep the place that they have. */
    unchanged: z.int(),
    unplaced: z.array(
      z.object({
        groupKey: z.string(),
        travelerIds: z.array(z.string()),
        reason: z.enum(unplacedReasons),
        /** The most free places of one room after the plan. */
        largestAvailable: z.int(),
      }),
    ),
    compromises: z.array(
      z.object({ travelerIds: z.array(z.string()), resourceId: z.string().nullable(), codes: z.array(z.enum(roomRuleCodes)) }),
    ),
    /** Parties and groups that the plan puts into more than one room, or vehicle. */
    apart: z.array(
      z.object({
        groupKey: z.string(),
        travelerIds: z.array(z.string()),
        places: z.int(),
        /** Whether no room, or vehicle, takes all of them, however empty it is: nobody can keep these together. */
        tooLarge: z.boolean(),
      }),
    ),
    score: planScoreSchema,
  })
  .meta({ id: "AllocationPlan" })
export type Plan = z.output<typeof planSchema>
