import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../context.js"
import { clock, jsonParam, type OperationsDb } from "../database.js"
import { type Id, newId } from "../ids.js"

/** An event that a write is about to append. */
export interface NewEvent {
  /** Made here unless the caller has to know it. */
  id?: Id<"evnt">
  /** `<area>.<subject>.<past verb>` */
  type: string
  /** Id of the record it is about. */
  subject: string
  /** Ids of everything else it touches. */
  touches?: (string | null | undefined)[]
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  data?: Record<string, unknown>
}

const eventColumns = sql.raw(`"id", "type", "subject", "subjects", "actor", "reason", "before", "after", "data", "correlation_id", "at"`)

/** Appends events in one statement, in the caller's transaction. */
export async function recordEvents(db: OperationsDb, context: WriteContext, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map((event) => ({
    id: event.id ?? newId("evnt"),
    type: event.type,
    subject: event.subject,
    subjects: [...new Set([event.subject, ...(event.touches ?? [])])].filter((id) => typeof id === "string"),
    before: event.before ?? null,
    after: event.after ?? null,
    data: event.data ?? {},
  }))
  await db.execute(sql`
    insert into operations_events (${eventColumns})
    select e.id, e.type, e.subject, array(select jsonb_array_elements_text(e.subjects)),
      ${context.actor ?? null}::text, ${context.reason ?? null}::text, nullif(e.before, 'null'::jsonb), nullif(e.after, 'null'::jsonb), e.data,
      ${context.correlationId ?? null}::text, ${clock(context.now)}
    from jsonb_to_recordset(${jsonParam(rows)}) as e(id text, type text, subject text, subjects jsonb, before jsonb, after jsonb, data jsonb)`)
}

/** The context of a statement that is rendered once: SQL in place of the values. */
export type SqlContext = Partial<Record<Exclude<keyof WriteContext, "now">, SQL>> & { now?: SQL }

/** What an event of a one-statement command is made of: SQL over the columns of the command's own CTE. */
export interface EventFragment {
  type: SQL | string
  subject: SQL
  /** A `text[]`; nulls are dropped. */
  subjects: SQL
  before?: SQL
  after?: SQL
  /** A `jsonb` object. */
  data: SQL
  /** Where the columns come from, for example `taken` or `taken join …`. */
  from: SQL
  /** Set it where `from` may hold several rows; one row takes a TypeID made here. */
  id?: SQL
}

/** An event id made by the database, for events of many rows. */
export const generatedEventId = sql.raw("'evnt_' || replace(gen_random_uuid()::text, '-', '')")

/** The `insert` of an event as one arm of a `WITH`, so that a command and its event are one statement. */
export function eventInsert(context: WriteContext | SqlContext, event: EventFragment): SQL {
  const type = typeof event.type === "string" ? sql`${event.type}::text` : event.type
  return sql`
    insert into operations_events (${eventColumns})
    select ${event.id ?? sql`${newId("evnt")}::text`}, ${type}, ${event.subject}, array_remove(${event.subjects}, null),
      ${context.actor ?? null}::text, ${context.reason ?? null}::text, ${event.before ?? sql`null::jsonb`}, ${event.after ?? sql`null::jsonb`},
      ${event.data}, ${context.correlationId ?? null}::text, ${clock(context.now)}
    from ${event.from}`
}
