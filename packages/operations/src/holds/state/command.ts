import type { WriteContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { translating } from "../../kernel/violations.js"
import { followHolds } from "../grid/follow.js"
import { type Entered, enterHold } from "../grid/lock.js"
import { announcePromotable } from "../grid/promotable.js"
import type { ResourceHold } from "../hold/contract.js"
import { readHold } from "../hold/read.js"

interface Named extends WriteContext {
  holdId: Id<"rhld">
  expectedRevision?: number | undefined
}

type Clocked = Entered["context"]

/** What a command on one hold answers: whether it changed anything, and whether it gave units back. */
interface Outcome {
  changed: boolean
  freed?: boolean
}

/**
 * A command on one hold in a transaction of its own: enters it, runs, tells the second options what has become free and answers the hold
 * as it is afterwards.
 */
export function onHold<Result extends Outcome>(
  db: OperationsDb,
  input: Named,
  run: (tx: OperationsDb, hold: ResourceHold, context: Clocked) => Promise<Result>,
  entry: { takes?: boolean; slots?: readonly string[] } = {},
): Promise<{ hold: ResourceHold; result: Result }> {
  const { holdId, expectedRevision, now, actor, reason, correlationId } = input
  return translating({}, () =>
    db.transaction(async (tx) => {
      const entered = await enterHold(tx, { holdId, expectedRevision, ...entry }, { now, actor, reason, correlationId })
      const result = await run(tx, entered.hold, entered.context)
      const moved = result.changed || entered.settled.length > 0
      if (moved) await followHolds(tx, [entered.hold], entered.context)
      if (result.freed || entered.settled.length > 0) await announcePromotable(tx, { holdIds: [holdId], nights: [] }, entered.context)
      return { hold: result.changed ? await readHold(tx, holdId, entered.context.now) : entered.hold, result }
    }),
  )
}

export const unchanged: Outcome = { changed: false }
