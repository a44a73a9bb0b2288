import { asc, inArray, sql } from "drizzle-orm"
import type { WriteContext } from "../../../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../../../kernel/database.js"
import { parseInput } from "../../../../kernel/input.js"
import { rehearse } from "../../../../kernel/rehearse.js"
import { slotNotFound } from "../../../slot/errors.js"
import { availabilitySlots } from "../../../slot/schema.js"
import { type Materialized, type MaterializeSlotResources, materializeSlotResourcesInput } from "../contract.js"
import { materialize } from "./statement.js"

/** Departures in id order, so that two runs over the same ones follow each other. */
export const lockSlots = (tx: OperationsDb, slotIds: readonly string[]) =>
  tx
    .select({ id: availabilitySlots.id, optionId: availabilitySlots.optionId })
    .from(availabilitySlots)
    .where(inArray(availabilitySlots.id, slotIds as `avsl_${string}`[]))
    .orderBy(asc(availabilitySlots.id))
    .for("no key update")

/**
 * Makes the rooms and seats that the templates of a departure's option say, for up to 5,000 departures at once. Each pair of departure
 * and template is applied once and remembered: running it again, several at once, or after somebody deleted or renamed rooms makes
 * nothing twice; `top_up` adds what is missing of a template's default. What exists is never changed. A template without
 * `defaultCount`, and one for vehicles with seats, stays out. Throws `slot_not_found`, `resource_label_taken`.
 */
export async function materializeSlotResourcesFromTemplateDefaults(
  db: OperationsDb,
  input: MaterializeSlotResources,
): Promise<Materialized> {
  const { slotId, slotIds, optionId, kind, mode = "missing", dryRun = false, ...context } = parseInput(materializeSlotResourcesInput, input)
  const ids = [...new Set(slotIds ?? (slotId ? [slotId] : []))]
  return rehearse(db, dryRun, async (tx) => {
    const found = await lockSlots(tx, ids)
    const known = new Set<string>(found.map(({ id }) => id))
    const unknown = ids.find((id) => !known.has(id))
    if (unknown) throw slotNotFound({ id: unknown })
    const { created, slots, skipped } = await materialize(tx, { slotIds: ids, optionId, kind, mode }, context)
    return { dryRun, created, slots, skipped: skipped as Materialized["skipped"] }
  })
}

const slotsPerStatement = 5_000

/** The rooms and seats of departures that this transaction has just made, one statement per 5,000. Answers how many. */
export async function materializeFreshSlots(tx: OperationsDb, slotIds: readonly string[], context: WriteContext): Promise<number> {
  let made = 0
  for (let first = 0; first < slotIds.length; first += slotsPerStatement) {
    const some = slotIds.slice(first, first + slotsPerStatement)
    made += (await materialize(tx, { slotIds: some, mode: "missing", fresh: true }, context)).created
  }
  return made
}

/** How many rooms and seats a new departure of an option gets by itself. */
export async function resourcesPerDeparture(db: OperationsDb, optionId: string | null): Promise<number> {
  if (optionId === null) return 0
  const [row] = await rowsOf<{ count: number }>(
    db,
    sql`select coalesce(sum(default_count), 0)::int as count from product_option_resource_templates
      where product_option_id = ${optionId} and layout is null and kind <> 'vehicle_seat'`,
  )
  return Number(row?.count ?? 0)
}
