import { eq, sql } from "drizzle-orm"
import { codeTaken, revisionConflict } from "../../kernel/common-errors.js"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { resourceNotFound } from "../errors.js"
import type { Resource } from "./contract.js"
import { resources } from "./schema.js"

type Coded = Pick<Resource, "kind" | "supplierId" | "code"> & { id?: string | null }

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

/** That a code is another resource's of the same supplier and kind, and whose: asked after the write was rolled back. */
export async function codeRefusal(db: OperationsDb, { id = null, kind, supplierId, code }: Coded) {
  const [owner] = await rowsOf<{ id: string; name: string }>(
    db,
    sql`select id, name from resources where lower(code) = lower(${code}::text) and kind = ${kind}
      and coalesce(supplier_id, '') = coalesce(${supplierId}::text, '') and id is distinct from ${id}::text`,
  )
  return codeTaken({ code: code ?? "", owner })
}
