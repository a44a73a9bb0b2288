import type { OperationsDb } from "../../../kernel/database.js"
import { readRollUps } from "../../allocation/manifest/roll-up.js"
import { findIssues } from "../../departure/find-issues.js"
import type { Slot } from "../contract.js"
import type { ListedSlot } from "./contract.js"

/** The rows with what a board shows besides. Two statements. */
export async function withBoards(
  db: OperationsDb,
  rows: Slot[],
  now?: Date,
): Promise<(ListedSlot & Required<Pick<ListedSlot, "board">>)[]> {
  const ids = rows.map(({ id }) => id)
  const issues = await findIssues(db, ids, now)
  const rollUp = await readRollUps(db, ids, now)
  return rows.map((row) => {
    const found = (issues.get(row.id) ?? []).map(({ code, severity }) => ({ code, severity }))
    const board = {
      issueCount: found.length,
      worstIssue: found[0] ?? null,
      issues: found,
      ...rollUp(row.id),
    }
    return { ...row, board }
  })
}
