import { sql } from "drizzle-orm"
import type { WriteContext } from "../../../../kernel/context.js"
import { arrayParam, type OperationsDb } from "../../../../kernel/database.js"
import type { Id } from "../../../../kernel/ids.js"
import { allocationAmbiguous, allocationNotFound, allocationStatusConflict, slotNotSellable } from "../../../slot-allocation/errors.js"
import { findEntries } from "../../../slot-allocation/ledger/find.js"
import { hasLapsed, lapsedRefusal } from "../../../slot-allocation/ledger/lapsed.js"
import type { AllocationRow } from "../../../slot-allocation/ledger/row.js"
import type { Enforcement } from "../../../slot-allocation/terms.js"
import { travelerNotCovered } from "../../errors.js"
import type { DepartureFacts } from "../../slot.js"
import type { TravelerCoverage } from "./contract.js"
import { type Raise, takeMore } from "./cover.js"

/** Whose place somebody takes. */
export interface Claim {
  slotAllocationId?: string
  bookingId?: string
  bookingItemId?: string
  /** How many more of its pax are named: 1, or 0 for who has no place of their own. */
  counts: number
}

export interface Covering {
  slotId: Id<"avsl">
  departure: DepartureFacts
  coverage: TravelerCoverage
  enforce: Enforcement
  context: WriteContext
}

/** Live rows of the departure that the claims speak of, oldest first. */
async function readRows(tx: OperationsDb, slotId: string, claims: readonly Claim[], now?: Date): Promise<AllocationRow[]> {
  const ids = arrayParam([...new Set(claims.flatMap(({ slotAllocationId }) => slotAllocationId ?? []))], "text")
  const bookings = arrayParam([...new Set(claims.flatMap(({ bookingId }) => bookingId ?? []))], "text")
  const entries = await findEntries(
    tx,
    sql`slot_allocations.slot_id = ${slotId} and (slot_allocations.id = any(${ids}) or (slot_allocations.booking_id = any(${bookings})
      and slot_allocations.status in ('held', 'confirmed', 'fulfilled')))`,
    now,
  )
  return entries.map(({ row }) => row).sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
}

function requireRow(row: AllocationRow | undefined, id: string): AllocationRow {
  if (!row) throw allocationNotFound({ id })
  if (hasLapsed(row)) throw lapsedRefusal(row)
  if (row.endedAt) throw allocationStatusConflict({ allocationId: row.id, status: row.status })
  return row
}

/** The row that a claim means: the named one, else the booking's. Of several, the first with a place to name; none left = ambiguous. */
function meant(claim: Claim, rows: readonly AllocationRow[], free: ReadonlyMap<string, number>): AllocationRow | undefined {
  const { slotAllocationId, bookingId, bookingItemId } = claim
  if (slotAllocationId !== undefined)
    return requireRow(
      rows.find(({ id }) => id === slotAllocationId),
      slotAllocationId,
    )
  const own = rows.filter(
    (row) =>
      row.bookingId === bookingId &&
      row.endedAt === null &&
      !hasLapsed(row) &&
      (bookingItemId === undefined || row.bookingItemId === bookingItemId),
  )
  if (own.length < 2) return own[0]
  const open = own.find(({ id }) => (free.get(id) ?? 0) >= claim.counts)
  if (!open) throw allocationAmbiguous({ allocationIds: own.map(({ id }) => id).sort() })
  return open
}

const bookingKey = ({ bookingId, bookingItemId }: Claim) => JSON.stringify([bookingId, bookingItemId ?? null])

/**
 * The first gate of people: finds the row whose place each one takes, in the order of the claims, and takes more places where all are
 * named. The caller has locked the departure. Throws `allocation_not_found`, `allocation_status_conflict`, `hold_expired`,
 * `allocation_ambiguous`, `traveler_not_covered`, and the refusals of the slot gate.
 */
export async function cover(tx: OperationsDb, claims: readonly Claim[], covering: Covering): Promise<AllocationCover[]> {
  const { slotId, departure, context } = covering
  if (claims.length === 0) return []
  if (departure.status === "cancelled") throw slotNotSellable({ slotId, reasons: ["slot_cancelled"] })
  const rows = await readRows(tx, slotId, claims, context.now)
  const free = new Map(rows.map(({ id, pax, named }) => [id as string, pax - named]))
  const raises = new Map<string, Raise>()
  const keys = claims.map((claim, index) => {
    const row = meant(claim, rows, free)
    const key = row?.id ?? bookingKey(claim)
    const left = (free.get(key) ?? 0) - claim.counts
    free.set(key, Math.max(left, 0))
    const short = row === undefined && !raises.has(key) ? Math.max(-left, 1) : Math.max(-left, 0)
    if (short > 0) raises.set(key, raiseOf(claim, row, short + (raises.get(key)?.more ?? 0), covering, index))
    return { key, row }
  })
  const made = raises.size > 0 ? await takeMore(tx, { slotId, raises: [...raises.values()], enforce: covering.enforce, context }) : []
  return keys.map(({ key, row }, index) => {
    const claim = claims[index] as Claim
    const fresh = row ? undefined : made.find(({ bookingId }) => bookingId === claim.bookingId)
    return { id: (row?.id ?? fresh?.id ?? key) as Id<"slal">, bookingId: row?.bookingId ?? claim.bookingId ?? null }
  })
}

export interface AllocationCover {
  id: Id<"slal">
  bookingId: string | null
}

function raiseOf(claim: Claim, row: AllocationRow | undefined, more: number, { coverage }: Covering, index: number): Raise {
  if (coverage === "require")
    throw travelerNotCovered({ slotAllocationId: row?.id ?? null, pax: row?.pax ?? 0, named: row?.named ?? 0, index })
  if (row && row.status === "fulfilled") throw allocationStatusConflict({ allocationId: row.id, status: row.status })
  return row ? { id: row.id, more } : { bookingId: claim.bookingId, bookingItemId: claim.bookingItemId, more }
}
