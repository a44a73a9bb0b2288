import { calendarRefusal } from "../../../calendar/index.js"
import { revisionConflict } from "../../../kernel/common-errors.js"
import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { type DispatchRow, lockDispatches } from "../../dispatch/lock.js"
import { readDetails } from "../../dispatch/read/detail.js"
import { dispatchNotFound } from "../../errors.js"
import { offerFreedTime } from "../claim/retry.js"
import { meet, settleClaims } from "../claim/together.js"
import { liveAssignmentsOf } from "../end.js"
import type { Given, Outcome } from "./ask.js"
import { attempt, changes, type Judged, judgeAll, takerOf } from "./judge.js"
import { writeAssignments } from "./write.js"

interface Named {
  dispatchId: Given["dispatchId"]
  expectedRevision?: number
}

/** The dispatches of a call, locked; refused are those that do not exist or were changed since. */
export async function lockAll<One extends Named>(
  tx: OperationsDb,
  asked: readonly One[],
  at: Date,
): Promise<Outcome<{ dispatch: DispatchRow; given: One }>[]> {
  const locked = await lockDispatches(
    tx,
    asked.map(({ dispatchId }) => dispatchId),
  )
  const stale = asked.filter(({ dispatchId, expectedRevision }) => {
    const row = locked.get(dispatchId)
    return row && expectedRevision !== undefined && expectedRevision !== row.revision
  })
  const current =
    stale.length > 0
      ? await readDetails(
          tx,
          stale.map(({ dispatchId }) => dispatchId),
          at,
        )
      : undefined
  return asked.map((given) =>
    attempt(given.dispatchId, () => {
      const dispatch = locked.get(given.dispatchId)
      if (!dispatch) throw dispatchNotFound({ id: given.dispatchId })
      const row = stale.includes(given) && current?.get(given.dispatchId)
      if (row) throw revisionConflict({ expected: Number(given.expectedRevision), current: row })
      return { dispatch, given }
    }),
  )
}

/**
 * Assigns many dispatches in the caller's transaction: everything ends before anything is taken. Each is granted or refused for itself;
 * nothing of a refused one is written. Statements do not grow with the dispatches.
 */
export async function runAssignments(
  tx: OperationsDb,
  asked: readonly Given[],
  at: Date,
  context: WriteContext,
): Promise<Outcome<{ changed: boolean }>[]> {
  const locked = await lockAll(tx, asked, at)
  const ready = locked.flatMap((one) => ("value" in one ? [one.value] : []))
  const live = await liveAssignmentsOf(
    tx,
    ready.map(({ dispatch }) => dispatch.id),
  )
  const judged = new Map((await judgeAll(tx, ready, live, context)).map((one) => [one.dispatchId as string, one]))
  const wanted = [...judged.values()].flatMap((one) => ("value" in one && changes(one.value) ? [one.value] : []))
  const takers = wanted.map(takerOf)
  const resolved = await meet(tx, takers, context.now)
  await settleClaims(tx, takers, resolved, context.now)
  const granted = wanted.filter(({ dispatch }) => resolved.granted.has(dispatch.id))
  await writeAssignments(tx, granted, at, context)
  await offerFreedTime(tx, freedBy(granted), context)
  return locked.map((one) => {
    const outcome = judged.get(one.dispatchId)
    if ("error" in one || !outcome || "error" in outcome) return (outcome ?? one) as Outcome<{ changed: boolean }>
    const against = resolved.granted.has(one.dispatchId) ? undefined : resolved.against.get(one.dispatchId)
    return attempt(one.dispatchId, () => {
      if (against) throw calendarRefusal(against)
      return { changed: changes(outcome.value) }
    })
  })
}

/** Assets whose time became free. */
export const freedBy = (granted: readonly Judged[]): string[] =>
  granted.flatMap(({ wanted }) => wanted.ending.map(({ resourceId }) => resourceId))
