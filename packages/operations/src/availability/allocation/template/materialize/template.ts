import { eq } from "drizzle-orm"
import type { OperationsDb } from "../../../../kernel/database.js"
import type { Id } from "../../../../kernel/ids.js"
import type { SlotRow } from "../../../slot/lock.js"
import { resourceTemplateNotFound, templateNotForSlot } from "../../errors.js"
import { productOptionResourceTemplates } from "../schema.js"
import type { TemplateRow } from "../store.js"

/** A template that belongs to the departure's option; a departure without one takes those of its product. */
export async function requireTemplateForSlot(tx: OperationsDb, templateId: Id<"port">, slot: SlotRow): Promise<TemplateRow> {
  const [template] = await tx.select().from(productOptionResourceTemplates).where(eq(productOptionResourceTemplates.id, templateId))
  if (!template) throw resourceTemplateNotFound({ id: templateId })
  const fits =
    slot.optionId === null ? (template.productId ?? slot.productId) === slot.productId : slot.optionId === template.productOptionId
  if (!fits) throw templateNotForSlot({ templateId, slotId: slot.id, reason: "option" })
  return template
}
