import { type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import type { CsvFile } from "../csv/respond.js"
import { type CsvValue, csvLines } from "../csv.js"
import { arrayParam, jsonParam, type OperationsDb, rowsOf } from "../database.js"
import { parseInput } from "../input.js"
import {
  type HistoryFileQuery,
  type HistoryQuery,
  historyFileQuery,
  historyQuery,
  type OperationsEvent,
  type ReadEventsInput,
  readEventsInput,
} from "./contract.js"
import { beginning, compareCursors } from "./cursor.js"

/**
 * Only rows whose transaction cannot be preceded by one still open. `pg_snapshot_xmin` is the oldest transaction id still in progress:
 * every smaller one has ended, so nothing can appear below it any more, and a reader that has passed a cursor has missed nothing.
 * The price: a transaction that writes and stays open holds the feed back until it ends.
 */
const settled = sql.raw("tx < pg_snapshot_xmin(pg_current_snapshot())")

const cursorOf = (alias: string) => `${alias}.tx::text || '.' || ${alias}.seq::text`

const eventColumns = sql.raw(`e.id, ${cursorOf("e")} as cursor, e.type, e.subject, to_jsonb(e.subjects) as subjects, e.actor, e.reason,
  e.before, e.after, e.data, e.correlation_id as "correlationId", to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`)

type Raw = Record<"id" | "cursor" | "type" | "subject", string> &
  Record<"subjects" | "before" | "after" | "data" | "at" | "actor" | "reason" | "correlationId", unknown>

const parsed = <Value>(value: unknown): Value => (typeof value === "string" ? JSON.parse(value) : value) as Value

const toEvent = (row: Raw): OperationsEvent => ({
  id: row.id as OperationsEvent["id"],
  cursor: row.cursor,
  type: row.type,
  subject: row.subject,
  subjects: parsed<string[]>(row.subjects),
  actor: row.actor as string | null,
  reason: row.reason as string | null,
  before: parsed(row.before),
  after: parsed(row.after),
  data: parsed(row.data),
  correlationId: row.correlationId as string | null,
  at: new Date(row.at as string),
})

const position = (cursor: string): SQL => {
  const [tx, seq] = cursor.split(".")
  return sql`(${tx}::text::xid8, ${seq}::text::bigint)`
}

/** A page of the feed. `nextCursor` is where the next page starts; null only while nothing was ever written. */
export interface EventPage {
  data: OperationsEvent[]
  nextCursor: string | null
}

/** A replica may lag behind the one that answered the last page: a cursor never moves back. */
const later = (end: string | undefined, after: string | null | undefined): string | null =>
  end && after ? (compareCursors(end, after) > 0 ? end : after) : (end ?? after ?? null)

/** Only types that start with one of these; every type without any. */
const startingWith = (types: readonly string[] | undefined): SQL =>
  types?.length
    ? sql` and exists (select 1 from jsonb_array_elements_text(${jsonParam(types)}) as t(prefix) where starts_with(type, prefix))`
    : sql``

/**
 * Events in commit-safe order after a cursor. Poll it with the last `nextCursor`; it never skips an event that commits late.
 * With `types` the cursor also moves over what did not match, so that a quiet reader does not read the same rows again and again.
 */
export async function readEvents(db: OperationsDb, input: ReadEventsInput = {}): Promise<EventPage> {
  const { after, limit = 200, types } = parseInput(readEventsInput, input)
  const matching = startingWith(types)
  const behind = after ? sql` and (tx, seq) > ${position(after)}` : sql``
  const rows = await rowsOf<Raw & { horizon: string }>(
    db,
    sql`with horizon as (select tx, seq from operations_events where ${settled} order by tx desc, seq desc limit 1)
      select ${sql.raw(cursorOf("h"))} as horizon, ${eventColumns} from horizon h
      left join lateral (select * from operations_events where ${settled}${behind}${matching} order by tx, seq limit ${limit}) e on true
      order by e.tx, e.seq`,
  )
  const found = rows.filter(({ id }) => id !== null)
  const end = found.length < limit ? rows[0]?.horizon : found.at(-1)?.cursor
  return { data: found.map(toEvent), nextCursor: later(end, after) }
}

/** `latestCursor` as a subquery, for answers that say from where on their readers follow the feed. */
export const newestCursor: SQL = sql`(select ${sql.raw(cursorOf("e"))} as cursor from operations_events e where ${settled} order by tx desc, seq desc limit 1)`

/** The cursor behind the newest settled event, for readers that want only what comes from now on; null while there is none. */
export async function latestCursor(db: OperationsDb): Promise<string | null> {
  const [row] = await rowsOf<{ cursor: string }>(db, newestCursor)
  return row?.cursor ?? null
}

/** True while the event behind this cursor is still stored, so that a reader may resume there without a gap. */
export async function cursorIsKnown(db: OperationsDb, cursor: string): Promise<boolean> {
  if (cursor === beginning) return true
  const rows = await rowsOf(db, sql`select 1 as known from operations_events where (tx, seq) = ${position(cursor)}`)
  return rows.length > 0
}

interface About {
  /** Every one of these was touched; none = any record. */
  subjects: readonly string[]
  types?: readonly string[]
  /** Only types that start with one of these. */
  prefixes?: readonly string[]
  from?: Date
  to?: Date
  before?: string
}

const aboutQuery = ({ subjects, types, prefixes, from, to, before }: About): SQL => {
  const touching = subjects.length > 0 ? sql`subjects @> ${arrayParam([...subjects], "text")}` : sql`true`
  const earlier = before ? sql` and (tx, seq) < ${position(before)}` : sql``
  const since = from ? sql` and at >= ${from.toISOString()}::timestamptz` : sql``
  const until = to ? sql` and at < ${to.toISOString()}::timestamptz` : sql``
  const matching = types ? sql` and type = any(${arrayParam([...types], "text")})` : startingWith(prefixes)
  return sql`select ${eventColumns} from operations_events e where ${touching}${matching}${since}${until}${earlier} order by tx desc, seq desc`
}

/** Events that touch every one of some records, newest first, keyset paged; with `types` only those. They outlive what they describe. */
export async function listEventsAbout(db: OperationsDb, { limit = 50, ...about }: About & { limit?: number }): Promise<EventPage> {
  const rows = await rowsOf<Raw>(db, sql`${aboutQuery(about)} limit ${limit + 1}`)
  const data = rows.slice(0, limit).map(toEvent)
  return { data, nextCursor: rows.length > limit ? (data.at(-1)?.cursor ?? null) : null }
}

const askedOf = ({ subject, types, ...rest }: z.output<typeof historyQuery>) => ({
  subjects: subject === undefined ? [] : [subject],
  ...(types && { prefixes: types }),
  ...rest,
})

/** The story of one record, or of everything without `subject`, newest first, keyset paged; it outlives the records. */
export async function listHistory(db: OperationsDb, input: HistoryQuery = {}): Promise<EventPage> {
  return listEventsAbout(db, askedOf(parseInput(historyQuery, input)))
}

const fileLabel = ({ subject, from, to }: z.output<typeof historyFileQuery>): string =>
  subject?.replace(/[^\w-]/g, "-") ?? [from, to].map((at) => at?.toISOString().slice(0, 10)).join("-")

const fieldsText = (fields: Record<string, unknown> | null) => fields && JSON.stringify(fields)

/**
 * The whole story of one record as CSV, or of everything within a span of at most 31 days, newest first: when (UTC), who, what, the fields
 * before and after as JSON, why, and the correlation id. Ids and no names, as events hold none.
 */
export async function exportHistory(db: OperationsDb, input: HistoryFileQuery): Promise<CsvFile> {
  const asked = parseInput(historyFileQuery, input)
  const rows = await rowsOf<Raw>(db, aboutQuery(askedOf(asked)))
  const header = ["At (UTC)", "Actor", "Event", "Record", "Before", "After", "Reason", "Correlation"]
  const cells = rows
    .map(toEvent)
    .map((event): CsvValue[] => [
      ...[event.at.toISOString(), event.actor, event.type, event.subject],
      ...[fieldsText(event.before), fieldsText(event.after), event.reason, event.correlationId],
    ])
  return { filename: `history-${fileLabel(asked)}.csv`, lines: csvLines(header, cells) }
}
