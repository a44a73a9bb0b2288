import { type SQL, sql } from "drizzle-orm"
import { availabilitySlots as slot } from "../../slot/schema.js"
import { hasCapacity, isClosedOut, isSellable } from "../../slot/sellability.js"
import type { Enforcement } from "../terms.js"

/**
 * That the slot lets `pax` more people in. Judged against the stored remainder: lapsed holds are reclaimed apart, and the lock that the
 * statement takes on the slot makes the answer hold until its counters have moved.
 */
export const gate = (enforce: Enforcement, at: SQL, pax: SQL): SQL<boolean> =>
  enforce === "capacity" ? hasCapacity(pax) : isSellable({ at, pax, available: sql`${slot.remainingPax}`, closedOut: isClosedOut })
