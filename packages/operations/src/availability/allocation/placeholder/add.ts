import { sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { type OperationsDb, readClock, rowsOf } from "../../../kernel/database.js"
import { type Id, newId } from "../../../kernel/ids.js"
import { placeTravelers } from "../assignment/place/place.js"
import { resourceCapacityExhausted } from "../errors.js"
import type { ResourceAvailability } from "../manifest/contract.js"
import { readManifests } from "../manifest/read.js"
import { lockDeparture, readDeparture } from "../slot.js"
import { newRow } from "../traveler/write/row.js"
import { insertTravelers } from "../traveler/write/statement.js"

export interface AddPlaceholders extends WriteContext {
  slotId: Id<"avsl">
  /** The hold whose places they name. */
  slotAllocationId: Id<"slal">
  /** In which rooms or seats they are placed. */
  kind: string
  count: number
}

const sum = (resources: readonly ResourceAvailability[], of: (resource: ResourceAvailability) => number) =>
  resources.reduce((total, resource) => total + of(resource), 0)

/** The beds of a kind that are free, part of the tour by part, in the order of the manifest. Throws `resource_capacity_exhausted`. */
function freeBeds(resources: readonly ResourceAvailability[], { slotId, kind, count }: AddPlaceholders): Id<"alrs">[][] {
  const open = resources.filter((resource) => resource.kind === kind && resource.assignable && resource.status === "open")
  const segments = [...new Set(open.map(({ segment }) => segment))]
  const parts = segments.map((segment) => open.filter((resource) => resource.segment === segment))
  const violations = (parts.length > 0 ? parts : [[]]).flatMap((part) => {
    const available = sum(part, (resource) => resource.available)
    if (available >= count) return []
    const numbers = { capacity: sum(part, ({ capacity }) => capacity), existingAssigned: sum(part, ({ assigned }) => assigned) }
    return [{ code: "resource_capacity_exhausted" as const, kind, resourceId: null, ...numbers, requested: count, available, refs: [] }]
  })
  if (violations.length > 0) throw resourceCapacityExhausted({ slotId, violations })
  return parts.map((part) => part.flatMap(({ id, available }) => Array.from({ length: available }, () => id)).slice(0, count))
}

async function lastNumber(tx: OperationsDb, slotAllocationId: string): Promise<number> {
  const [row] = await rowsOf<{ last: number }>(
    tx,
    sql`select coalesce(max(substring(last_name from '^TBA (\\d{1,9})$')::int), 0) as last from slot_travelers
      where slot_allocation_id = ${slotAllocationId} and status = 'live' and is_placeholder`,
  )
  return row?.last ?? 0
}

/**
 * Puts people who are not known yet ("TBA 1" …) on the places of a hold, each into a bed or seat of the kind, in every part of the tour that
 * has some, in their order. They go through the second gate like anybody else; rules about who may share a room do not judge them. The
 * number of statements does not depend on that of the people. Throws `resource_capacity_exhausted` with what is left, `slot_not_found`.
 */
export async function addPlaceholders(tx: OperationsDb, input: AddPlaceholders): Promise<void> {
  const { slotId, slotAllocationId, kind, count, ...context } = input
  await lockDeparture(tx, slotId)
  const departure = await readDeparture(tx, slotId)
  const beds = freeBeds((await readManifests(tx, [slotId], context.now))[slotId]?.resources ?? [], input)
  const at = await readClock(tx, context.now)
  const last = await lastNumber(tx, slotAllocationId)
  const rows = Array.from({ length: count }, (_, n) =>
    newRow(
      { id: newId("sltr"), slotId, createdAt: at, updatedAt: at },
      { slotAllocationId, lastName: `TBA ${last + n + 1}`, isPlaceholder: true },
      departure.dateLocal,
    ),
  )
  const fields = ["isPlaceholder", "lastName"]
  await insertTravelers(
    tx,
    rows,
    rows.map(() => fields),
    context,
  )
  const wanted = beds.flatMap((part) => part.map((to, n) => ({ travelerId: rows[n]?.id as string, kind, to })))
  const resourceIds = [...new Set(beds.flat())]
  const placement = {
    slotId,
    travelerIds: rows.map(({ id }) => id),
    resourceIds,
    source: "booking" as const,
    override: { reason: "resource hold" },
  }
  await placeTravelers(tx, { ...placement, wanted: () => wanted }, context)
}
