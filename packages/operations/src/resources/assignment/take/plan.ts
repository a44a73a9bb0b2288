import { sql } from "drizzle-orm"
import { invalidRange, invalidRequest } from "../../../kernel/common-errors.js"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { refusingField } from "../../../kernel/errors.js"
import type { ResourceAllocation } from "../../allocation/contract.js"
import { allocationsWhere } from "../../allocation/row.js"
import { allocationAlreadyMet, resourceAllocationNotFound, slotCancelled, slotEndMissing } from "../../errors.js"
import { judgeResources, type Need, shareKeyOf } from "../../finder/find.js"
import type { ResourceAssignment } from "../contract.js"
import type { LockedSlot } from "../row.js"

/** What is wanted, whoever ends up doing it. */
export interface Wanted {
  slot: LockedSlot
  demand: ResourceAllocation | null
  need: Need
  from: Date
  to: Date
  followsSlot: boolean
}

export interface WantedInput {
  allocationId?: string | null
  resourceId?: string
  poolId?: string
  bookingId?: string | null
  from?: Date
  to?: Date
  shareScope?: string
  /** How an assignment that moves is shared: it stays so on its own demand, and where it fills none. */
  kept?: Pick<ResourceAssignment, "shareScope" | "allocationId">
  units?: number
  bufferBeforeMinutes?: number
  bufferAfterMinutes?: number
}

function timesOf(slot: LockedSlot, input: WantedInput): { from: Date; to: Date } {
  const { from = slot.startsAt, to = slot.endsAt ?? undefined } = input
  if (!to) throw slotEndMissing({ slotId: slot.slotId })
  if (!(from < to)) throw refusingField(invalidRange({ from: from.toISOString(), to: to.toISOString() }), input.to ? "to" : "from")
  return { from, to }
}

/** What the demand asks for, with what the call says differently. */
export function needOfDemand(slot: LockedSlot, demand: ResourceAllocation | null, input: WantedInput): Need {
  const kept = !demand || demand.id === input.kept?.allocationId ? input.kept?.shareScope : null
  const scope = input.shareScope ?? kept ?? demand?.shareScope ?? null
  if (scope === "booking" && !input.bookingId) {
    throw invalidRequest({ violations: [{ path: "bookingId", message: "Say with which booking it is shared." }] })
  }
  const ids: Record<string, string | null | undefined> = { slot: slot.slotId, product: slot.productId, booking: input.bookingId }
  return {
    kind: demand?.kind ?? null,
    poolId: demand?.poolId ?? null,
    qualifications: demand?.requiredQualifications ?? [],
    minCapacity: demand?.minCapacity ?? null,
    units: input.units ?? demand?.units ?? 1,
    shareKey: scope ? shareKeyOf(scope, ids[scope]) : `own:${slot.slotId}`,
    bufferBeforeMinutes: input.bufferBeforeMinutes ?? demand?.bufferBeforeMinutes ?? null,
    bufferAfterMinutes: input.bufferAfterMinutes ?? demand?.bufferAfterMinutes ?? null,
  }
}

const takesSomebody = ({ status, state }: ResourceAllocation) => status === "open" && state !== "met"

/** The first open demand of the departure that the resource fits; nobody else's lack is filled by an extra unasked. */
async function firstFitting(tx: OperationsDb, slot: LockedSlot, input: WantedInput): Promise<ResourceAllocation | null> {
  const open = await allocationsWhere(
    tx,
    sql`where d.slot_id = ${slot.slotId} and d.status = 'open' and d.state <> 'met' order by d.created_at, d.role, d.id`,
  )
  if (!input.resourceId) return open.find(({ poolId }) => poolId === input.poolId) ?? null
  const { from, to } = timesOf(slot, input)
  for (const demand of open) {
    const need = { ...needOfDemand(slot, demand, { ...input, bookingId: input.bookingId ?? "-" }) }
    const judged = await judgeResources(tx, {
      select: { resourceIds: [input.resourceId] },
      need,
      window: { from, to, timezone: slot.timezone },
      slotId: slot.slotId,
    })
    const codes = judged.data[0]?.reasons.map(({ code }) => code) ?? []
    if (!codes.some((code) => ["wrong_kind", "not_in_pool", "unqualified", "too_small"].includes(code))) return demand
  }
  return null
}

async function demandOf(tx: OperationsDb, slot: LockedSlot, input: WantedInput): Promise<ResourceAllocation | null> {
  if (input.allocationId === null) return null
  if (input.allocationId === undefined) return firstFitting(tx, slot, input)
  await rowsOf(tx, sql`select id from resource_allocations where id = ${input.allocationId} for update`)
  const [demand] = await allocationsWhere(tx, sql`where d.id = ${input.allocationId} and d.slot_id = ${slot.slotId}`)
  if (!demand) throw resourceAllocationNotFound({ id: input.allocationId })
  return demand
}

/** Throws `allocation_already_met`. */
export function requireOpen(demand: ResourceAllocation): void {
  if (takesSomebody(demand)) return
  const { id, filled, quantity, status } = demand
  throw allocationAlreadyMet({ id, filled, quantity, status })
}

/** Works out what is wanted on a locked departure. Throws `slot_cancelled`, `slot_end_missing`, `resource_allocation_not_found`. */
export async function wantedOf(tx: OperationsDb, slot: LockedSlot, input: WantedInput): Promise<Wanted> {
  if (slot.status === "cancelled") throw slotCancelled({ slotId: slot.slotId })
  const { from, to } = timesOf(slot, input)
  const demand = await demandOf(tx, slot, input)
  return {
    slot,
    demand,
    need: needOfDemand(slot, demand, input),
    from,
    to,
    followsSlot: input.from === undefined && input.to === undefined,
  }
}
