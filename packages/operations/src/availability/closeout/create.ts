import { inArray, type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { clock, jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { translating } from "../../kernel/violations.js"
import {
  type Closeout,
  type CreateCloseout,
  type CreateCloseouts,
  type CreatedCloseout,
  createCloseoutInput,
  createCloseoutsInput,
} from "./contract.js"
import { touchedTotals } from "./effect/touched.js"
import { availabilityCloseouts as closeout } from "./schema.js"
import { eventData, toCloseout, touchesOf } from "./store.js"
import { type CloseoutTarget, closeoutTargets } from "./target.js"

const batch = createCloseoutsInput.extend(writeContext)
const single = createCloseoutInput.extend({ ...writeContext, reason: createCloseoutInput.shape.reason })

type Wanted = CloseoutTarget & { reason: string; kind: string }

const columns = sql.raw("id, product_id, option_id, slot_id, rule_id, facility_id, date_from, date_to, match, effect, reason, kind")

const unfolded = (wanted: Wanted[]): SQL => sql`jsonb_to_recordset(${jsonParam(
  wanted.map(({ id, productId, optionId, slotId, ruleId, placeId, dateFrom, dateTo, match, effect, reason, kind }) => ({
    ...{ id, product_id: productId, option_id: optionId, slot_id: slotId, rule_id: ruleId, facility_id: placeId },
    ...{ date_from: dateFrom, date_to: dateTo, match, effect, reason, kind },
  })),
)}) as asked(id text, product_id text, option_id text, slot_id text, rule_id text, facility_id text, date_from date, date_to date,
  match text, effect text, reason text, kind text)`

const insert = (wanted: Wanted[], { actor, now }: WriteContext): SQL => sql`
  insert into ${closeout} (${columns}, created_by, created_at, updated_at)
  select ${columns}, ${actor ?? null}::text, ${clock(now)}, ${clock(now)} from ${unfolded(wanted)}
  on conflict do nothing returning id`

/** The closeout in force that stands for each wanted one, by the wanted one's id. */
const standing = (wanted: Wanted[]): SQL => sql`
  select asked.id as asked, closeout.id as found from ${unfolded(wanted)} join ${closeout} closeout on closeout.reopened_at is null
    and coalesce(closeout.product_id, '') = coalesce(asked.product_id, '') and coalesce(closeout.option_id, '') = coalesce(asked.option_id, '')
    and coalesce(closeout.slot_id, '') = coalesce(asked.slot_id, '') and coalesce(closeout.rule_id, '') = coalesce(asked.rule_id, '')
    and coalesce(closeout.facility_id, '') = coalesce(asked.facility_id, '')
    and closeout.date_from = asked.date_from and closeout.date_to = asked.date_to and closeout.effect = asked.effect`

type Stored = { closeout: Closeout; outcome: CreatedCloseout["outcome"] }

/** Stores what is not there yet. A twin that another call reopens in between is made anew. */
async function store(tx: OperationsDb, wanted: Wanted[], context: WriteContext): Promise<Stored[]> {
  const created = new Set((await rowsOf<{ id: string }>(tx, insert(wanted, context))).map(({ id }) => id))
  const pairs = await rowsOf<{ asked: string; found: Id<"avcl"> }>(tx, standing(wanted))
  const found = new Map(pairs.map((pair) => [pair.asked, pair.found]))
  if (wanted.some(({ id }) => !found.has(id))) return store(tx, wanted, context)
  const rows = await tx
    .select()
    .from(closeout)
    .where(inArray(closeout.id, [...new Set(found.values())]))
  const byId = new Map(rows.map((row) => [row.id, toCloseout(row)]))
  return wanted.map(({ id }) => ({
    closeout: byId.get(found.get(id) as Id<"avcl">) as Closeout,
    outcome: created.has(id) ? "created" : "existing",
  }))
}

async function createAll(
  db: OperationsDb,
  items: z.output<typeof createCloseoutInput>[],
  context: WriteContext,
): Promise<CreatedCloseout[]> {
  return translating({}, () =>
    db.transaction(async (tx) => {
      const targets = await closeoutTargets(
        tx,
        items.map(({ reason: _reason, kind: _kind, ...target }) => target),
      )
      const wanted = targets.map((target, index) => ({
        ...target,
        reason: items[index]?.reason ?? "",
        kind: items[index]?.kind ?? "other",
      }))
      const stored = await store(tx, wanted, context)
      const totals = await touchedTotals(
        tx,
        stored.map((one) => one.closeout),
      )
      await recordEvents(
        tx,
        context,
        stored
          .filter(({ outcome }) => outcome === "created")
          .map((one) => ({
            type: "availability.closeout.created",
            subject: one.closeout.id,
            touches: touchesOf(one.closeout),
            after: JSON.parse(JSON.stringify(one.closeout)),
            data: { ...eventData(one.closeout), touched: totals(one.closeout.id) },
          })),
      )
      return stored.map((one) => ({ ...one.closeout, outcome: one.outcome, touched: totals(one.closeout.id) }))
    }),
  )
}

/**
 * Closes products, options, rules, places or single departures on dates, all items or none. No departure is changed: they stop being
 * sellable, and under `block` are not generated. An item that is in force already answers the row that is there.
 * Throws `closeout_scope_missing`, `invalid_range`, `slot_not_found`, `rule_not_found`, `place_not_found`.
 */
export const createCloseouts = async (db: OperationsDb, raw: CreateCloseouts & WriteContext): Promise<CreatedCloseout[]> => {
  const { items, ...context } = parseInput(batch, raw)
  return createAll(db, items, context)
}

/** `createCloseouts` for one. */
export const createCloseout = async (db: OperationsDb, raw: CreateCloseout & WriteContext): Promise<CreatedCloseout> => {
  const { now, actor, correlationId, ...item } = parseInput(single, raw)
  const [created] = await createAll(db, [item], { now, actor, correlationId, reason: item.reason })
  return created as CreatedCloseout
}
