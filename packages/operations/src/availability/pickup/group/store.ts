import { asc, eq, ilike, inArray, sql } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import { defineStore, type Store } from "../../../kernel/store.js"
import { pickupGroupNotFound } from "../errors.js"
import { pickupGroups as group, pickupGroupPoints as link, pickupPoints as point } from "../schema.js"
import { timeOfColumns } from "../stop-time.js"
import { type PickupGroup, type PickupGroupPoint, pickupGroupRecord } from "./contract.js"

/** The plain reads and writes of a group's own row. */
const rows = defineStore(pickupGroupRecord, group, {
  prefix: "pkgr",
  event: "availability.pickup_group",
  notFound: pickupGroupNotFound,
  toRecord: (row) => ({ ...row, points: [] }),
  toRow: (input) => input,
  where: ({ ids, productId, optionId, pointId, kind, active, q }) => [
    ids && inArray(group.id, ids),
    productId && inArray(group.productId, productId),
    optionId && inArray(group.optionId, optionId),
    pointId && sql`${group.id} in (select link.group_id from pickup_group_points link where link.point_id = ${pointId})`,
    kind && eq(group.kind, kind),
    active === undefined ? undefined : eq(group.active, active),
    q ? ilike(group.name, `%${q.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
  ],
  sort: { sortOrder: group.sortOrder, name: group.name, productId: group.productId, updatedAt: group.updatedAt },
})

/** The runs of groups, by group, in one statement. */
export async function pointsOf(db: OperationsDb, groupIds: PickupGroup["id"][]): Promise<Map<string, PickupGroupPoint[]>> {
  const byGroup = new Map<string, PickupGroupPoint[]>(groupIds.map((id) => [id, []]))
  if (groupIds.length === 0) return byGroup
  const found = await db
    .select({ link, name: point.name, placeId: point.placeId, active: point.active })
    .from(link)
    .innerJoin(point, eq(point.id, link.pointId))
    .where(inArray(link.groupId, groupIds))
    .orderBy(asc(link.groupId), asc(link.sortOrder), asc(link.pointId))
  for (const { link: row, ...named } of found) {
    const { pointId, sortOrder, capacity, cutoffMinutes } = row
    byGroup.get(row.groupId)?.push({ pointId, ...named, sortOrder, time: timeOfColumns(row), capacity, cutoffMinutes })
  }
  return byGroup
}

async function withPoints(db: OperationsDb, record: PickupGroup): Promise<PickupGroup> {
  return { ...record, points: (await pointsOf(db, [record.id])).get(record.id) ?? [] }
}

/** The five services of a pickup group, its run included. Deleting one leaves the stops of departures as they are. */
export const pickupGroupStore: Store<typeof pickupGroupRecord> = {
  ...rows,
  list: async (db, query) => {
    const page = await rows.list(db, query)
    const points = await pointsOf(
      db,
      page.data.map(({ id }) => id),
    )
    return { ...page, data: page.data.map((record) => ({ ...record, points: points.get(record.id) ?? [] })) }
  },
  get: async (db, input) => withPoints(db, await rows.get(db, input)),
  update: async (db, input) => withPoints(db, await rows.update(db, input)),
}

export const listPickupGroups = pickupGroupStore.list
export const getPickupGroup = pickupGroupStore.get
export const createPickupGroup = pickupGroupStore.create
export const updatePickupGroup = pickupGroupStore.update
export const deletePickupGroup = pickupGroupStore.remove
