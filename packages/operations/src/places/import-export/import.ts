import { sql } from "drizzle-orm"
import * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { reportOf } from "../../kernel/import/report.js"
import { parseInput } from "../../kernel/input.js"
import { rehearse } from "../../kernel/rehearse.js"
import { lockFacilityTree } from "../facility/tree/hierarchy.js"
import { writingFacility } from "../facility/write/written.js"
import { importFacilitiesQuery, type PlaceImport, type PlaceImportRow } from "./contract.js"
import { type Decision, decide } from "./decide/decide.js"
import { readSnapshot } from "./decide/snapshot.js"
import { readRows } from "./read/rows.js"
import { recordImport } from "./write/events.js"
import { writeIdentifiers } from "./write/identifiers.js"
import { type Written, writePlaces } from "./write/places.js"

const input = importFacilitiesQuery.extend({
  content: z.union([z.string(), z.custom<Uint8Array>((value) => value instanceof Uint8Array)]),
  ...writeContext,
})
/** `content` is the file: its text, or its bytes in UTF-8. */
export type ImportFacilities = z.input<typeof input>
type Input = z.output<typeof input>

/** Two files at once would each miss what the other one makes. */
const lockImports = (tx: OperationsDb) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' facility import', 0))`)

function rowOf(row: number, decision: Decision, dryRun: boolean): PlaceImportRow {
  const said = { errors: decision.errors.get(row) ?? [], warnings: decision.warnings.get(row) ?? [] }
  const draft = decision.draftOf.get(row)
  if (said.errors.length > 0) return { row, action: "failed", ...said }
  const staysId = decision.stays.get(row)
  const outcome = draft && decision.outcomes.get(draft)
  if (!draft || !outcome) return { row, action: "unchanged", ...(staysId && { id: staysId }), ...said }
  const first = draft.row === row
  // a rehearsal makes up the ids of new places, and the real run others
  const id = draft.stored || !dryRun ? { id: draft.id } : {}
  if (!first) return { row, action: "unchanged", ...id, ...said }
  return { row, action: outcome.action, ...id, ...(outcome.action === "update" && { changes: outcome.changes }), ...said }
}

async function write(tx: OperationsDb, decision: Decision, { now, actor, reason, correlationId, format, mode }: Input): Promise<void> {
  const changed = [...decision.outcomes].filter(([, { action }]) => action !== "unchanged") as Written[]
  if (changed.length === 0) return
  const [created, updated] = [changed.filter(([{ stored }]) => !stored), changed.filter(([{ stored }]) => stored)]
  await writingFacility(tx, undefined, () => writePlaces(tx, created, updated, now))
  await writeIdentifiers(tx, changed)
  const counts = { created: created.length, updated: updated.length, failed: decision.errors.size }
  await recordImport(tx, { now, actor, reason, correlationId }, changed, { format, mode: mode ?? "upsert", ...counts })
}

/**
 * Carries out a file of places, CSV or GeoJSON. A row finds its place by id, any identifier, code, or what it is called and where it lies;
 * a cell that is empty leaves its field as it is. The same file again changes nothing. One bad row stops everything unless `onError` is
 * `skip`; either way the report tells of every row. `dryRun` answers the same report and writes nothing.
 * Throws `import_unreadable`, `import_too_large`.
 */
export async function importFacilities(db: OperationsDb, raw: ImportFacilities): Promise<PlaceImport> {
  const asked = parseInput(input, raw)
  const { format, content, mode = "upsert", onError = "abort", dryRun = false } = asked
  const file = readRows(format, content)
  const good = file.rows.filter(({ errors }) => errors.length === 0)
  return rehearse(db, dryRun, async (tx) => {
    await lockImports(tx)
    if (good.some(({ parent }) => parent)) await lockFacilityTree(tx)
    const decision = decide(file.rows, await readSnapshot(tx, good), mode)
    const told = file.rows.map(({ row }) => rowOf(row, decision, dryRun))
    const report = reportOf({ rows: told, unknownColumns: file.unknownColumns }, dryRun, onError)
    if (report.committed) await write(tx, decision, asked)
    return report
  })
}
