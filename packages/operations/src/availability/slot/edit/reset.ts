import { eq } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { linkedStartTimes } from "../../rule/links.js"
import { isWholeDay, linkedTimeAt, ruledIntent } from "../../rule/plan.js"
import { availabilityRules } from "../../rule/schema.js"
import type { Slot } from "../contract.js"
import { lockSlot } from "../lock.js"
import { readSlots } from "../read.js"
import { availabilitySlots } from "../schema.js"
import { applyEdits } from "./apply.js"
import { type ResetInput, resetInput } from "./contract.js"
import { editScopeUnsupported } from "./errors.js"

/** Drops the mark of fields that a person set and takes the rule's values again. `label`, `notes` and `metadata` have none: they are cleared. */
export async function resetCustomisation(db: OperationsDb, raw: ResetInput): Promise<Slot> {
  const input = parseInput(resetInput, raw)
  await rehearse(db, false, async (tx) => {
    const slot = await lockSlot(tx, input.slotId, input)
    if (slot.ruleId === null || slot.originalStart === null) throw editScopeUnsupported({ slotId: slot.id, scope: "reset", why: "no_rule" })
    const [rule] = await tx.select().from(availabilityRules).where(eq(availabilityRules.id, slot.ruleId))
    if (!rule) throw editScopeUnsupported({ slotId: slot.id, scope: "reset", why: "original_outside" })
    const localStart = slot.originalStart.replace(" ", "T")
    const links = await linkedStartTimes(tx, rule.id)
    const target = ruledIntent(
      rule,
      { dateLocal: localStart.slice(0, 10), localStart, allDay: isWholeDay(links, localStart) },
      linkedTimeAt(links, localStart),
    )
    const fields = new Set(input.fields)
    const own = {
      ...(fields.has("label") && { label: null }),
      ...(fields.has("notes") && { notes: null }),
      ...(fields.has("metadata") && { metadata: {} }),
    }
    const customisedFields = slot.customisedFields.filter((field) => !(fields as Set<string>).has(field))
    const bookkeeping =
      customisedFields.length < slot.customisedFields.length
        ? { customisedFields, ...(customisedFields.length === 0 && { customisedAt: null }) }
        : {}
    await applyEdits(tx, [{ slot, target, fields, own, bookkeeping }], { onCommitments: "refuse", context: input })
  })
  const [slot] = await readSlots(db, { where: eq(availabilitySlots.id, input.slotId), now: input.now })
  return slot as Slot
}
