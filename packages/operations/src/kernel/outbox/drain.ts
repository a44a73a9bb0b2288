import { eq, sql } from "drizzle-orm"
import type { OperationsDb } from "../database.js"
import { parseInput } from "../input.js"
import { text } from "../values.js"
import type { OperationsEvent } from "./contract.js"
import { readEvents } from "./read.js"
import { operationsEventConsumers } from "./schema.js"

export interface DrainEventsInput {
  /** The consumer's own name; each name has its own position. */
  consumer: string
  /** Events per call, 1–1,000, 200 unless given. */
  limit?: number
  /** Only types that start with one of these; the position moves over the others. */
  types?: string[]
  /** Works in the transaction that also moves the position: what it writes through `tx` happens exactly once. */
  handle: (events: OperationsEvent[], tx: OperationsDb) => Promise<void>
}

/**
 * Hands the next events to a named consumer and remembers how far it came. Processes that drain under one name take turns:
 * whoever finds the consumer busy answers `{ busy: true }` at once. A throwing handler leaves the position where it was.
 * A new name starts with the first event ever stored.
 */
export async function drainEvents(db: OperationsDb, input: DrainEventsInput): Promise<{ drained: number; busy: boolean }> {
  const consumer = parseInput(text(200), input.consumer)
  await db.insert(operationsEventConsumers).values({ name: consumer }).onConflictDoNothing()
  return db.transaction(async (tx) => {
    const [position] = await tx
      .select()
      .from(operationsEventConsumers)
      .where(eq(operationsEventConsumers.name, consumer))
      .for("update", { skipLocked: true })
    if (!position) return { drained: 0, busy: true }
    const { data, nextCursor } = await readEvents(tx, { after: position.cursor, limit: input.limit, types: input.types })
    if (data.length > 0) await input.handle(data, tx)
    if (nextCursor !== position.cursor) {
      await tx
        .update(operationsEventConsumers)
        .set({ cursor: nextCursor, updatedAt: sql`statement_timestamp()` })
        .where(eq(operationsEventConsumers.name, consumer))
    }
    return { drained: data.length, busy: false }
  })
}
