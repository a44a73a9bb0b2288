import * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import { idSchema } from "../../../kernel/ids.js"
import { roomRuleCodes } from "../rules/words.js"
import { resourceKind } from "../values.js"

export const conflictCodes = ["sharing_group_too_large", "stale_room_dates", "traveler_unassigned", ...roomRuleCodes] as const
export type ConflictCode = (typeof conflictCodes)[number]

/** One thing that is not as it should be with who is where. */
export const allocationConflictSchema = z
  .object({
    code: z.enum(conflictCodes),
    severity: z.enum(["critical", "warning"]),
    /** `slot` sums up what goes beyond a hundred subjects of one code. */
    subjectType: z.enum(["resource", "sharing_group", "slot", "traveler"]),
    subjectId: z.string(),
    /** Travelers concerned; for the sum, subjects. */
    count: z.int(),
    travelerIds: z.array(z.string()),
    resourceIds: z.array(z.string()),
    message: z.string(),
  })
  .meta({ id: "AllocationConflict" })
export type AllocationConflict = z.output<typeof allocationConflictSchema>

export const conflictQuery = z.strictObject({ family: resourceKind.optional() })
export const getAllocationConflictsInput = conflictQuery.extend({ slotId: idSchema("avsl"), now: writeContext.now })
export type GetAllocationConflicts = z.input<typeof getAllocationConflictsInput>
