import type { OperationsDb } from "../../../kernel/database.js"
import { findIssues } from "../../departure/find-issues.js"
import type { Slot } from "../contract.js"
import type { ListedSlot } from "./contract.js"

/** The rows with what a board shows besides. One statement. */
export async function withBoards(
  db: OperationsDb,
  rows: Slot[],
  now?: Date,
): Promise<(ListedSlot & Required<Pick<ListedSlot, "board">>)[]> {
  const issues = await findIssues(
    db,
    rows.map(({ id }) => id),
    now,
  )
  return rows.map((row) => {
    const [worst, ...more] = issues.get(row.id) ?? []
    const board = { issueCount: worst ? more.length + 1 : 0, worstIssue: worst ? { code: worst.code, severity: worst.severity } : null }
    return { ...row, board }
  })
}
