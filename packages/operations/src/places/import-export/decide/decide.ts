import type { Id } from "../../../kernel/ids.js"
import type { ImportRow, RowError } from "../read/rows.js"
import type { Draft, Mode, RowWarning } from "./draft.js"
import { finished, type Outcome } from "./finish.js"
import { Directory } from "./match.js"
import type { Snapshot } from "./snapshot.js"
import { Tree } from "./tree.js"

export interface Decision {
  outcomes: Map<Draft, Outcome>
  /** The place of each row that can be carried out. */
  draftOf: Map<number, Draft>
  /** Places that rows name and leave as they are. */
  stays: Map<number, Id<"plac">>
  errors: Map<number, RowError[]>
  warnings: Map<number, RowWarning[]>
}

function rehearse(rows: readonly ImportRow[], snapshot: Snapshot, mode: Mode, failed: Map<number, RowError[]>) {
  const directory = new Directory(snapshot, mode)
  const draftOf = new Map<number, Draft>()
  const stays = new Map<number, Id<"plac">>()
  const warnings = new Map<number, RowWarning[]>()
  const fail = (row: number, errors: RowError[]) => errors.length > 0 && failed.set(row, errors)
  for (const row of rows) {
    if (failed.has(row.row)) continue
    const { draft, staysId, errors, warnings: said } = directory.take(row)
    fail(row.row, errors)
    if (draft) draftOf.set(row.row, draft)
    if (staysId) stays.set(row.row, staysId)
    if (said.length > 0) warnings.set(row.row, said)
  }
  const tree = new Tree(directory)
  let misplaced = false
  for (const { row, parent } of rows) {
    const draft = draftOf.get(row)
    if (!draft || !parent) continue
    misplaced = Boolean(fail(row, tree.move(draft, parent))) || misplaced
  }
  return { directory, draftOf, stays, warnings, misplaced }
}

/**
 * What a file would do to the directory, row by row, with everything that stands against it. A row that cannot stand where it wants to
 * is taken out and the others are judged anew: what would have matched it, or stood below it, may now be another place, or fail too. Pure.
 */
export function decide(rows: readonly ImportRow[], snapshot: Snapshot, mode: Mode): Decision {
  const failed = new Map(rows.filter(({ errors }) => errors.length > 0).map(({ row, errors }) => [row, errors]))
  for (;;) {
    const { directory, draftOf, stays, warnings, misplaced } = rehearse(rows, snapshot, mode, failed)
    if (misplaced) continue
    const outcomes = finished(directory)
    for (const [draft, { warnings: said }] of outcomes) {
      if (said.length > 0) warnings.set(draft.row, [...(warnings.get(draft.row) ?? []), ...said])
    }
    return { outcomes, draftOf, stays, errors: failed, warnings }
  }
}
