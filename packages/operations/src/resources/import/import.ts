import { sql } from "drizzle-orm"
import * as z from "zod"
import { codeTaken } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { reportOf } from "../../kernel/import/report.js"
import { parseInput } from "../../kernel/input.js"
import { rehearse } from "../../kernel/rehearse.js"
import { translating } from "../../kernel/violations.js"
import { importResourcesQuery, type ResourceImport, type ResourceImportRow } from "./contract.js"
import { type Decided, decide } from "./decide/decide.js"
import { readSnapshot } from "./decide/snapshot.js"
import { readRows } from "./read/rows.js"
import { writeResources } from "./write.js"

const input = importResourcesQuery.extend({
  content: z.union([z.string(), z.custom<Uint8Array>((value) => value instanceof Uint8Array)]),
  ...writeContext,
})
/** `content` is the file: its text, or its bytes in UTF-8. */
export type ImportResources = z.input<typeof input>

/** Two files at once would each miss what the other one makes. */
const lockImports = (tx: OperationsDb) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' resource import', 0))`)

function rowOf({ row, outcome, staysId, errors, warnings }: Decided, dryRun: boolean): ResourceImportRow {
  if (errors.length > 0) return { row, action: "failed", errors, warnings }
  if (!outcome) return { row, action: "unchanged", ...(staysId && { id: staysId }), errors, warnings }
  const { id, stored, action, changes } = outcome
  // a rehearsal makes up the ids of new resources, and the real run others
  return { row, action, ...((stored || !dryRun) && { id }), ...(action === "update" && { changes }), errors, warnings }
}

/**
 * Carries out a CSV file of resources. A row finds its resource by id, else by code within its kind and supplier, else by name; a cell
 * that is empty leaves its field as it is. `pools` are joined, never left; a code of `qualifications` replaces the stretches of that code
 * only. The same file again changes nothing. One bad row stops everything unless `onError` is `skip`; either way the report tells of
 * every row by its line. `dryRun` answers the same report and writes nothing.
 * Throws `import_unreadable`, `import_too_large`.
 */
export async function importResources(db: OperationsDb, raw: ImportResources): Promise<ResourceImport> {
  const { content, mode = "upsert", onError = "abort", dryRun = false, ...context } = parseInput(input, raw)
  const file = readRows(content)
  const good = file.rows.filter(({ errors }) => errors.length === 0)
  return translating({ resources_code_key: () => codeTaken({ code: "of a row" }) }, () =>
    rehearse(db, dryRun, async (tx) => {
      await lockImports(tx)
      const decided = await decide(tx, file.rows, await readSnapshot(tx, good), { mode, now: context.now })
      const rows = decided.map((one) => rowOf(one, dryRun))
      const report = reportOf({ rows, unknownColumns: file.unknownColumns }, dryRun, onError)
      const carried = decided.flatMap(({ outcome, errors }) => (outcome && errors.length === 0 ? [outcome] : []))
      if (report.committed) await writeResources(tx, carried, context)
      return report
    }),
  )
}
