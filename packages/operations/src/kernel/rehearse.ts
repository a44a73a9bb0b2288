import type { OperationsDb } from "./database.js"

class Rehearsed extends Error {}

/**
 * Runs a command in a transaction of its own (a savepoint inside the caller's). A dry run does everything under the same locks and
 * checks and is then rolled back, so that its answer is what the real run would have answered.
 */
export async function rehearse<Result>(db: OperationsDb, dryRun: boolean, command: (tx: OperationsDb) => Promise<Result>): Promise<Result> {
  let result: { value: Result } | undefined
  try {
    return await db.transaction(async (tx) => {
      const value = await command(tx)
      if (!dryRun) return value
      result = { value }
      throw new Rehearsed()
    })
  } catch (error) {
    if (error instanceof Rehearsed && result) return result.value
    throw error
  }
}
