import { eq, sql } from "drizzle-orm"
import { revisionConflict } from "../../kernel/common-errors.js"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { resourceNotFound } from "../errors.js"
import type { Resource } from "./contract.js"
import { resources } from "./schema.js"

export const toResource = (row: typeof resources.$inferSelect): Resource => row

/** Locks a resource for a change. Throws `resource_not_found`, `revision_conflict`. */
export async function lockResource(tx: OperationsDb, id: Id<"res">, expectedRevision?: number): Promise<Resource> {
  const [row] = await tx.select().from(resources).where(eq(resources.id, id)).for("update")
  if (!row) throw resourceNotFound({ id })
  const resource = toResource(row)
  if (expectedRevision !== undefined && expectedRevision !== resource.revision) {
    throw revisionConflict({ expected: expectedRevision, current: resource })
  }
  return resource
}

/** Who else has the code, for the refusal. */
export async function codeOwner(db: OperationsDb, code: string): Promise<{ id: string; name: string } | undefined> {
  const [owner] = await rowsOf<{ id: string; name: string }>(
    db,
    sql`select id, name from resources where lower(code) = lower(${code}) order by id limit 1`,
  )
  return owner
}
