import type * as z from "zod"
import { jsonOf, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { instantInput } from "../../kernel/values.js"
import { type CalendarCheck, type CalendarViolation, calendarViolationSchema, checkCommitmentsBody } from "../contract.js"
import { askedJson } from "./asked.js"
import { clashQuery } from "./clash-query.js"

const input = checkCommitmentsBody.extend({ now: instantInput.optional() })

export interface SourceRef {
  sourceType: string
  sourceId: string
}

/** What the wanted commitments clash with. `json` comes from `askedJson`. */
export async function violationsOf(
  db: OperationsDb,
  json: string,
  { past = [], now }: { past?: readonly SourceRef[]; now?: Date },
): Promise<CalendarViolation[]> {
  const values = {
    items: json,
    past: JSON.stringify(past.map(({ sourceType, sourceId }) => ({ source_type: sourceType, source_id: sourceId }))),
    now: now?.toISOString() ?? null,
  }
  const rows = await jsonOf<z.input<typeof calendarViolationSchema>>(db, clashQuery(values))
  return rows.map((row) => calendarViolationSchema.parse(row))
}

/**
 * Whether commitments would succeed, and everything that stands in their way; writes nothing. `exclude` names sources whose own rows are
 * looked past, for example those that are about to move. One statement for any number of items. Throws `invalid_range`.
 */
export async function findClashes(db: OperationsDb, raw: z.input<typeof input>): Promise<CalendarCheck> {
  const { items, exclude, now } = parseInput(input, raw)
  const violations = await violationsOf(db, askedJson(items), { past: exclude, now })
  return { ok: violations.length === 0, violations }
}
