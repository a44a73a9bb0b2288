import { sql } from "drizzle-orm"
import { instantParam, jsonParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import type { DispatchRow } from "../../dispatch/lock.js"
import { transitionsOf } from "../../dispatch/state.js"
import { statusTransitionInvalid } from "../../errors.js"
import type { PreparedFact } from "../../event/fact/prepared.js"
import type { DispatchPassenger } from "../contract.js"
import { passengersOf } from "../read.js"
import { changePassenger } from "../write.js"

export type PassengerEvent = "passenger_boarded" | "passenger_no_show" | "passenger_dropped_off" | "passenger_corrected"

const moves: Record<PassengerEvent, { from: DispatchPassenger["status"][]; to: DispatchPassenger["status"] }> = {
  passenger_boarded: { from: ["expected"], to: "boarded" },
  passenger_no_show: { from: ["expected"], to: "no_show" },
  passenger_dropped_off: { from: ["boarded"], to: "dropped_off" },
  passenger_corrected: { from: ["boarded", "no_show", "dropped_off"], to: "expected" },
}

/** Passengers board when the driver has arrived; on a run of several stops from the way on. A correction is possible at any time. */
function requireThere(dispatch: DispatchRow, type: PassengerEvent, stops: number): void {
  const there = stops > 2 ? ["en_route", "arrived", "picked_up"] : ["arrived", "picked_up"]
  if (type === "passenger_corrected" || there.includes(dispatch.status)) return
  throw statusTransitionInvalid({ id: dispatch.id, status: dispatch.status, wanted: type, allowed: transitionsOf(dispatch.status) })
}

async function stopsOf(tx: OperationsDb, dispatchId: string): Promise<number> {
  const rows = await rowsOf(tx, sql`select id from ground_dispatch_legs where dispatch_id = ${dispatchId}`)
  return rows.length
}

interface Told {
  passengerId: Id<"gdps">
  evidence?: Record<string, unknown>[]
}

/** What an event about one passenger does. Throws `passenger_not_found`, `status_transition_invalid`. */
export async function preparePassenger(
  tx: OperationsDb,
  dispatch: DispatchRow,
  type: PassengerEvent,
  { passengerId, evidence }: Told,
): Promise<PreparedFact> {
  const [before] = (await passengersOf(tx, dispatch.id, [passengerId])) as [DispatchPassenger]
  const { from } = moves[type]
  const to = type === "passenger_corrected" && before.status === "dropped_off" ? "boarded" : moves[type].to
  if (before.status === to) return { changes: false, write: async () => undefined }
  if (!from.includes(before.status)) throw statusTransitionInvalid({ id: passengerId, status: before.status, wanted: type, allowed: [] })
  requireThere(dispatch, type, await stopsOf(tx, dispatch.id))
  return {
    changes: true,
    write: async (at, context) => {
      const when = (status: DispatchPassenger["status"], column: string, stored: Date | null) =>
        to === status
          ? sql`${sql.raw(column)} = ${instantParam(stored ?? at)}`
          : sql`${sql.raw(column)} = ${instantParam(keeps(before, to, column))}`
      const set = sql`status = ${to}, ${when("boarded", "boarded_at", before.boardedAt)}, ${when("no_show", "no_show_at", null)}, ${when("dropped_off", "dropped_off_at", null)}${
        evidence ? sql`, evidence = evidence || ${jsonParam(evidence)}` : sql``
      }`
      const event = { type: "ground.dispatch_passenger.status_changed", data: { from: before.status, to } }
      await changePassenger(tx, dispatch, { before, after: { ...before, status: to }, set, event }, context)
    },
  }
}

/** When they boarded stays known after they were dropped off. */
const keeps = ({ boardedAt }: DispatchPassenger, to: string, column: string) =>
  column === "boarded_at" && to === "dropped_off" ? boardedAt : null
