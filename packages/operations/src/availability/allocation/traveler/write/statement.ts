import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../../../../kernel/context.js"
import { clock, jsonParam, type OperationsDb, rowsOf } from "../../../../kernel/database.js"
import type { NewEvent } from "../../../../kernel/outbox/record.js"
import { recordEvents } from "../../../../kernel/outbox/record.js"
import { type ConstraintErrors, translating } from "../../../../kernel/violations.js"
import { sharingGroupNotFound, travelerKeyTaken, travelerLeadTaken } from "../../errors.js"
import type { TravelerRow } from "../record.js"
import { asColumns, columnNames } from "./row.js"

/** What the database refuses of a traveler, in this package's words. */
const constraints = (rows: readonly TravelerRow[]): ConstraintErrors => {
  const slotId = rows[0]?.slotId ?? ""
  const keyOf = (detail: string | undefined) => /\)=\((?:.*), (.*)\) already exists/.exec(detail ?? "")?.[1] ?? ""
  return {
    slot_travelers_booking_traveler_key: ({ detail }) => travelerKeyTaken({ slotId, key: keyOf(detail) }),
    slot_travelers_external_key: ({ detail }) => travelerKeyTaken({ slotId, key: keyOf(detail) }),
    slot_travelers_lead_key: () => travelerLeadTaken({ slotAllocationId: rows.find(({ isLead }) => isLead)?.slotAllocationId ?? null }),
    slot_travelers_sharing_group_id_fkey: () =>
      sharingGroupNotFound({ id: rows.find(({ sharingGroupId }) => sharingGroupId)?.sharingGroupId ?? "" }),
  }
}

/** Ids and the names of fields: nothing that says who somebody is. */
export const travelerEvent = (verb: "created" | "updated" | "removed" | "erased", row: TravelerRow, fields: string[]): NewEvent => ({
  type: `availability.traveler.${verb}`,
  subject: row.id,
  touches: [row.slotId, row.slotAllocationId, row.bookingId, row.sharingGroupId],
  data: { slotId: row.slotId, slotAllocationId: row.slotAllocationId, role: row.role, fields },
})

const named = (deltas: ReadonlyMap<string, number>, at: SQL): SQL => sql`
  update slot_allocations set named = slot_allocations.named + delta.places, updated_at = ${at}
  from jsonb_to_recordset(${jsonParam([...deltas].map(([id, places]) => ({ id, places })))}) as delta(id text, places int)
  where slot_allocations.id = delta.id and delta.places <> 0 returning slot_allocations.id`

const list = (prefix: string) => sql.raw(columnNames.map((name) => `${prefix}"${name}"`).join(", "))
const rowsIn = (rows: readonly TravelerRow[]) => sql`jsonb_populate_recordset(null::slot_travelers, ${jsonParam(rows.map(asColumns))})`

/** How many more pax of each ledger row are named. */
function deltasOf(rows: readonly TravelerRow[], before: ReadonlyMap<string, TravelerRow>): Map<string, number> {
  const deltas = new Map<string, number>()
  for (const { id, slotAllocationId, countsPax } of rows) {
    const delta = Number(countsPax) - Number(before.get(id)?.countsPax ?? false)
    if (slotAllocationId && delta !== 0) deltas.set(slotAllocationId, (deltas.get(slotAllocationId) ?? 0) + delta)
  }
  return deltas
}

/** Inserts travelers and names their places, with an event each; two statements, whatever their number. */
export async function insertTravelers(
  tx: OperationsDb,
  rows: readonly TravelerRow[],
  fields: readonly string[][],
  context: WriteContext,
): Promise<void> {
  if (rows.length === 0) return
  const statement = sql`with counted as (${named(deltasOf(rows, new Map()), clock(context.now))})
    insert into slot_travelers (${list("")}) select ${list("")} from ${rowsIn(rows)}`
  await translating(constraints(rows), () => rowsOf(tx, statement))
  await recordEvents(
    tx,
    context,
    rows.map((row, index) => travelerEvent("created", row, fields[index] ?? [])),
  )
}

export interface TravelerChange {
  before: TravelerRow
  after: TravelerRow
  fields: string[]
}

/** Writes changed travelers, with an event each; two statements, whatever their number. Answers the rows as they are now. */
export async function updateTravelers(
  tx: OperationsDb,
  changes: readonly TravelerChange[],
  context: WriteContext,
  verb: "updated" | "erased" = "updated",
): Promise<void> {
  if (changes.length === 0) return
  const at = clock(context.now)
  const rows = changes.map(({ after }) => after)
  const set = columnNames
    .filter((name) => !["id", "slot_id", "revision", "created_at", "updated_at"].includes(name))
    .map((name) => sql.raw(`"${name}" = changed."${name}"`))
  const before = new Map(changes.map((change) => [change.after.id as string, change.before]))
  const statement = sql`with counted as (${named(deltasOf(rows, before), at)})
    update slot_travelers set ${sql.join(set, sql`, `)}, revision = slot_travelers.revision + 1, updated_at = ${at}
    from ${rowsIn(rows)} changed where slot_travelers.id = changed.id`
  await translating(constraints(rows), () => rowsOf(tx, statement))
  await recordEvents(
    tx,
    context,
    changes.map(({ after, fields }) => travelerEvent(verb, after, fields)),
  )
}
