import { getTableColumns, type SQL, sql } from "drizzle-orm"
import type { PgColumn } from "drizzle-orm/pg-core"
import type { WriteContext } from "../../../kernel/context.js"
import { clock, decodeRow, jsonParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { translating } from "../../../kernel/violations.js"
import type { SlotRow } from "../lock.js"
import { availabilitySlots } from "../schema.js"
import { moveCrew } from "./crew.js"
import { slotStartConflict } from "./errors.js"
import type { SlotChanges } from "./judge.js"

/** Columns of the ledger and of the row's own bookkeeping are never written here. */
export type Writable = SlotChanges &
  Partial<
    Pick<
      SlotRow,
      | "ruleId"
      | "startTimeId"
      | "originalStart"
      | "customisedFields"
      | "customisedAt"
      | "status"
      | "statusReason"
      | "cancelSource"
      | "cancelledAt"
    >
  >

export interface SlotWrite {
  slot: SlotRow
  set: Writable
  /** Moving to another rule or another identity is bookkeeping, not an edit: it alone raises no revision and makes no event. */
  edited: boolean
}

const columns = getTableColumns(availabilitySlots) as Record<string, PgColumn>

const unfold = (column: PgColumn): SQL =>
  column.name === "customised_fields"
    ? sql.raw(
        `case when w.set ? '${column.name}' then array(select jsonb_array_elements_text(w.set->'${column.name}')) else s."${column.name}" end`,
      )
    : column.getSQLType() === "jsonb"
      ? sql.raw(`case when w.set ? '${column.name}' then w.set->'${column.name}' else s."${column.name}" end`)
      : sql.raw(`case when w.set ? '${column.name}' then (w.set->>'${column.name}')::${column.getSQLType()} else s."${column.name}" end`)

const named = (set: Writable) => Object.fromEntries(Object.entries(set).map(([field, value]) => [columns[field]?.name ?? field, value]))

const eventOf = ({ slot, set }: SlotWrite, after: SlotRow) => {
  const fields = Object.keys(set)
  const pick = (row: SlotRow) => Object.fromEntries(fields.map((field) => [field, row[field as keyof SlotRow]]))
  return {
    type: "status" in set ? "availability.slot.status_changed" : "availability.slot.updated",
    subject: slot.id,
    touches: [after.ruleId, slot.ruleId, slot.productId, slot.placeId, after.placeId],
    before: pick(slot),
    after: pick(after),
    data: { slotId: slot.id, productId: slot.productId, startsAt: after.startsAt.toISOString() },
  }
}

/** Writes any number of slots in one statement, raises their revisions and appends their events in a second. */
export async function writeSlots(tx: OperationsDb, writes: SlotWrite[], context: WriteContext): Promise<SlotRow[]> {
  if (writes.length === 0) return []
  const touched = [...new Set(writes.flatMap(({ set }) => Object.keys(set)))].flatMap((field) => columns[field] ?? [])
  const assignments = touched.map((column) => sql`${sql.identifier(column.name)} = ${unfold(column)}`)
  const rows = writes.map(({ slot, set, edited }) => ({ id: slot.id, edited, set: named(set) }))
  const written = await translating(
    {
      availability_slots_rule_original_start_key: () =>
        slotStartConflict({ slotId: writes.length === 1 ? (writes[0]?.slot.id ?? "") : "" }),
    },
    () =>
      rowsOf(
        tx,
        sql`update availability_slots s set ${sql.join(assignments, sql`, `)}, revision = s.revision + w.edited::int, updated_at = ${clock(context.now)}
          from jsonb_to_recordset(${jsonParam(rows)}) as w(id text, edited boolean, set jsonb) where s.id = w.id returning s.*`,
      ),
  )
  await moveCrew(tx, writes, context)
  const after = new Map(written.map((row) => decodeRow(availabilitySlots, row)).map((row) => [row.id, row]))
  await recordEvents(
    tx,
    context,
    writes
      .filter(({ edited }) => edited)
      .flatMap((write) => (after.has(write.slot.id) ? [eventOf(write, after.get(write.slot.id) as SlotRow)] : [])),
  )
  return [...after.values()]
}
