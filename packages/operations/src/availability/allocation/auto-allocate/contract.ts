import * as z from "zod"
import { reasonField, writeContext } from "../../../kernel/context.js"
import { idSchema } from "../../../kernel/ids.js"
import { text } from "../../../kernel/values.js"
import { planSchema } from "../plan/contract.js"
import { planEngineWishes, planKeeps } from "../plan/words.js"
import { resourceKind, segment } from "../values.js"

const wishes = {
  family: resourceKind,
  segment: segment.optional(),
  /** `all` (default) moves nobody who has a place, `pinned` may move all but pinned ones. */
  keep: z.enum(planKeeps).optional(),
  engine: z.enum(planEngineWishes).optional(),
  /** Tells the plan (default) instead of carrying it out. */
  dryRun: z.boolean().optional(),
  /** `planHash` of the plan that the person saw; another one is refused. */
  expectedPlan: text(64).optional(),
}
export const autoAllocateBody = z.strictObject({ ...wishes, ...reasonField })
export const autoAllocateInput = z.strictObject({ slotId: idSchema("avsl"), ...wishes, ...writeContext })
export type AutoAllocate = z.input<typeof autoAllocateInput>

export const autoAllocationSchema = planSchema.extend({ dryRun: z.boolean() }).meta({ id: "AutoAllocation" })
export type AutoAllocation = z.output<typeof autoAllocationSchema>
