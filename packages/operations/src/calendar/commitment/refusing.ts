import type { OperationsDb } from "../../kernel/database.js"
import { databaseRefusal, translating } from "../../kernel/violations.js"
import { calendarRefusal, transactionConflict } from "../errors.js"
import { type SourceRef, violationsOf } from "./find.js"

const gates = [
  "asset_commitments_no_double_booking",
  "asset_commitments_one_job_at_a_time",
  "asset_commitments_not_while_closed",
  "asset_commitments_committable",
  "asset_commitments_share_capacity",
]

const contention = new Set(["40001", "40P01"])

/**
 * Runs a command that writes to the calendar, in a transaction of its own, and says what its constraints refused in the words of the
 * calendar: the clash is looked up after the savepoint was rolled back. A deadlock or a serialisation failure is `transaction_conflict`.
 */
export async function refusing<Result>(
  db: OperationsDb,
  asked: () => { json: string; past?: readonly SourceRef[]; now?: Date },
  command: (tx: OperationsDb) => Promise<Result>,
): Promise<Result> {
  const refuse = async () => {
    const { json, past, now } = asked()
    return calendarRefusal(await violationsOf(db, json, { past, now }))
  }
  return translating(Object.fromEntries(gates.map((gate) => [gate, refuse])), async () => {
    try {
      return await db.transaction(command)
    } catch (error) {
      const refusal = databaseRefusal(error)
      if (refusal && contention.has(refusal.sqlState)) throw transactionConflict({ retryable: true }, { cause: error })
      throw error
    }
  })
}
