import type { Operations } from "../kernel/core/index.js"
import { type Patch, patchRecord, patchRecords } from "../kernel/query/index.js"
import type { EditSlotsBatch, SetSlotStatus, UpdateRule, UpdateSlot, UpdateStartTime } from "./inputs.js"
import { availabilityKeys } from "./keys.js"
import type { Rule, Slot, SlotId, StartTime } from "./types.js"

/* What is shown before the server answers. Nothing here takes or frees a place, and no number is guessed. */

/** Opening and closing. Whether an opened departure sells is the server's to say; a closed one does not. */
export const showSlotStatus = ({ slotId, ...change }: SetSlotStatus, operations: Operations): Patch[] =>
  showStatus([slotId], change, operations)

/** The same, and the words of a label or a note, for all departures of a batch. A rehearsal shows nothing. */
export function showSlotBatch({ ids, status, patch, reason, dryRun }: EditSlotsBatch, operations: Operations): Patch[] {
  if (dryRun) return []
  if (status === "open" || status === "closed") return showStatus(ids, { status, reason }, operations)
  return patch ? showWords(ids, patch, operations) : []
}

type StatusChange = Pick<SetSlotStatus, "status"> & { reason?: string | undefined }

function showStatus(ids: readonly SlotId[], { status, reason }: StatusChange, operations: Operations): Patch[] {
  if (status === "cancelled") return []
  if (status === "open") return patchSlots(operations, ids, (slot) => ({ ...slot, status, statusReason: null }))
  return patchSlots(operations, ids, (slot) => ({
    ...slot,
    status,
    statusReason: reason ?? null,
    sellability: { ...slot.sellability, sellable: false, state: "slot_closed", reasons: ["slot_closed"] },
  }))
}

/** Words that a person writes about a departure; anything that moves it in time or size waits for the server. */
export const showSlotWords = ({ slotId, patch }: UpdateSlot, operations: Operations): Patch[] => showWords([slotId], patch, operations)

function showWords(ids: readonly SlotId[], patch: UpdateSlot["patch"], operations: Operations): Patch[] {
  const { label, notes, ...rest } = patch
  if (Object.keys(rest).length > 0) return []
  return patchSlots(operations, ids, (slot) => ({ ...slot, ...given({ label, notes }) }))
}

export function showRuleWords({ ruleId, patch = {}, startTimeIds }: UpdateRule, operations: Operations): Patch[] {
  const { name, notes, ...rest } = patch
  if (Object.keys(rest).length > 0 || startTimeIds) return []
  const { rules } = availabilityKeys(operations)
  return patchRecord<Rule>([rules.lists, rules.detail(ruleId)], ruleId, (rule) => ({ ...rule, ...given({ name, notes }) }))
}

/** The order of a product's start times, while they are dragged. */
export function showStartTimeOrder({ id, sortOrder, ...rest }: UpdateStartTime, operations: Operations): Patch[] {
  const { expectedRevision: _, ...fields } = rest
  if (sortOrder === undefined || Object.keys(fields).length > 0) return []
  const { startTimes } = availabilityKeys(operations)
  return patchRecord<StartTime>([startTimes.lists, startTimes.detail(id)], id, (time) => ({ ...time, sortOrder }))
}

function patchSlots(operations: Operations, ids: readonly SlotId[], change: (slot: Slot) => Slot): Patch[] {
  const { slots, days } = availabilityKeys(operations)
  return patchRecords([slots.lists, ...ids.map((id) => slots.detail(id)), days.all], ids, change)
}

const given = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>
