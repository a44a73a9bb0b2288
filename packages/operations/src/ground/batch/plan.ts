import type * as z from "zod"
import type { WriteContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import type { OperationsError } from "../../kernel/errors.js"
import { claimsOfAll } from "../assignment/claim/read.js"
import { type LiveAssignment, liveAssignmentsOf } from "../assignment/end.js"
import { type Given, leavingOf, type Outcome, takenOff } from "../assignment/serve/ask.js"
import { type Asked, attempt, changes, type Judged, judgeAll } from "../assignment/serve/judge.js"
import { lockAll } from "../assignment/serve/run.js"
import type { DispatchRow } from "../dispatch/lock.js"
import { type PlannedMoves, planMoves } from "../dispatch/move/move.js"
import { rescheduleTo } from "../dispatch/move/reschedule.js"
import type { dispatchOperation } from "./contract.js"
import { planSteps, type Step } from "./steps.js"

export type Operation = z.output<typeof dispatchOperation>
type Of<Op extends Operation["op"]> = Extract<Operation, { op: Op }>
interface Ready<Op extends Operation["op"] = Operation["op"]> {
  dispatch: DispatchRow
  given: Of<Op>
}

/** What a batch is going to do, before the calendar is asked. */
export interface BatchPlan {
  /** How the dispatches stood before. */
  before: ReadonlyMap<string, DispatchRow>
  live: readonly LiveAssignment[]
  assigning: readonly Judged[]
  moves: PlannedMoves
  steps: readonly Step[]
  /** Dispatches that are refused already. */
  refused: Map<string, OperationsError>
}

/** The operations of some kinds. */
const only = <Op extends Operation["op"]>(all: readonly Ready[], ...ops: Op[]): Ready<Op>[] =>
  all.filter(({ given }) => (ops as string[]).includes(given.op)) as unknown as Ready<Op>[]

function askOf({ dispatch, given }: Ready<"assign" | "unassign">, live: readonly LiveAssignment[]): Asked {
  if (given.op === "assign") return { dispatch, given: given as Given }
  const own = live.filter(({ dispatchId }) => dispatchId === dispatch.id)
  return { dispatch, given: { dispatchId: dispatch.id, ...takenOff(own, leavingOf(own, given)) } }
}

/** Over HTTP a dispatch that is moved to a start in the past says why. */
export interface BatchContext extends WriteContext {
  pastNeedsReason?: boolean
}

/** Locks everything that the operations touch and judges each for itself. Statements do not grow with the operations. */
export async function planBatch(tx: OperationsDb, operations: readonly Operation[], at: Date, context: BatchContext): Promise<BatchPlan> {
  const { reason, pastNeedsReason } = context
  const refused = new Map<string, OperationsError>()
  const passed = <Value>(outcomes: readonly Outcome<Value>[]): Value[] =>
    outcomes.flatMap((one) => {
      if ("value" in one) return [one.value]
      refused.set(one.dispatchId, one.error)
      return []
    })
  const ready: Ready[] = passed(await lockAll(tx, operations, at))
  const ids = ready.map(({ dispatch }) => dispatch.id)
  const live = await liveAssignmentsOf(tx, ids)
  const asked = passed(only(ready, "assign", "unassign").map((one) => attempt(one.dispatch.id, () => askOf(one, live))))
  const moving = passed(
    only(ready, "reschedule").map(({ dispatch, given }) =>
      attempt(dispatch.id, () => rescheduleTo(dispatch, { ...given, reason, pastNeedsReason }, at)),
    ),
  ).filter((one) => one !== undefined)
  const steps = passed(await planSteps(tx, only(ready, "advance"), at)).filter((step) => step !== undefined)
  const others = new Set<string>([...moving, ...steps].map(({ dispatch }) => dispatch.id))
  const theirs = live.filter(({ dispatchId }) => others.has(dispatchId)).map(({ resourceId }) => resourceId)
  const assigning = passed(await judgeAll(tx, asked, live, context, theirs)).filter(changes)
  const claims = moving.length > 0 ? await claimsOfAll(tx, ids) : []
  return {
    ...{ before: new Map(ready.map(({ dispatch }) => [dispatch.id as string, dispatch])), live, assigning, steps, refused },
    moves: planMoves(moving, claims),
  }
}
