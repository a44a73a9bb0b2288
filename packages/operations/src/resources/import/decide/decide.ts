import { shareCapacityBelowUsage } from "../../../calendar/index.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import type { ImportMode } from "../../../kernel/import/contract.js"
import { poolNotFound, resourceWrongKind } from "../../errors.js"
import type { Resource } from "../../resource/contract.js"
import type { ResourceImportRow } from "../contract.js"
import { type ImportedValues, type ImportRow, importedFields, type RowError, refusalOf } from "../read/rows.js"
import { type Draft, Registry } from "./match.js"
import { type Qualified, qualified } from "./qualified.js"
import { type Becoming, type Calendars, readCalendars, type Snapshot, type StoredPool } from "./snapshot.js"

type Warning = ResourceImportRow["warnings"][number]
type Values = Required<ImportedValues> & { placeId: Id<"plac"> | null }

/** A resource to write. */
export interface Outcome extends Draft {
  action: "create" | "update" | "unchanged"
  /** Every column that an import may write, as it will be. */
  next: Values
  qualified: Qualified
  /** Pools that it joins. */
  joins: StoredPool[]
  changes: NonNullable<ResourceImportRow["changes"]>
}

/** What becomes of one row. */
export interface Decided {
  row: number
  outcome?: Outcome
  /** The resource that is left as it is. */
  staysId?: Id<"res">
  errors: RowError[]
  warnings: Warning[]
}

const blank: Values = {
  kind: "other",
  name: "",
  code: null,
  alsoKinds: [],
  supplierId: null,
  capacity: null,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  notes: null,
  active: true,
  placeId: null,
}
const fields = [...importedFields, "placeId"] as const
const pick = (resource: Resource): Values => Object.fromEntries(fields.map((field) => [field, resource[field]])) as unknown as Values
/** Files end lines in one way only, so the way a stored text ends them is no difference. */
const comparable = (value: unknown) =>
  JSON.stringify(value ?? null)
    .replaceAll("\\r\\n", "\\n")
    .replaceAll("\\r", "\\n")

function placeOf({ place }: ImportRow, { places }: Snapshot): { placeId?: Id<"plac">; errors: RowError[] } {
  const found = place ? places.get(place) : undefined
  if (!found) return { errors: [] }
  return "refusal" in found ? { errors: [refusalOf(found.refusal, "place")] } : { placeId: found.id, errors: [] }
}

function poolsOf(row: ImportRow, snapshot: Snapshot): { pools: StoredPool[]; errors: RowError[] } {
  const named = row.pools.map((name) => ({ name, found: snapshot.pools.get(name) ?? snapshot.pools.get(name.toLowerCase()) ?? [] }))
  const errors = named.flatMap(({ name, found }): RowError[] => {
    if (found.length === 0) return [refusalOf(poolNotFound({ id: name }), "pools")]
    if (found.length === 1) return []
    return [{ column: "pools", code: "ambiguous_match", message: `“${name}” may be any of ${found.map(({ id }) => id).join(", ")}.` }]
  })
  return { pools: [...new Set(named.flatMap(({ found }) => found))], errors }
}

function outcomeOf(row: ImportRow, { id, stored }: Draft, snapshot: Snapshot): { outcome: Outcome; errors: RowError[] } {
  const { placeId, errors } = placeOf(row, snapshot)
  const { pools, errors: lost } = poolsOf(row, snapshot)
  const next = { ...(stored ? pick(stored) : blank), ...row.values, ...(placeId && { placeId }) } as Values
  const kinds = [next.kind, ...next.alsoKinds]
  const unfit = pools.filter(({ kind }) => kind && !kinds.includes(kind as never))
  const wrong = unfit.map((pool) =>
    refusalOf(
      resourceWrongKind({ resourceId: stored?.id ?? `of row ${row.row}`, kinds, wanted: pool.kind ?? "", poolIds: [pool.id] }),
      "pools",
    ),
  )
  const joins = pools.filter((pool) => !snapshot.members.has(`${pool.id} ${id}`))
  const can = qualified(snapshot.qualifications.get(id) ?? [], row.qualifications)
  const changes = stored ? changesOf(stored, next, can, joins) : {}
  const action = stored ? (Object.keys(changes).length > 0 ? "update" : "unchanged") : "create"
  return {
    outcome: { id, ...(stored && { stored }), action, next, qualified: can, joins, changes },
    errors: [...errors, ...lost, ...wrong],
  }
}

function changesOf(stored: Resource, next: Values, can: Qualified, joins: StoredPool[]): Outcome["changes"] {
  const changed = fields.filter((field) => comparable(stored[field]) !== comparable(next[field]))
  return {
    ...Object.fromEntries(changed.map((field) => [field, { before: stored[field], after: next[field] }])),
    ...(can.codes.length > 0 && { qualifications: { before: can.before, after: can.after } }),
    ...(joins.length > 0 && { pools: { before: null, after: joins.map(({ name }) => name) } }),
  }
}

/** What the calendars say against an outcome, and what deserves a look. */
function judged({ id, next, joins, qualified: can }: Outcome, { kinds, peaks, ahead }: Calendars): Pick<Decided, "errors" | "warnings"> {
  const peak = peaks.get(id)
  const refusal = kinds.get(id)
  const jobs = ahead.get(id) ?? 0
  const lacking = joins.flatMap(({ name, required }) => required.filter((code) => !can.has(code)).map((code) => ({ name, code })))
  return {
    errors: [
      ...(refusal ? [refusalOf(refusal, "kind")] : []),
      ...(peak && next.capacity !== null && peak.peak > next.capacity
        ? [refusalOf(shareCapacityBelowUsage({ id, capacity: next.capacity, ...peak }), "capacity")]
        : []),
    ],
    warnings: [
      ...(jobs > 0 ? [{ column: "active", code: "work_ahead" as const, message: `${jobs} jobs still lie ahead of it; they stay.` }] : []),
      ...lacking.map(({ name, code }) => ({
        column: "pools",
        code: "qualification_missing" as const,
        message: `Pool “${name}” wants ${code}, which it does not have.`,
      })),
    ],
  }
}

const becoming = ({ outcome }: Decided): Becoming[] => {
  if (!outcome?.stored) return []
  const { stored, next } = outcome
  return [{ stored, kinds: [next.kind, ...next.alsoKinds], capacity: next.capacity, active: next.active }]
}

/** What a file would do to the registry, row by row, with everything that stands against it. */
export async function decide(
  tx: OperationsDb,
  rows: readonly ImportRow[],
  snapshot: Snapshot,
  { mode, now }: { mode: ImportMode; now?: Date | undefined },
): Promise<Decided[]> {
  const registry = new Registry(snapshot, mode)
  const decided = rows.map((row): Decided => {
    if (row.errors.length > 0) return { row: row.row, errors: row.errors, warnings: [] }
    const { draft, errors } = registry.take(row)
    if (!draft) return { row: row.row, errors, warnings: [] }
    if (draft.stored && mode === "create_only") return stays(row, draft.id)
    return { row: row.row, warnings: [], ...outcomeOf(row, draft, snapshot) }
  })
  const calendars = await readCalendars(tx, decided.flatMap(becoming), now)
  return decided.map((one) => {
    if (!one.outcome) return one
    const { errors, warnings } = judged(one.outcome, calendars)
    return { ...one, errors: [...one.errors, ...errors], warnings }
  })
}

const stays = ({ row }: ImportRow, staysId: Id<"res">): Decided => ({
  row,
  staysId,
  errors: [],
  warnings: [{ column: null, code: "resource_exists", message: `Row ${row} is ${staysId}, which stays as it is.` }],
})
