import { and, asc, eq, inArray } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { travelerAssignments as assignment } from "./schema.js"

/** Who has a place in these rooms or seats, as stored, in id order. */
export async function occupantsOf(db: OperationsDb, resourceIds: readonly Id<"alrs">[]): Promise<Id<"sltr">[]> {
  const rows = await db
    .select({ id: assignment.slotTravelerId })
    .from(assignment)
    .where(and(inArray(assignment.allocationResourceId, [...resourceIds]), eq(assignment.status, "live")))
    .orderBy(asc(assignment.slotTravelerId))
  return rows.map(({ id }) => id)
}
