import { and, asc, eq, inArray } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { resolveStop, type StopAnchor, type StopInstants } from "../resolve.js"
import { pickupGroups as group, pickupGroupPoints as link, pickupPoints as point } from "../schema.js"
import type { StopTimeColumns } from "../stop-time.js"
import type { PickupKind } from "../words.js"

/** A point of an active group as departures get it. */
export interface RunPoint extends StopTimeColumns {
  groupId: Id<"pkgr">
  productId: string
  optionId: string | null
  kind: PickupKind
  pointId: Id<"pkpt">
  sequence: number
  capacity: number | null
  cutoffMinutes: number | null
}

/** What of a departure decides which stops it gets and when. */
export interface StopSlot extends StopAnchor {
  id: Id<"avsl">
  productId: string
  optionId: string | null
}

interface Asked {
  productIds: string[]
  /** These groups, whether they attach by themselves or not; absent = those that do. */
  groupIds?: Id<"pkgr">[]
}

/** Every active point of the active groups of products, in the order in which departures get them. One statement. */
export async function runsOf(db: OperationsDb, { productIds, groupIds }: Asked): Promise<RunPoint[]> {
  if (productIds.length === 0) return []
  const rows = await db
    .select({ group, link })
    .from(group)
    .innerJoin(link, eq(link.groupId, group.id))
    .innerJoin(point, and(eq(point.id, link.pointId), eq(point.active, true)))
    .where(
      and(
        inArray(group.productId, [...new Set(productIds)]),
        eq(group.active, true),
        groupIds ? inArray(group.id, groupIds) : eq(group.autoAttach, true),
      ),
    )
    .orderBy(asc(group.sortOrder), asc(group.id), asc(link.sortOrder), asc(link.pointId))
  return rows.map(({ group: { id: groupId, productId, optionId, kind }, link: { sortOrder: sequence, ...row } }) => ({
    ...row,
    ...{ groupId, productId, optionId, kind, sequence },
  }))
}

export interface PlannedStop {
  slotId: Id<"avsl">
  /** Index into the runs. */
  run: number
  instants: StopInstants
}

export interface SkippedStop {
  slotId: Id<"avsl">
  groupId: Id<"pkgr">
  pointId: Id<"pkpt">
  reason: "nonexistent_local_time" | "nonexistent_local_date"
}

/** The stops that departures get from runs; of two runs with one point, the first. A local time that does not exist is skipped. Pure. */
export function planStops(slots: readonly StopSlot[], runs: readonly RunPoint[]): { stops: PlannedStop[]; skipped: SkippedStop[] } {
  const stops: PlannedStop[] = []
  const skipped: SkippedStop[] = []
  for (const slot of slots) {
    const seen = new Set<string>()
    runs.forEach((point, run) => {
      const { productId, optionId, kind, pointId, groupId } = point
      const serves = productId === slot.productId && (optionId === null || optionId === slot.optionId)
      if (!serves || seen.has(`${kind} ${pointId}`)) return
      seen.add(`${kind} ${pointId}`)
      const { instants, gap } = resolveStop(point, point.cutoffMinutes, slot)
      if (gap) skipped.push({ slotId: slot.id, groupId, pointId, reason: gap.reason })
      else stops.push({ slotId: slot.id, run, instants })
    })
  }
  return { stops, skipped }
}
