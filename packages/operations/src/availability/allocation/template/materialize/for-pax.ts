import { and, asc, eq, sql } from "drizzle-orm"
import { arrayParam, type OperationsDb } from "../../../../kernel/database.js"
import { parseInput } from "../../../../kernel/input.js"
import { rehearse } from "../../../../kernel/rehearse.js"
import { lockSlot } from "../../../slot/lock.js"
import { templateNotForSlot } from "../../errors.js"
import { toResource } from "../../resource/record.js"
import { allocationResources } from "../../resource/schema.js"
import { type ResourcesForPax, type ResourcesMade, resourcesForPaxInput } from "../contract.js"
import { materialize } from "./statement.js"
import { requireTemplateForSlot } from "./template.js"

/**
 * Makes as many rooms of one template as `pax` people need (held and booked pax unless given), less those that it has made already.
 * One template per call, so that singles, doubles and triples are never each sized for everybody. Throws `slot_not_found`,
 * `resource_template_not_found`, `template_not_for_slot`.
 */
export async function materializeSlotResourcesForPax(db: OperationsDb, input: ResourcesForPax): Promise<ResourcesMade> {
  const { slotId, templateId, pax: given, dryRun = false, ...context } = parseInput(resourcesForPaxInput, input)
  return rehearse(db, dryRun, async (tx) => {
    const slot = await lockSlot(tx, slotId)
    const template = await requireTemplateForSlot(tx, templateId, slot)
    if (template.layout !== null) throw templateNotForSlot({ templateId, slotId, reason: "layout" })
    const pax = given ?? slot.heldPax + slot.bookedPax
    const needed = Math.ceil(pax / template.capacity)
    const { ids } = await materialize(tx, { slotIds: [slotId], mode: "top_up", exactly: { templateId, count: needed } }, context)
    const rows =
      ids.length === 0
        ? []
        : await tx
            .select()
            .from(allocationResources)
            .where(sql`${allocationResources.id} in (select unnest(${arrayParam(ids, "text")}))`)
            .orderBy(asc(allocationResources.id))
    const ofTemplate = and(eq(allocationResources.slotId, slotId), eq(allocationResources.templateId, templateId))
    const existing = await tx.$count(allocationResources, ofTemplate)
    return { dryRun, pax, needed, existing: existing - rows.length, created: rows.map(toResource) }
  })
}
