import * as z from "zod"
import { reasonField, revisionField, writeContext } from "../../../kernel/context.js"
import { idSchema } from "../../../kernel/ids.js"
import { text } from "../../../kernel/values.js"

const named = { allocationId: idSchema("slal"), ...revisionField }

export const settleSlotAllocationBody = z.strictObject({ ...revisionField, ...reasonField })
export const settleInput = z.strictObject({ ...named, ...writeContext })
export type SettleAllocation = z.input<typeof settleInput>

/** Taking back that somebody travelled needs a reason. */
export const unfulfilSlotAllocationBody = settleSlotAllocationBody.extend({ reason: text(500) })
export const unfulfilInput = settleInput.extend({ reason: text(500) })
export type UnfulfilAllocation = z.input<typeof unfulfilInput>
