import { and, asc, eq, inArray } from "drizzle-orm"
import type * as z from "zod"
import type { OperationsDb } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, windowOf } from "../../kernel/paging.js"
import { requireDispatch } from "../dispatch/lock.js"
import { legNotFound } from "../errors.js"
import { type DispatchLeg, legListQuery } from "./contract.js"
import { groundDispatchLegs as leg } from "./schema.js"

export const toLeg = ({ createdAt: _created, updatedAt: _updated, ...row }: typeof leg.$inferSelect): DispatchLeg => row

/** Every stop of a dispatch, in order. */
export const legsOf = async (db: OperationsDb, dispatchId: Id<"gdsp">): Promise<DispatchLeg[]> =>
  (await db.select().from(leg).where(eq(leg.dispatchId, dispatchId)).orderBy(asc(leg.sequence))).map(toLeg)

/** Throws `leg_not_found` for a stop that is not of this dispatch. */
export async function requireLegs(
  db: OperationsDb,
  dispatchId: Id<"gdsp">,
  ids: readonly (Id<"gdlg"> | null | undefined)[],
): Promise<void> {
  const asked = ids.filter((id): id is Id<"gdlg"> => typeof id === "string")
  if (asked.length === 0) return
  const rows = await db
    .select({ id: leg.id })
    .from(leg)
    .where(and(eq(leg.dispatchId, dispatchId), inArray(leg.id, asked)))
  for (const id of asked) if (!rows.some((row) => row.id === id)) throw legNotFound({ id })
}

const input = legListQuery.extend({ dispatchId: idSchema("gdsp") })

/** The stops of a dispatch in order. Throws `dispatch_not_found`. */
export async function listLegs(db: OperationsDb, raw: z.input<typeof input>): Promise<Page<DispatchLeg>> {
  const { dispatchId, ...query } = parseInput(input, raw)
  const { limit, offset } = windowOf(query)
  await requireDispatch(db, dispatchId)
  const where = eq(leg.dispatchId, dispatchId)
  const rows = await db.select().from(leg).where(where).orderBy(asc(leg.sequence)).limit(limit).offset(offset)
  return { data: rows.map(toLeg), total: await db.$count(leg, where), limit, offset }
}
