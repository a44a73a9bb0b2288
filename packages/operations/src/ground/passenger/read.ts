import { and, asc, eq, inArray, ne } from "drizzle-orm"
import type * as z from "zod"
import type { OperationsDb } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, windowOf } from "../../kernel/paging.js"
import { requireDispatch } from "../dispatch/lock.js"
import { passengerNotFound } from "../errors.js"
import { type DispatchPassenger, passengerListQuery } from "./contract.js"
import { groundDispatchPassengers as passenger } from "./schema.js"

export const toPassenger = ({ createdAt: _created, updatedAt: _updated, ...row }: typeof passenger.$inferSelect): DispatchPassenger => row

/** Passengers of a dispatch that is locked. Throws `passenger_not_found` for one that is not on it, or was removed. */
export async function passengersOf(tx: OperationsDb, dispatchId: Id<"gdsp">, ids: readonly Id<"gdps">[]): Promise<DispatchPassenger[]> {
  const rows = await tx
    .select()
    .from(passenger)
    .where(and(eq(passenger.dispatchId, dispatchId), inArray(passenger.id, [...ids]), ne(passenger.status, "removed")))
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id)
    if (!row) throw passengerNotFound({ id })
    return toPassenger(row)
  })
}

const input = passengerListQuery.extend({ dispatchId: idSchema("gdsp") })

/** The passengers of a dispatch in the order in which they were added; those who were removed only when asked for. Throws `dispatch_not_found`. */
export async function listPassengers(db: OperationsDb, raw: z.input<typeof input>): Promise<Page<DispatchPassenger>> {
  const { dispatchId, status, ...query } = parseInput(input, raw)
  const { limit, offset } = windowOf(query)
  await requireDispatch(db, dispatchId)
  const where = and(eq(passenger.dispatchId, dispatchId), status ? inArray(passenger.status, status) : ne(passenger.status, "removed"))
  const rows = await db
    .select()
    .from(passenger)
    .where(where)
    .orderBy(asc(passenger.createdAt), asc(passenger.id))
    .limit(limit)
    .offset(offset)
  return { data: rows.map(toPassenger), total: await db.$count(passenger, where), limit, offset }
}
