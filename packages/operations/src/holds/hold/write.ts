import { eq, sql } from "drizzle-orm"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { resourceHolds } from "./schema.js"

type Change = Partial<Omit<typeof resourceHolds.$inferInsert, "id" | "revision" | "createdAt" | "updatedAt">>

/** Changes fields of a locked hold and raises its revision. */
export async function setHold(tx: OperationsDb, holdId: Id<"rhld">, change: Change, now: Date): Promise<void> {
  await tx
    .update(resourceHolds)
    .set({ ...change, revision: sql`${resourceHolds.revision} + 1`, updatedAt: now })
    .where(eq(resourceHolds.id, holdId))
}
