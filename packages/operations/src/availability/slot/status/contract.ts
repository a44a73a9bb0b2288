import * as z from "zod"
import { revisionField } from "../../../kernel/context.js"
import { foreignId, idSchema } from "../../../kernel/ids.js"
import { text } from "../../../kernel/values.js"
import { slotSchema, slotStatusInput } from "../contract.js"
import { commitmentPolicies, minimumDecisions } from "../words.js"

/** `reason` is required for `closed` and `cancelled`. `onCommitments` speaks of cancelling only; `refuse` unless given. */
export const setSlotStatusInput = z
  .strictObject({
    status: slotStatusInput,
    reason: text(500).optional(),
    onCommitments: z.enum(commitmentPolicies).optional(),
    ...revisionField,
  })
  .refine(({ status, reason }) => status === "open" || reason !== undefined, {
    path: ["reason"],
    message: "Say why: a reason is required to close or cancel.",
  })
  .refine(({ status, onCommitments }) => status === "cancelled" || onCommitments !== "cancel", {
    path: ["onCommitments"],
    message: "Bookings are cancelled only together with the departure: use status cancelled.",
  })
export type SetSlotStatus = z.input<typeof setSlotStatusInput>

export const decideSlotMinimumInput = z.strictObject({ decision: z.enum(minimumDecisions), reason: text(500) })
export type DecideSlotMinimum = z.input<typeof decideSlotMinimumInput>

export const completeSlotInput = z.strictObject({ dryRun: z.boolean().optional() })
export type CompleteSlot = z.input<typeof completeSlotInput>

const completedRow = z.object({ allocationId: idSchema("slal"), bookingId: foreignId, pax: z.int() })

/** What completing a departure did, or with `dryRun` would do. */
export const completedSlotSchema = z
  .object({
    outcome: z.enum(["completed", "unchanged"]),
    dryRun: z.boolean(),
    slot: slotSchema,
    /** Bookings that became fulfilled. */
    fulfilled: z.array(completedRow),
    /** Bookings of which nobody came: they stay confirmed. */
    noShow: z.array(completedRow),
  })
  .meta({ id: "CompletedSlot" })
export type CompletedSlot = z.output<typeof completedSlotSchema>
