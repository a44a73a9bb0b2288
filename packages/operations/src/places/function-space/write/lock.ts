import { eq } from "drizzle-orm"
import { codeTaken, revisionConflict } from "../../../kernel/common-errors.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { type ConstraintErrors, translating } from "../../../kernel/violations.js"
import { functionSpaceNotFound } from "../../errors.js"
import type { FunctionSpace } from "../contract.js"
import { readSpaces } from "../read.js"
import { functionSpaces as space } from "../schema.js"

/** A space locked for a change. Throws `function_space_not_found`, `revision_conflict`. */
export async function lockSpace(tx: OperationsDb, id: Id<"fnsp">, expected?: number): Promise<FunctionSpace> {
  await tx.select({ id: space.id }).from(space).where(eq(space.id, id)).for("update")
  const [row] = await readSpaces(tx, eq(space.id, id))
  if (!row) throw functionSpaceNotFound({ id })
  if (expected !== undefined && expected !== row.revision) throw revisionConflict({ expected, current: row })
  return row
}

/** Runs a write of a space and says whose code it wanted. */
export function writingSpace<Result>(code: string | null | undefined, command: () => Promise<Result>): Promise<Result> {
  const named: ConstraintErrors = { function_spaces_code_key: () => codeTaken({ code: code ?? "" }) }
  return translating(named, command)
}
