import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { translating } from "../../kernel/violations.js"
import { shiftNotFound, shiftOverlap, statusTransitionInvalid } from "../errors.js"
import { requireReason } from "../event/reason.js"
import type { ShiftStatus } from "../words.js"
import { type DriverShift, setShiftStatusBody } from "./contract.js"
import { groundDriverShifts } from "./schema.js"

const order = ["scheduled", "available", "on_duty", "completed"] as const
const input = setShiftStatusBody.extend({ id: idSchema("gdsh"), ...writeContext, reason: setShiftStatusBody.shape.reason })

const forward: Record<ShiftStatus, readonly ShiftStatus[]> = {
  scheduled: ["available", "cancelled"],
  available: ["on_duty", "cancelled"],
  on_duty: ["completed", "cancelled"],
  completed: [],
  cancelled: [],
}

/** Back by one step, or out of a cancellation: with a reason. */
const back = (from: ShiftStatus): ShiftStatus[] =>
  from === "cancelled" ? ["scheduled"] : order.slice(0, Math.max(0, order.indexOf(from as never)))

/** Moves a shift on, or back with a reason. The same status again changes nothing. Throws `shift_not_found`, `status_transition_invalid`, `shift_overlap`. */
export async function setShiftStatus(db: OperationsDb, raw: z.input<typeof input>): Promise<DriverShift> {
  const { id, status, now, actor, reason, correlationId } = parseInput(input, raw)
  return translating({ ground_driver_shifts_one_at_a_time: () => shiftOverlap({ driverId: "" }) }, () =>
    db.transaction(async (tx) => {
      const [before] = await tx.select().from(groundDriverShifts).where(eq(groundDriverShifts.id, id)).for("update")
      if (!before) throw shiftNotFound({ id })
      if (before.status === status) return before
      const allowed = forward[before.status]
      if (!allowed.includes(status)) {
        if (!back(before.status).includes(status))
          throw statusTransitionInvalid({ id, status: before.status, wanted: status, allowed: [...allowed] })
        requireReason(reason)
      }
      const [row] = await tx
        .update(groundDriverShifts)
        .set({ status, revision: sql`${groundDriverShifts.revision} + 1`, updatedAt: clock(now) as never })
        .where(eq(groundDriverShifts.id, id))
        .returning()
      await recordEvents(tx, { now, actor, reason, correlationId }, [
        {
          type: "ground.driver_shift.updated",
          subject: id,
          touches: [before.driverId],
          before: { status: before.status },
          after: { status },
        },
      ])
      return row as DriverShift
    }),
  )
}
