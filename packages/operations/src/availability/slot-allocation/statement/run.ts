import type { WriteContext } from "../../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { newId } from "../../../kernel/ids.js"
import { translating } from "../../../kernel/violations.js"
import { type Entry, entryOf } from "../ledger/row.js"
import type { Enforcement } from "../terms.js"
import { type ChangeName, type ChangeValues, changeStatement } from "./change.js"
import { type InsertName, type InsertValues, insertStatement } from "./insert.js"
import { type ContextName, contextValues } from "./values.js"

type Given<Name extends string> = Partial<Record<Exclude<Name, ContextName | "eventId" | "verb">, string | number | null>>

type NewRow = Given<InsertName> & { slotId: string; status: "held" | "confirmed"; pax: number }

/** Written out, without a spread: merging objects of this size costs more than all else that is done here for a hold. */
const insertValues = (row: NewRow, context: WriteContext): InsertValues => ({
  now: context.now?.toISOString() ?? null,
  actor: context.actor ?? null,
  reason: context.reason ?? null,
  correlationId: context.correlationId ?? null,
  id: newId("slal"),
  eventId: newId("evnt"),
  verb: row.movedFromId ? "moved" : row.status,
  slotId: row.slotId,
  status: row.status,
  pax: row.pax,
  bookingId: row.bookingId ?? null,
  bookingItemId: row.bookingItemId ?? null,
  bookingRef: row.bookingRef ?? null,
  holderRef: row.holderRef ?? null,
  holdToken: row.holdToken ?? null,
  ttlSeconds: row.ttlSeconds ?? null,
  maxTotalSeconds: row.maxTotalSeconds ?? null,
  expiresAt: row.expiresAt ?? null,
  maxExpiresAt: row.maxExpiresAt ?? null,
  confirmedAt: row.confirmedAt ?? null,
  extensions: row.extensions ?? 0,
  movedFromId: row.movedFromId ?? null,
  metadata: row.metadata ?? "{}",
  createdBy: row.createdBy ?? context.actor ?? null,
})

const noChange: Omit<ChangeValues, ContextName | "eventId"> = {
  id: null,
  slotId: null,
  holdToken: null,
  revision: null,
  pax: null,
  more: 0,
  confirm: "false",
  extend: 0,
  bookingId: null,
  bookingItemId: null,
  bookingRef: null,
  holderRef: null,
  ttlSeconds: null,
  expiresAt: null,
  metadata: null,
}

const first = (rows: Record<string, unknown>[]): Entry | undefined => (rows[0] ? entryOf(rows[0]) : undefined)

/** Inserts a ledger row through the gate; nothing = refused, or its token or booking item is already there. */
export async function insertRow(db: OperationsDb, enforce: Enforcement, context: WriteContext, row: NewRow): Promise<Entry | undefined> {
  return first(await translating({}, () => rowsOf(db, insertStatement[enforce](insertValues(row, context)))))
}

/** Changes the live row that `id`, or `slotId` with `holdToken`, names; nothing = refused, or nothing to do. */
export async function changeRow(
  db: OperationsDb,
  enforce: Enforcement,
  context: WriteContext,
  change: Given<ChangeName>,
): Promise<Entry | undefined> {
  const named = change.id ? changeStatement.byId : changeStatement.byToken
  const values = { ...noChange, ...change, eventId: newId("evnt"), ...contextValues(context) }
  return first(await translating({}, () => rowsOf(db, named[enforce](values))))
}
