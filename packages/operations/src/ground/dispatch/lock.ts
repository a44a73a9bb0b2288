import { eq } from "drizzle-orm"
import { revisionConflict } from "../../kernel/common-errors.js"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { dispatchNotFound } from "../errors.js"
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
