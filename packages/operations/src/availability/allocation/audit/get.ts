import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { listEventsAbout } from "../../../kernel/outbox/read.js"
import { allocationEventTypes } from "../events.js"
import { type GetSlotAudit, getSlotAuditInput, type SlotAudit } from "./contract.js"

/**
 * What was done to the rooms, seats and people of a departure, newest first: by whom, why, with ids and changed fields, never names. It
 * outlives the departure, so an unknown id has an empty story.
 */
export function getSlotAudit(db: OperationsDb, raw: GetSlotAudit): Promise<SlotAudit> {
  const { slotId, travelerId, resourceId, action = "", ...page } = parseInput(getSlotAuditInput, raw)
  const subjects = [slotId, travelerId, resourceId].filter((id) => id !== undefined)
  return listEventsAbout(db, { subjects, types: allocationEventTypes.filter((type) => type.startsWith(action)), ...page })
}
