import { sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRequest } from "../../kernel/common-errors.js"
import type { WriteContext } from "../../kernel/context.js"
import { jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Outcome } from "../assignment/serve/ask.js"
import { attempt } from "../assignment/serve/judge.js"
import type { DispatchRow } from "../dispatch/lock.js"
import { dispatchTransitions } from "../dispatch/state.js"
import { appendManyEvents } from "../event/append.js"
import { followAll, type Taken } from "../event/follow.js"
import { nextStep, requireNotAhead, requireStep } from "../event/judge.js"
import { isStep } from "../event/step.js"
import type { dispatchOperation } from "./contract.js"

type Advance = Extract<z.output<typeof dispatchOperation>, { op: "advance" }>

/** A step that may be taken; undefined where the device told it before. */
export interface Step extends Taken {
  given: Advance
}

/** Which of the steps were told before, by the ids that the devices gave them. At most one statement. */
async function toldBefore(tx: OperationsDb, asked: readonly Advance[]): Promise<Set<string>> {
  const named = asked.filter(({ clientEventId }) => clientEventId !== undefined)
  if (named.length === 0) return new Set()
  const pairs = named.map(({ dispatchId, clientEventId }) => ({ id: dispatchId, event: clientEventId }))
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select e.dispatch_id as id from ground_execution_events e join jsonb_to_recordset(${jsonParam(pairs)}) as a(id text, event text)
      on e.dispatch_id = a.id and e.client_event_id = a.event`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Which steps locked dispatches take. */
export async function planSteps(
  tx: OperationsDb,
  asked: readonly { dispatch: DispatchRow; given: Advance }[],
  at: Date,
): Promise<Outcome<Step | undefined>[]> {
  const told = await toldBefore(
    tx,
    asked.map(({ given }) => given),
  )
  return asked.map(({ dispatch, given }) =>
    attempt(dispatch.id, () => {
      if (told.has(dispatch.id)) return undefined
      const type = given.event ?? nextStep(dispatch.id, dispatch.status)
      if (!isStep(type)) throw invalidRequest({ violations: [{ path: "event", message: "Only steps on the road are taken in a batch." }] })
      const happened = given.occurredAt ?? at
      requireNotAhead(happened, at)
      requireStep(dispatch, type, happened)
      return { dispatch, type, at: happened, given }
    }),
  )
}

/** Takes the steps, with everything that follows from them. Statements do not grow with them. */
export async function takeSteps(tx: OperationsDb, steps: readonly Step[], context: WriteContext): Promise<void> {
  if (steps.length === 0) return
  await appendManyEvents(
    tx,
    steps.map(({ dispatch, type, at, given: { clientEventId = null, notes = null } }) => ({
      dispatch,
      events: [{ eventType: type, occurredAt: at, actorKind: "user", toStatus: dispatchTransitions[type].to, clientEventId, notes }],
    })),
    context,
  )
  await followAll(tx, steps, context)
}
