import { asc, eq } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, windowOf } from "../../kernel/paging.js"
import { withLateness } from "../dispatch/read/detail.js"
import { groundDispatches } from "../dispatch/schema.js"
import { dispatchNotFound } from "../errors.js"
import { checkpointListQuery, type DispatchCheckpoint } from "./contract.js"
import { groundDispatchCheckpoints as point } from "./schema.js"

export type StoredCheckpoint = Omit<DispatchCheckpoint, "lateness">

/** Every checkpoint of a dispatch, in order. */
export const readCheckpoints = async (db: OperationsDb, dispatchId: Id<"gdsp">): Promise<StoredCheckpoint[]> => {
  const rows = await db.select().from(point).where(eq(point.dispatchId, dispatchId)).orderBy(asc(point.sequence))
  return rows.map(({ createdAt: _created, updatedAt: _updated, ...row }) => row)
}

/** When a dispatch starts and ends, if it is planned. */
export async function readTimes(db: OperationsDb, dispatchId: Id<"gdsp">): Promise<{ scheduledAt: Date; endsAt: Date } | undefined> {
  const [row] = await db
    .select({ scheduledAt: groundDispatches.scheduledAt, endsAt: groundDispatches.endsAt })
    .from(groundDispatches)
    .where(eq(groundDispatches.id, dispatchId))
  return row?.scheduledAt && row.endsAt ? { scheduledAt: row.scheduledAt, endsAt: row.endsAt } : undefined
}

const input = checkpointListQuery.extend({ dispatchId: idSchema("gdsp"), now: writeContext.now })

/** The checkpoints of a dispatch in order, each with how it stands. Throws `dispatch_not_found`. */
export async function listCheckpoints(db: OperationsDb, raw: z.input<typeof input>): Promise<Page<DispatchCheckpoint>> {
  const { dispatchId, now, ...query } = parseInput(input, raw)
  const { limit, offset } = windowOf(query)
  const [dispatch] = await db.select({ status: groundDispatches.status }).from(groundDispatches).where(eq(groundDispatches.id, dispatchId))
  if (!dispatch) throw dispatchNotFound({ id: dispatchId })
  // a delay at one is carried on to the next, so they are judged together
  const all = withLateness(await readCheckpoints(db, dispatchId), dispatch.status, await readClock(db, now))
  return { data: all.slice(offset, offset + limit), total: all.length, limit, offset }
}
