import { and, asc, desc, eq, getTableColumns, inArray, sql } from "drizzle-orm"
import * as z from "zod"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../../kernel/paging.js"
import { instantInput } from "../../../kernel/values.js"
import { isLapsed } from "../../slot/sellability.js"
import { type SlotAllocation, type SlotAllocationQuery, slotAllocationQuery } from "../contract.js"
import { slotAllocations as allocation } from "../schema.js"
import { requireEntry } from "./find.js"
import { toAllocation } from "./row.js"

const reader = { now: instantInput.optional() }
const listInput = slotAllocationQuery.extend(reader)
const getInput = z.strictObject({ allocationId: idSchema("slal"), ...reader })

/** A page of the ledger within a filter, newest last; tokens are masked. */
export async function listSlotAllocations(
  db: OperationsDb,
  input: SlotAllocationQuery & { now?: Date } = {},
): Promise<Page<SlotAllocation>> {
  const query = parseInput(listInput, input)
  const { slotId, bookingId, holderRef, status, expiresBefore } = query
  const where = and(
    slotId === undefined ? undefined : eq(allocation.slotId, slotId),
    bookingId === undefined ? undefined : eq(allocation.bookingId, bookingId),
    holderRef === undefined ? undefined : eq(allocation.holderRef, holderRef),
    status && inArray(allocation.status, status),
    expiresBefore && and(eq(allocation.status, "held"), sql`${allocation.expiresAt} < ${expiresBefore.toISOString()}::text::timestamptz`),
  )
  const order = parseSort<"createdAt" | "expiresAt" | "pax" | "updatedAt">(query.sort, [{ field: "createdAt", descending: false }])
  const { limit, offset } = windowOf(query)
  const rows = await db
    .select({ ...getTableColumns(allocation), lapsed: sql<boolean>`${isLapsed(sql`slot_allocations`, clock(query.now))} is true` })
    .from(allocation)
    .where(where)
    .orderBy(...order.map(({ field, descending }) => (descending ? desc : asc)(allocation[field])), asc(allocation.id))
    .limit(limit)
    .offset(offset)
  return { data: rows.map((row) => toAllocation(row)), total: await db.$count(allocation, where), limit, offset }
}

/** One row of the ledger; its token is masked. Throws `allocation_not_found`. */
export async function getSlotAllocation(db: OperationsDb, input: { allocationId: string; now?: Date }): Promise<SlotAllocation> {
  const { allocationId, now } = parseInput(getInput, input)
  return toAllocation((await requireEntry(db, allocationId, now)).row)
}
