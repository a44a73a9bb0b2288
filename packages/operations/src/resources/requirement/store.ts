import { eq, ilike, inArray, sql } from "drizzle-orm"
import { ruleNotFound } from "../../kernel/common-errors.js"
import type { WriteContext } from "../../kernel/context.js"
import { clock, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { foreignId } from "../../kernel/ids.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { defineStore, type Store } from "../../kernel/store.js"
import { poolNotFound, requirementExists, requirementNotFound } from "../errors.js"
import { requireCoherent } from "./coherent.js"
import { type DeleteRequirementQuery, type Requirement, requirementRecord } from "./contract.js"
import { resourceRequirements } from "./schema.js"

type Row = Partial<typeof resourceRequirements.$inferInsert>

/** Who wants the role in that scope already; of a change, the fields it does not name are those of its row. */
async function twinOf(db: OperationsDb, input: Record<string, unknown>): Promise<{ id: string; role: string }> {
  const given = (field: string) => (field in input ? sql`${(input[field] as string | null) ?? null}::text` : sql`null::text`)
  const known = (field: string, column: string) => sql`case when ${field in input} then ${given(field)} else o.${sql.raw(column)} end`
  const [row] = await rowsOf<{ id: string; role: string }>(
    db,
    sql`select r.id, r.role from (select 1) one left join resource_requirements o on o.id = ${String(input.id ?? "")}
      join resource_requirements r on r.id is distinct from o.id and r.product_id = ${known("productId", "product_id")}
        and r.option_id is not distinct from ${known("optionId", "option_id")} and r.start_time_id is not distinct from ${known("startTimeId", "start_time_id")}
        and r.rule_series_id is not distinct from ${known("ruleSeriesId", "rule_series_id")} and r.role = ${known("role", "role")} limit 1`,
  )
  return row ?? { id: "", role: String(input.role ?? "") }
}

const series = { ruleSeriesId: foreignId.nullable().optional() }

/** What the store takes: the series in place of the rule that names it. */
const stored = {
  ...requirementRecord,
  create: requirementRecord.create.omit({ ruleId: true }).extend(series),
  update: requirementRecord.update.omit({ ruleId: true }).extend(series),
}

const plain = defineStore(stored, resourceRequirements, {
  prefix: "rerq",
  event: "resources.requirement",
  notFound: requirementNotFound,
  toRecord: (row): Requirement => row,
  touches: ({ productId, optionId, poolId }) => [productId, optionId, poolId],
  toRow: (input, before) => {
    requireCoherent({ ...before, ...input })
    return input as Row
  },
  where: (query) => [
    query.ids && inArray(resourceRequirements.id, query.ids),
    query.poolId && inArray(resourceRequirements.poolId, query.poolId),
    query.productId && inArray(resourceRequirements.productId, query.productId),
    query.optionId && inArray(resourceRequirements.optionId, query.optionId),
    query.ruleId
      ? sql`${resourceRequirements.ruleSeriesId} = (select f.series_id from rule_facts f where f.rule_id = ${query.ruleId})`
      : undefined,
    query.startTimeId && inArray(resourceRequirements.startTimeId, query.startTimeId),
    query.role && inArray(resourceRequirements.role, query.role),
    query.active === undefined ? undefined : eq(resourceRequirements.active, query.active),
    query.q ? ilike(resourceRequirements.role, `%${query.q.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
  ],
  sort: {
    role: resourceRequirements.role,
    productId: resourceRequirements.productId,
    priority: resourceRequirements.priority,
    createdAt: resourceRequirements.createdAt,
    updatedAt: resourceRequirements.updatedAt,
  },
  constraints: {
    resource_requirements_pool_id_fkey: (_refusal, { input }) => poolNotFound({ id: String(input.poolId) }),
    resource_requirements_key: async (_refusal, { db, input }) => requirementExists(await twinOf(db, input)),
  },
})

async function seriesOf(tx: OperationsDb, ruleId: string): Promise<string> {
  const [row] = await rowsOf<{ series_id: string }>(tx, sql`select series_id from rule_facts where rule_id = ${ruleId}`)
  if (!row) throw ruleNotFound({ id: ruleId })
  return row.series_id
}
type Ruled = { ruleId?: string | null }

/** The input with the series of its rule. Throws `rule_not_found`. */
async function withSeries<Input extends Ruled>(tx: OperationsDb, { ruleId, ...input }: Input): Promise<Omit<Input, "ruleId">> {
  if (ruleId === undefined) return input
  return { ...input, ruleSeriesId: ruleId === null ? null : await seriesOf(tx, ruleId) } as never
}

/** Demand that comes from a requirement, lies ahead, is empty and was not edited by hand goes with it, and stays away from cancelled departures. */
async function cancelDemand(tx: OperationsDb, id: string, context: WriteContext): Promise<void> {
  await tx.execute(sql`update resource_allocations set cancelled_with_slot = false
    where requirement_id = ${id} and cancelled_with_slot and filled = 0 and not customised`)
  const rows = await rowsOf<{ id: string; slot_id: string }>(
    tx,
    sql`update resource_allocations d set status = 'cancelled', revision = d.revision + 1, updated_at = ${clock(context.now)}
      from slot_facts s where s.slot_id = d.slot_id and d.requirement_id = ${id} and d.status <> 'cancelled' and d.filled = 0
        and not d.customised and s.starts_at > ${clock(context.now)} returning d.id, d.slot_id`,
  )
  await recordEvents(
    tx,
    context,
    rows.map((row) => ({
      type: "resources.allocation.cancelled",
      subject: row.id,
      touches: [row.slot_id, id],
      data: { slotId: row.slot_id },
    })),
  )
}

type Remove = { id: string; expectedRevision?: number } & DeleteRequirementQuery & WriteContext

/** The five services of a requirement. */
export const requirementStore = {
  list: plain.list,
  get: plain.get,
  create: (db, input) => db.transaction(async (tx) => plain.create(tx, await withSeries(tx, input))),
  update: (db, input) => db.transaction(async (tx) => plain.update(tx, await withSeries(tx, input))),
  remove: (db, { allocations = "cancel", ...input }: Remove) =>
    db.transaction(async (tx) => {
      if (allocations === "cancel") await cancelDemand(tx, input.id, input)
      return plain.remove(tx, input)
    }),
} satisfies Store<typeof requirementRecord>
