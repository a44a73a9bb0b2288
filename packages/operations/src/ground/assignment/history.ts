import { sql } from "drizzle-orm"
import * as z from "zod"
import { jsonOf, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { assignmentJson } from "../dispatch/read/json.js"
import { dispatchNotFound } from "../errors.js"
import { type DispatchAssignment, dispatchAssignmentSchema } from "./contract.js"

const byId = z.strictObject({ dispatchId: idSchema("gdsp") })

/** Everybody who ever served a dispatch, newest first. Throws `dispatch_not_found`. */
export async function getAssignmentHistory(db: OperationsDb, raw: z.input<typeof byId>): Promise<DispatchAssignment[]> {
  const { dispatchId } = parseInput(byId, raw)
  const [known] = await rowsOf(db, sql`select id from ground_dispatches where id = ${dispatchId}`)
  if (!known) throw dispatchNotFound({ id: dispatchId })
  const rows = await jsonOf<z.input<typeof dispatchAssignmentSchema>>(
    db,
    sql`select ${assignmentJson} as result from ground_dispatch_assignments a join resources r on r.id = a.resource_id
      where a.dispatch_id = ${dispatchId} order by a.assigned_at desc, a.id desc`,
  )
  return rows.map((row) => dispatchAssignmentSchema.parse(row))
}
