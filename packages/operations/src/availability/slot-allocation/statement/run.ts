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

const noInsert: Omit<InsertValues, ContextName | "eventId" | "verb" | "id" | "slotId" | "status" | "pax"> = {
  bookingId: null,
  bookingItemId: null,
  bookingRef: null,
  holderRef: null,
  holdToken: null,
  ttlSeconds: null,
  maxTotalSeconds: null,
  expiresAt: null,
  maxExpiresAt: null,
  confirmedAt: null,
  extensions: 0,
  movedFromId: null,
  metadata: "{}",
  createdBy: null,
}

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
export async function insertRow(
  db: OperationsDb,
  enforce: Enforcement,
  context: WriteContext,
  row: Given<InsertName> & { slotId: string; status: "held" | "confirmed"; pax: number },
): Promise<Entry | undefined> {
  const values = {
    ...noInsert,
    createdBy: context.actor ?? null,
    ...row,
    id: newId("slal"),
    verb: row.movedFromId ? "moved" : row.status,
    eventId: newId("evnt"),
    ...contextValues(context),
  }
  return first(await translating({}, () => rowsOf(db, insertStatement[enforce](values))))
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
