import { and, asc, desc, eq, ilike, type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { invalidRange, revisionConflict } from "../../kernel/common-errors.js"
import { dateParam, type OperationsDb } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../kernel/paging.js"
import { placeIdsOf } from "../../places/contract.js"
import { isOneOf } from "../slot/list/filter.js"
import { type Closeout, type CloseoutListQuery, closeoutListQuery, type closeoutSortFields } from "./contract.js"
import { closeoutNotFound, closeoutReopened } from "./errors.js"
import { availabilityCloseouts as closeout } from "./schema.js"

type Query = z.output<typeof closeoutListQuery>

export const toCloseout = ({ during: _during, ...row }: typeof closeout.$inferSelect): Closeout => ({
  ...row,
  inForce: row.reopenedAt === null,
})

function filterOf(query: Query): SQL | undefined {
  const { from, to, inForce, q } = query
  if (from && to && to < from) throw invalidRange({ from, to })
  const bound = (date: string | undefined) => (date ? dateParam(date) : sql`null::date`)
  return and(
    isOneOf(closeout.id, query.ids),
    isOneOf(closeout.productId, query.productId),
    isOneOf(closeout.optionId, query.optionId),
    isOneOf(closeout.slotId, query.slotId),
    isOneOf(closeout.ruleId, query.ruleId),
    isOneOf(closeout.placeId, placeIdsOf(query)),
    isOneOf(closeout.effect, query.effect),
    isOneOf(closeout.kind, query.kind),
    from || to ? sql`${closeout.during} && daterange(${bound(from)}, ${bound(to)}, '[]')` : undefined,
    inForce === undefined ? undefined : sql`(${closeout.reopenedAt} is null) = ${inForce}`,
    q ? ilike(closeout.reason, `%${q.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
  )
}

/** Closeouts within a filter, reopened ones included unless `inForce` says otherwise; the default order is by first date. Two statements. */
export async function listCloseouts(db: OperationsDb, raw: CloseoutListQuery = {}): Promise<Page<Closeout>> {
  const query = parseInput(closeoutListQuery, raw)
  const where = filterOf(query)
  const { limit, offset } = windowOf(query)
  const sort = parseSort<(typeof closeoutSortFields)[number]>(query.sort, [{ field: "dateFrom", descending: false }])
  const by = sort.map(({ field, descending }) => (descending ? desc(closeout[field]) : asc(closeout[field])))
  const rows = await db
    .select()
    .from(closeout)
    .where(where)
    .orderBy(...by, asc(closeout.id))
    .limit(limit)
    .offset(offset)
  return { data: rows.map(toCloseout), total: await db.$count(closeout, where), limit, offset }
}

const byId = z.strictObject({ closeoutId: idSchema("avcl") })

/** One closeout, in force or reopened. Throws `closeout_not_found`. */
export async function getCloseout(db: OperationsDb, raw: z.input<typeof byId>): Promise<Closeout> {
  const { closeoutId } = parseInput(byId, raw)
  const [row] = await db.select().from(closeout).where(eq(closeout.id, closeoutId))
  if (!row) throw closeoutNotFound({ id: closeoutId })
  return toCloseout(row)
}

/** Locks a closeout for a change. Throws `closeout_not_found`, `revision_conflict`. */
export async function lockCloseout(tx: OperationsDb, closeoutId: Id<"avcl">, expectedRevision?: number): Promise<Closeout> {
  const [row] = await tx.select().from(closeout).where(eq(closeout.id, closeoutId)).for("update")
  if (!row) throw closeoutNotFound({ id: closeoutId })
  const current = toCloseout(row)
  if (expectedRevision !== undefined && expectedRevision !== row.revision) throw revisionConflict({ expected: expectedRevision, current })
  return current
}

/** A reopened closeout is history. Throws `closeout_reopened`. */
export function requireInForce({ id, reopenedAt }: Closeout): void {
  if (reopenedAt) throw closeoutReopened({ id, reopenedAt: reopenedAt.toISOString() })
}

/** Every id that a change of the closeout touches. */
export const touchesOf = ({ productId, optionId, slotId, ruleId, placeId }: Closeout) => [productId, optionId, slotId, ruleId, placeId]

/** What every event of a closeout carries. */
export const eventData = ({ productId, optionId, slotId, ruleId, placeId, dateFrom, dateTo }: Closeout) => ({
  productId,
  optionId,
  slotId,
  ruleId,
  placeId,
  dateFrom,
  dateTo,
})
