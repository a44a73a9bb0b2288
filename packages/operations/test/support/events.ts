import { sql } from "drizzle-orm"
import { expect, vi } from "vitest"
import { type OperationsDb, rowsOf } from "../../src/kernel/database.js"
import { recordEvents } from "../../src/kernel/outbox/record.js"

/** Appends an event about `subject`, like a write does. */
export const appendEvent = (db: OperationsDb, subject: string, type = "test.thing.changed") => recordEvents(db, {}, [{ type, subject }])

/**
 * Waits until every event of the database may be read. A transaction that another test file has open on the same server holds the feed
 * back, because transaction ids are the server's.
 */
export const caughtUp = (db: OperationsDb) =>
  vi.waitFor(
    async () => {
      const rows = await rowsOf(db, sql`select 1 as one from operations_events where tx >= pg_snapshot_xmin(pg_current_snapshot()) limit 1`)
      expect(rows).toEqual([])
    },
    { timeout: 20_000, interval: 5 },
  )

export const subjects = (events: { subject: string }[]) => events.map(({ subject }) => subject)

/** A transaction that writes an event and stays open until it is told to end. */
export async function openWriter(db: OperationsDb, subject: string) {
  let commit = () => {}
  let wrote = () => {}
  const written = new Promise<void>((resolve) => {
    wrote = resolve
  })
  const gate = new Promise<void>((resolve) => {
    commit = resolve
  })
  const done = db.transaction(async (tx) => {
    await appendEvent(tx, subject)
    wrote()
    await gate
  })
  await written
  return {
    commit: async () => {
      commit()
      await done
    },
  }
}
