import { eq } from "drizzle-orm"
import { emptyPatch, timezoneInvalid } from "../../../kernel/common-errors.js"
import type { WriteContext } from "../../../kernel/context.js"
import { type OperationsDb, readClock } from "../../../kernel/database.js"
import { refusingField } from "../../../kernel/errors.js"
import { parseInput } from "../../../kernel/input.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { isTimezone } from "../../../kernel/time.js"
import { withPlaceId } from "../../../places/contract.js"
import { withRequiredPlace } from "../../../places/index.js"
import type { Slot } from "../contract.js"
import { intentOf, type SlotIntent } from "../derive.js"
import { nonexistentLocalTime, slotNotFound, slotTimesInconsistent } from "../errors.js"
import { lockSlot, type SlotRow } from "../lock.js"
import { readSlots } from "../read.js"
import { availabilitySlots } from "../schema.js"
import { applyEdits } from "./apply.js"
import {
  type EditableField,
  type EditReport,
  editableFields,
  type editCommitments,
  ownFields,
  type SlotPatch,
  type UpdateSlotInput,
  updateSlotInput,
} from "./contract.js"
import { judgeSlot } from "./judge.js"

/** The fields that a patch names. Throws `empty_patch`. */
export function patchedFields(raw: SlotPatch): { patch: SlotPatch; fields: ReadonlySet<EditableField> } {
  const patch = withPlaceId(raw) as SlotPatch
  const fields = new Set(editableFields.filter((field) => patch[field] !== undefined))
  if (fields.size === 0) throw emptyPatch({})
  if (patch.timezone !== undefined && !isTimezone(patch.timezone)) throw timezoneInvalid({ timezone: patch.timezone })
  return { patch, fields }
}

/** The intent that a patch asks of one slot. */
export function patchedIntent(slot: SlotRow, { startLocal, ...patch }: SlotPatch): SlotIntent {
  const current = intentOf(slot)
  const given = Object.fromEntries(Object.entries(patch).filter(([field, value]) => value !== undefined && field in current))
  return {
    ...current,
    ...given,
    dateLocal: startLocal?.date ?? current.dateLocal,
    startTimeLocal: startLocal?.time ?? current.startTimeLocal,
  }
}

const ownOf = (patch: SlotPatch) =>
  Object.fromEntries(ownFields.flatMap((field) => (patch[field] === undefined ? [] : [[field, patch[field]]])))

interface EditOne extends WriteContext {
  slotId: string
  patch: SlotPatch
  expectedRevision?: number
  onCommitments?: (typeof editCommitments)[number]
  dryRun?: boolean
}

/** Edits one departure and marks what a person set, so that neither rule nor regeneration takes it back. */
export async function editOne(db: OperationsDb, input: EditOne): Promise<EditReport> {
  const { patch: asked, fields } = patchedFields(input.patch)
  return rehearse(db, input.dryRun ?? false, async (tx) => {
    const patch = await withRequiredPlace(tx, asked)
    const slot = await lockSlot(tx, input.slotId, input)
    const target = patchedIntent(slot, patch)
    const judged = judgeSlot(slot, target, fields, ownOf(patch))
    if (judged.endsBeforeStart) throw slotTimesInconsistent({ startLocal: judged.gap ?? "" })
    if (judged.gap)
      throw refusingField(nonexistentLocalTime({ timezone: target.timezone, local: judged.gap, reason: "gap" }), "startTimeLocal")
    const customised = [...new Set([...slot.customisedFields, ...fields])]
    const marks = slot.ruleId !== null && Object.keys(judged.changes).length > 0 && customised.length > slot.customisedFields.length
    const { updated, unchanged, kept } = await applyEdits(
      tx,
      [
        {
          slot,
          target,
          fields,
          own: ownOf(patch),
          ...(marks && { bookkeeping: { customisedFields: customised, customisedAt: await readClock(tx, input.now) } }),
        },
      ],
      { onCommitments: input.onCommitments ?? "refuse", context: input },
    )
    return { dryRun: input.dryRun ?? false, updated, unchanged, kept, newRuleId: null }
  })
}

/**
 * Changes one departure; omitted fields stay, `null` clears. Throws `slot_not_found`, `revision_conflict` (with the row as it is),
 * `slot_capacity_below_taken`, `slot_has_commitments` when booked people would be moved in time, `nonexistent_local_time`.
 */
export async function updateSlot(db: OperationsDb, raw: UpdateSlotInput): Promise<Slot> {
  const input = parseInput(updateSlotInput, raw)
  await editOne(db, input)
  const [slot] = await readSlots(db, { where: eq(availabilitySlots.id, input.slotId), now: input.now })
  if (!slot) throw slotNotFound({ id: input.slotId })
  return slot
}
