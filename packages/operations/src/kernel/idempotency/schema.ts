import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core"
import { instantColumn } from "../columns.js"

/** Answers of keyed POSTs, written in the transaction of the command itself. */
export const operationsIdempotency = pgTable(
  "operations_idempotency",
  {
    scope: text("scope").notNull(),
    key: text("key").notNull(),
    fingerprint: text("fingerprint").notNull(),
    status: integer("status").notNull().default(0),
    body: text("body").notNull().default(""),
    createdAt: instantColumn("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.key] }), index("operations_idempotency_created").on(t.createdAt)],
)
