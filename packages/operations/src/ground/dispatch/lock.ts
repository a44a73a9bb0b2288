import { asc, eq, inArray } from "drizzle-orm"
import { revisionConflict } from "../../kernel/common-errors.js"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { dispatchClosed, dispatchNotFound } from "../errors.js"
import { endStatuses } from "../words.js"
import { readDetail } from "./read/detail.js"
import { groundDispatches } from "./schema.js"

export type DispatchRow = typeof groundDispatches.$inferSelect

/** A dispatch, locked: whoever changes it does so one after the other. Throws `dispatch_not_found`, `revision_conflict`. */
export async function lockDispatch(tx: OperationsDb, dispatchId: Id<"gdsp">, expectedRevision?: number): Promise<DispatchRow> {
  const [row] = await tx.select().from(groundDispatches).where(eq(groundDispatches.id, dispatchId)).for("no key update")
  if (!row) throw dispatchNotFound({ id: dispatchId })
  if (expectedRevision !== undefined && expectedRevision !== row.revision) {
    throw revisionConflict({ expected: expectedRevision, current: await readDetail(tx, dispatchId, await readClock(tx)) })
  }
  return row
}

/** Dispatches, locked in id order in one statement; those that do not exist are left out. */
export async function lockDispatches(tx: OperationsDb, dispatchIds: readonly Id<"gdsp">[]): Promise<Map<string, DispatchRow>> {
  const rows = await tx
    .select()
    .from(groundDispatches)
    .where(inArray(groundDispatches.id, [...dispatchIds]))
    .orderBy(asc(groundDispatches.id))
    .for("no key update")
  return new Map(rows.map((row) => [row.id as string, row]))
}

/** Throws `dispatch_not_found`. */
export async function requireDispatch(db: OperationsDb, dispatchId: Id<"gdsp">): Promise<void> {
  const [row] = await db.select({ id: groundDispatches.id }).from(groundDispatches).where(eq(groundDispatches.id, dispatchId))
  if (!row) throw dispatchNotFound({ id: dispatchId })
}

/** Throws `dispatch_closed` for a dispatch that is over. */
export function requireNotOver({ id, status }: Pick<DispatchRow, "id" | "status">): void {
  if ((endStatuses as readonly string[]).includes(status)) throw dispatchClosed({ id, status })
}
