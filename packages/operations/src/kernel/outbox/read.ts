import { type SQL, sql } from "drizzle-orm"
import { jsonParam, type OperationsDb, rowsOf } from "../database.js"
import { parseInput } from "../input.js"
import { type HistoryQuery, historyQuery, type OperationsEvent } from "./contract.js"

/** Only rows whose transaction cannot be preceded by one still open: a reader that has passed a cursor has missed nothing. */
const settled = sql.raw("tx < pg_snapshot_xmin(pg_current_snapshot())")

const selectEvents = sql.raw(`select id, tx::text || '.' || seq::text as cursor, type, subject, to_jsonb(subjects) as subjects, actor, reason,
  before, after, data, correlation_id as "correlationId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from operations_events`)

type Raw = Record<"id" | "cursor" | "type" | "subject", string> & Record<"subjects" | "before" | "after" | "data" | "at" | "actor" | "reason" | "correlationId", unknown>

const parsed = <Value>(value: unknown): Value => (typeof value === "string" ? JSON.parse(value) : value) as Value

const toEvent = (row: Raw): OperationsEvent =>
  ({
    ...row,
    subjects: parsed<string[]>(row.subjects),
    before: parsed(row.before),
    after: parsed(row.after),
    data: parsed(row.data),
    at: new Date(row.at as string),
  }) as OperationsEvent

const position = (cursor: string): SQL => {
  const [tx, seq] = cursor.split(".")
  return sql`(${tx}::text::xid8, ${seq}::text::bigint)`
}

export interface ReadEventsInput {
  /** Cursor of the last event already read; absent = from the beginning. */
  after?: string | null
  /** 1–1,000, 200 unless given. */
  limit?: number
  /** Only types that start with one of these, for example `availability.slot`. */
  types?: string[]
}

/** Events in commit-safe order after a cursor. Poll it with the last `nextCursor`; it never skips an event that commits late. */
export async function readEvents(db: OperationsDb, input: ReadEventsInput = {}): Promise<{ data: OperationsEvent[]; nextCursor: string | null }> {
  const types = input.types?.length
    ? sql` and exists (select 1 from jsonb_array_elements_text(${jsonParam(input.types)}) as t(prefix) where starts_with(type, prefix))`
    : sql``
  const after = input.after ? sql` and (tx, seq) > ${position(input.after)}` : sql``
  const rows = await rowsOf<Raw>(db, sql`${selectEvents} where ${settled}${after}${types} order by tx, seq limit ${input.limit ?? 200}`)
  return { data: rows.map(toEvent), nextCursor: rows.at(-1)?.cursor ?? input.after ?? null }
}

/** The cursor behind the newest settled event, for readers that want only what comes from now on; null while there is none. */
export async function latestCursor(db: OperationsDb): Promise<string | null> {
  const [row] = await rowsOf<{ cursor: string }>(
    db,
    sql`select tx::text || '.' || seq::text as cursor from operations_events where ${settled} order by tx desc, seq desc limit 1`,
  )
  return row?.cursor ?? null
}

/** True while the event behind this cursor is still stored, so that a reader may resume there without a gap. */
export async function cursorIsKnown(db: OperationsDb, cursor: string): Promise<boolean> {
  const rows = await rowsOf(db, sql`select 1 as known from operations_events where (tx, seq) = ${position(cursor)}`)
  return rows.length > 0
}

/** The story of one record, newest first, keyset paged; it outlives the record. */
export async function listHistory(db: OperationsDb, input: HistoryQuery): Promise<{ data: OperationsEvent[]; nextCursor: string | null }> {
  const query = parseInput(historyQuery, input)
  const limit = query.limit ?? 50
  const before = query.before ? sql` and (tx, seq) < ${position(query.before)}` : sql``
  const rows = await rowsOf<Raw>(
    db,
    sql`${selectEvents} where subjects @> array[${query.subject}::text]${before} order by tx desc, seq desc limit ${limit + 1}`,
  )
  const data = rows.slice(0, limit).map(toEvent)
  return { data, nextCursor: rows.length > limit ? (data.at(-1)?.cursor ?? null) : null }
}
