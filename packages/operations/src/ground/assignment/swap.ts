import type * as z from "zod"
import { invalidRequest } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import type { SwappedAssignments } from "../dispatch/contract.js"
import { lockDispatches } from "../dispatch/lock.js"
import { readDetails } from "../dispatch/read/detail.js"
import { dispatchAssignmentNotFound } from "../errors.js"
import { swapBody } from "./contract.js"
import { type LiveAssignment, liveAssignmentsOf } from "./end.js"
import { runAssignments } from "./serve/run.js"

const input = swapBody.omit({ otherDispatchId: true }).extend({
  ...{ dispatchIdA: idSchema("gdsp"), dispatchIdB: idSchema("gdsp"), ...writeContext, reason: swapBody.shape.reason },
})
type Input = z.output<typeof input>

const asked = (role: Input["role"], { vehicleId, driverId }: LiveAssignment) =>
  role === "vehicle" ? { vehicleId } : role === "driver" ? { driverId } : { secondDriverId: driverId }

/**
 * Exchanges the vehicle or driver of two dispatches, also where their times overlap: both are given up before either is taken. Throws
 * `dispatch_not_found`, `dispatch_assignment_not_found` where one of them has none, and as `assignDispatch`.
 */
export async function swapAssignments(db: OperationsDb, raw: z.input<typeof input>): Promise<SwappedAssignments> {
  const { dispatchIdA, dispatchIdB, role, override, now, actor, reason = "swapped", correlationId } = parseInput(input, raw)
  const context = { now, actor, reason, correlationId }
  if (dispatchIdA === dispatchIdB) {
    throw invalidRequest({ violations: [{ path: "dispatchIdB", message: "Two dispatches are swapped, not one." }] })
  }
  return db.transaction(async (tx) => {
    const at = await readClock(tx, now)
    await lockDispatches(tx, [dispatchIdA, dispatchIdB])
    const live = await liveAssignmentsOf(tx, [dispatchIdA, dispatchIdB])
    const present = (id: string) => {
      const found = live.find((row) => row.dispatchId === id && row.role === role)
      if (!found) throw dispatchAssignmentNotFound({ id: `${role} of ${id}` })
      return found
    }
    const ask = [
      { dispatchId: dispatchIdA, ...asked(role, present(dispatchIdB)), override },
      { dispatchId: dispatchIdB, ...asked(role, present(dispatchIdA)), override },
    ]
    for (const outcome of await runAssignments(tx, ask, at, context)) if ("error" in outcome) throw outcome.error
    const details = await readDetails(tx, [dispatchIdA, dispatchIdB], at)
    return { dispatches: [dispatchIdA, dispatchIdB].flatMap((id) => details.get(id) ?? []) }
  })
}
