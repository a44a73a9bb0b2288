import * as z from "zod"
import { idSchema } from "../../../kernel/ids.js"
import { eventSchema } from "../../../kernel/outbox/contract.js"
import { cursorSchema } from "../../../kernel/outbox/cursor.js"
import { queryInt, text } from "../../../kernel/values.js"

const filters = {
  travelerId: idSchema("sltr").optional(),
  resourceId: idSchema("alrs").optional(),
  /** A type of event such as `availability.assignment.changed`, or the beginning of one. */
  action: text(200).optional(),
  before: cursorSchema.optional(),
  limit: queryInt(1, 200).optional(),
}
export const slotAuditQuery = z.strictObject(filters)
export const getSlotAuditInput = slotAuditQuery.extend({ slotId: idSchema("avsl") })
export type GetSlotAudit = z.input<typeof getSlotAuditInput>

export const slotAuditSchema = z.object({ data: z.array(eventSchema), nextCursor: cursorSchema.nullable() }).meta({ id: "SlotAudit" })
export type SlotAudit = z.output<typeof slotAuditSchema>
