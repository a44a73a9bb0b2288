import type { importActions } from "./contract.js"

interface Told {
  action: (typeof importActions)[number]
}
interface Carried<Row> {
  rows: Row[]
  unknownColumns: string[]
}

/** The report of a file from what became of its rows. */
export function reportOf<Row extends Told>({ rows, unknownColumns }: Carried<Row>, dryRun: boolean, onError: "abort" | "skip") {
  const count = (action: Told["action"]) => rows.filter((row) => row.action === action).length
  const failed = count("failed")
  return {
    dryRun,
    committed: !dryRun && (failed === 0 || onError === "skip"),
    total: rows.length,
    created: count("create"),
    updated: count("update"),
    unchanged: count("unchanged"),
    failed,
    unknownColumns,
    rows,
  }
}
