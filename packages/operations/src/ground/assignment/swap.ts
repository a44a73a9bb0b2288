import type * as z from "zod"
import { lockAssets } from "../../calendar/index.js"
import { invalidRequest } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import type { SwappedAssignments } from "../dispatch/contract.js"
import { lockDispatch } from "../dispatch/lock.js"
import { requireOpen } from "../dispatch/open.js"
import { dispatchAssignmentNotFound } from "../errors.js"
import { runAssignment } from "./assign.js"
import { swapBody } from "./contract.js"
import { endAssignments, type LiveAssignment, liveAssignments } from "./end.js"

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
    const locked = new Map<string, Awaited<ReturnType<typeof lockDispatch>>>()
    for (const id of [dispatchIdA, dispatchIdB].sort()) locked.set(id, await lockDispatch(tx, id as Id<"gdsp">))
    const sides = [await sideOf(tx, dispatchIdA, role), await sideOf(tx, dispatchIdB, role)] as const
    const everyone = sides.flatMap(({ live }) => live.map(({ resourceId }) => resourceId))
    await lockAssets(tx, everyone)
    for (const { id, present } of sides) {
      const dispatch = locked.get(id)
      if (!dispatch) continue
      requireOpen(dispatch)
      await endAssignments(tx, dispatch, [present], { reason, calendar: "replaced" }, context)
    }
    const [a, b] = sides
    const first = await runAssignment(tx, { dispatchId: a.id, ...asked(role, b.present), override }, context)
    const second = await runAssignment(tx, { dispatchId: b.id, ...asked(role, a.present), override }, context)
    return { dispatches: [first.dispatch, second.dispatch] }
  })
}

interface Side {
  id: Id<"gdsp">
  live: LiveAssignment[]
  present: LiveAssignment
}

async function sideOf(tx: OperationsDb, id: Id<"gdsp">, role: Input["role"]): Promise<Side> {
  const live = await liveAssignments(tx, id)
  const present = live.find((row) => row.role === role)
  if (!present) throw dispatchAssignmentNotFound({ id: `${role} of ${id}` })
  return { id, live, present }
}
