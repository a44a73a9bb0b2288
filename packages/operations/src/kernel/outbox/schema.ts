import { sql } from "drizzle-orm"
import { bigint, index, jsonb, pgTable, text } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, xid8 } from "../columns.js"

/**
 * Everything that happened, written in the transaction of the write itself: audit trail, outbox and source of the live stream.
 * Rows outlive what they describe, so they hold ids and field names of people, never names or contacts.
 */
export const operationsEvents = pgTable(
  "operations_events",
  {
    id: idColumn("evnt"),
    /** Order within a transaction. */
    seq: bigint("seq", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    /** The writing transaction. Readers stop below the oldest one still open, so no late commit is ever skipped. */
    tx: xid8("tx").notNull().default(sql`pg_current_xact_id()`),
    type: text("type").notNull(),
    subject: text("subject").notNull(),
    /** Ids of everything touched, the subject first. */
    subjects: text("subjects").array().notNull(),
    actor: text("actor"),
    reason: text("reason"),
    before: jsonb("before").$type<Record<string, unknown>>(),
    after: jsonb("after").$type<Record<string, unknown>>(),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default(sql`'{}'::jsonb`),
    correlationId: text("correlation_id"),
    at: instantColumn("at").notNull().default(sql`statement_timestamp()`),
  },
  (t) => [
    index("operations_events_feed").on(t.tx, t.seq),
    index("operations_events_subjects").using("gin", t.subjects),
    index("operations_events_at").using("brin", t.at),
  ],
)

/** How far each named consumer of the outbox has come. */
export const operationsEventConsumers = pgTable("operations_event_consumers", {
  name: text("name").primaryKey(),
  cursor: text("cursor"),
  updatedAt: instantColumn("updated_at").notNull().defaultNow(),
})
