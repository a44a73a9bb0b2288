import { eq, sql } from "drizzle-orm"
import type { OperationsDb } from "../database.js"
import type { OperationsEvent } from "./contract.js"
import { readEvents } from "./read.js"
import { operationsEventConsumers } from "./schema.js"

export interface DrainEventsInput {
  /** The consumer's own name; each name has its own position. */
  consumer: string
  /** Events per call, 1–1,000, 200 unless given. */
  limit?: number
  types?: string[]
  /** Works in the transaction that also moves the position: what it writes through `tx` happens exactly once. */
  handle: (events: OperationsEvent[], tx: OperationsDb) => Promise<void>
}

/**
 * Hands the next events to a named consumer and remembers how far it came. Processes that drain under one name take turns:
 * whoever finds the consumer busy answers `{ busy: true }` at once. A throwing handler leaves the position where it was.
 */
export async function drainEvents(db: OperationsDb, input: DrainEventsInput): Promise<{ drained: number; busy: boolean }> {
  await db.insert(operationsEventConsumers).values({ name: input.consumer }).onConflictDoNothing()
  return db.transaction(async (tx) => {
    const [consumer] = await tx
      .select()
      .from(operationsEventConsumers)
      .where(eq(operationsEventConsumers.name, input.consumer))
      .for("update", { skipLocked: true })
    if (!consumer) return { drained: 0, busy: true }
    const { data, nextCursor } = await readEvents(tx, { after: consumer.cursor, limit: input.limit, types: input.types })
    if (data.length > 0) {
      await input.handle(data, tx)
      await tx
        .update(operationsEventConsumers)
        .set({ cursor: nextCursor, updatedAt: sql`statement_timestamp()` })
        .where(eq(operationsEventConsumers.name, input.consumer))
    }
    return { drained: data.length, busy: false }
  })
}
