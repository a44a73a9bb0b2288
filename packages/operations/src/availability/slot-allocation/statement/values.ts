import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import type { SqlContext } from "../../../kernel/outbox/record.js"

/** Names of the values that every statement of the ledger takes. */
export type ContextName = "now" | "actor" | "reason" | "correlationId"

type Value<Name extends string> = (name: Name) => SQL

/** The context of a command as parameters: its clock (the caller's `now`, else the database's), who, why and what belongs together. */
export function contextSql(value: Value<ContextName>): { at: SQL; context: SqlContext } {
  const at = sql`coalesce(${value("now")}::text::timestamptz, statement_timestamp())`
  return { at, context: { now: at, actor: value("actor"), reason: value("reason"), correlationId: value("correlationId") } }
}

export const contextValues = ({ now, actor, reason, correlationId }: WriteContext): Record<ContextName, string | null> => ({
  now: now?.toISOString() ?? null,
  actor: actor ?? null,
  reason: reason ?? null,
  correlationId: correlationId ?? null,
})

/** Slot ids that travel as one JSON parameter, as a subquery. */
export const slotIdList = (value: Value<"slotIds">): SQL => sql`select jsonb_array_elements_text(${value("slotIds")}::text::jsonb)`
