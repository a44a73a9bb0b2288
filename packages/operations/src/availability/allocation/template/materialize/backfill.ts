import { and, asc, eq, gte, sql } from "drizzle-orm"
import { dateParam, type OperationsDb, readClock } from "../../../../kernel/database.js"
import { parseInput } from "../../../../kernel/input.js"
import { rehearse } from "../../../../kernel/rehearse.js"
import { availabilitySlots as slot } from "../../../slot/schema.js"
import { type BackfillResources, backfillResourcesInput, type Materialized } from "../contract.js"
import { materialize } from "./statement.js"

const slotsPerStatement = 5_000

/**
 * Applies the templates of a product to its open departures from a date on, as `materializeSlotResourcesFromTemplateDefaults` does:
 * after templates were made or raised. Two statements per 5,000 departures.
 */
export async function backfillResourcesFromTemplates(db: OperationsDb, input: BackfillResources): Promise<Materialized> {
  const { productId, optionId, from, mode = "missing", dryRun = false, ...context } = parseInput(backfillResourcesInput, input)
  return rehearse(db, dryRun, async (tx) => {
    const at = await readClock(tx, context.now)
    const ahead = from ? gte(slot.dateLocal, sql`${dateParam(from)}`) : gte(slot.startsAt, at)
    const option = optionId === undefined ? undefined : sql`(${slot.optionId} is null or ${slot.optionId} = ${optionId})`
    const rows = await tx
      .select({ id: slot.id })
      .from(slot)
      .where(and(eq(slot.productId, productId), eq(slot.status, "open"), ahead, option))
      .orderBy(asc(slot.id))
      .for("no key update")
    const total: Materialized = { dryRun, created: 0, slots: 0, skipped: [] }
    for (let first = 0; first < rows.length; first += slotsPerStatement) {
      const slotIds = rows.slice(first, first + slotsPerStatement).map(({ id }) => id)
      const { created, slots, skipped } = await materialize(tx, { slotIds, optionId, mode }, context)
      total.created += created
      total.slots += slots
      total.skipped.push(...(skipped as Materialized["skipped"]))
    }
    return total
  })
}
