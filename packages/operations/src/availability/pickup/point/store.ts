import { arrayContains, eq, ilike, inArray, isNull, or, type SQL, sql } from "drizzle-orm"
import { invalidRequest } from "../../../kernel/common-errors.js"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { defineStore } from "../../../kernel/store.js"
import { withPlaceId } from "../../../places/contract.js"
import { pickupPointInUse, pickupPointNotFound } from "../errors.js"
import { pickupPoints as point } from "../schema.js"
import { type PickupPoint, pickupPointRecord } from "./contract.js"

type PointRow = Partial<typeof point.$inferInsert>

/** A point that nobody could find is none; a change is judged together with what is stored. */
function toRow(input: Parameters<typeof withPlaceId>[0] & PointRow, before?: PickupPoint): PointRow {
  const row = withPlaceId(input)
  const { placeId = null, locationText = null } = { ...before, ...row }
  if (placeId === null && locationText === null) {
    throw invalidRequest({ violations: [{ path: "placeId", message: "Say where it is: a place, a location in words, or both." }] })
  }
  return row
}

/** Who stops at a point, for the refusal to delete it. */
export async function usesOf(db: OperationsDb, pointId: string): Promise<{ groupIds: string[]; slotPickups: number }> {
  const rows = await rowsOf<{ group_id: string | null; stops: number }>(
    db,
    sql`select group_id, 0 as stops from pickup_group_points where point_id = ${pointId}
      union all select null, count(*)::int from slot_pickups where point_id = ${pointId} order by 1 nulls last`,
  )
  return { groupIds: rows.flatMap(({ group_id }) => group_id ?? []), slotPickups: rows.reduce((sum, { stops }) => sum + stops, 0) }
}

const inUse = async (db: OperationsDb, input: Record<string, unknown>) => {
  const id = String(input.id)
  return pickupPointInUse({ id, ...(await usesOf(db, id)) })
}

const ofProducts = (productId: string[] | undefined, shared: boolean | undefined): SQL | undefined => {
  if (productId) return shared ? or(inArray(point.productId, productId), isNull(point.productId)) : inArray(point.productId, productId)
  return shared === undefined ? undefined : sql`(${point.productId} is null) = ${shared}`
}

/** The plain reads and writes of a point, without what they mean for its place. */
export const pickupPointRecords = defineStore(pickupPointRecord, point, {
  prefix: "pkpt",
  event: "availability.pickup_point",
  notFound: pickupPointNotFound,
  toRecord: (row) => row,
  toRow,
  where: ({ ids, productId, shared, placeId, groupId, kind, active, q }) => [
    ids && inArray(point.id, ids),
    ofProducts(productId, shared),
    placeId && inArray(point.placeId, placeId),
    groupId && sql`${point.id} in (select link.point_id from pickup_group_points link where link.group_id = ${groupId})`,
    kind && arrayContains(point.kinds, [kind]),
    active === undefined ? undefined : eq(point.active, active),
    q ? or(...[point.name, point.locationText].map((column) => ilike(column, `%${q.replace(/[\\%_]/g, "\\$&")}%`))) : undefined,
  ],
  sort: { sortOrder: point.sortOrder, name: point.name, updatedAt: point.updatedAt },
  constraints: {
    pickup_group_points_point_id_fkey: (_, { db, input }) => inUse(db, input),
    slot_pickups_point_id_fkey: (_, { db, input }) => inUse(db, input),
  },
})
