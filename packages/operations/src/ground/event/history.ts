import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm"
import type * as z from "zod"
import type { OperationsDb } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, windowOf } from "../../kernel/paging.js"
import { groundDispatches } from "../dispatch/schema.js"
import { dispatchNotFound } from "../errors.js"
import { type ExecutionEvent, executionEventListQuery } from "./contract.js"
import { groundExecutionEvents as event } from "./schema.js"

export const toEvent = ({ seq: _seq, ...row }: typeof event.$inferSelect): ExecutionEvent => row

/** All events of a dispatch in the order in which they were recorded. */
export const eventsOf = (db: OperationsDb, dispatchId: Id<"gdsp">) =>
  db.select().from(event).where(eq(event.dispatchId, dispatchId)).orderBy(asc(event.seq))

/** All events of some dispatches, each in the order in which they were recorded. */
export async function eventsOfAll(
  db: OperationsDb,
  dispatchIds: readonly Id<"gdsp">[],
): Promise<Map<string, (typeof event.$inferSelect)[]>> {
  const rows = await db
    .select()
    .from(event)
    .where(inArray(event.dispatchId, [...dispatchIds]))
    .orderBy(asc(event.seq))
  const events = new Map<string, (typeof event.$inferSelect)[]>()
  for (const row of rows) {
    const known = events.get(row.dispatchId)
    if (known) known.push(row)
    else events.set(row.dispatchId, [row])
  }
  return events
}

const input = executionEventListQuery.extend({ dispatchId: idSchema("gdsp") })

/** What happened to a dispatch, in the order in which it was recorded. Throws `dispatch_not_found`. */
export async function listExecutionEvents(db: OperationsDb, raw: z.input<typeof input>): Promise<Page<ExecutionEvent>> {
  const { dispatchId, type, hasPosition, sort, ...query } = parseInput(input, raw)
  const { limit, offset } = windowOf(query)
  const [known] = await db.select({ id: groundDispatches.id }).from(groundDispatches).where(eq(groundDispatches.id, dispatchId))
  if (!known) throw dispatchNotFound({ id: dispatchId })
  const wanted = and(
    eq(event.dispatchId, dispatchId),
    type && inArray(event.eventType, type),
    hasPosition === undefined ? undefined : (hasPosition ? isNotNull : isNull)(event.latitude),
  )
  const order = sort === "-recordedAt" ? desc(event.seq) : asc(event.seq)
  const rows = await db.select().from(event).where(wanted).orderBy(order).limit(limit).offset(offset)
  return { data: rows.map(toEvent), total: await db.$count(event, wanted), limit, offset }
}
