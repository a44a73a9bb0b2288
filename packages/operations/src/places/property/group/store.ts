import { eq, ilike, inArray, sql } from "drizzle-orm"
import { codeTaken } from "../../../kernel/common-errors.js"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { defineStore, type Store } from "../../../kernel/store.js"
import { groupHierarchyCycle, propertyGroupInUse, propertyGroupNotFound } from "../../errors.js"
import { propertyGroupRecord } from "./contract.js"
import { propertyGroups as group } from "./schema.js"

async function ownerOf(db: OperationsDb, code: string) {
  const [owner] = await db.select({ id: group.id, name: group.name }).from(group).where(sql`lower(${group.code}) = lower(${code})`)
  return codeTaken({ code, ...(owner && { owner }) })
}

const records = defineStore(propertyGroupRecord, group, {
  prefix: "pgrp",
  event: "places.property_group",
  notFound: propertyGroupNotFound,
  toRecord: (row) => row,
  toRow: (input) => input,
  where: ({ ids, parentGroupId, groupType, status, q }) => [
    ids && inArray(group.id, ids),
    parentGroupId ? eq(group.parentGroupId, parentGroupId) : undefined,
    groupType && inArray(group.groupType, groupType),
    status && inArray(group.status, status),
    q ? ilike(group.name, `%${q.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
  ],
  sort: { name: group.name, code: group.code, createdAt: group.createdAt, updatedAt: group.updatedAt },
  constraints: {
    property_groups_code_key: (_refusal, { db, input }) => ownerOf(db, String(input.code)),
    property_groups_parent_check: (_refusal, { input }) =>
      groupHierarchyCycle({ id: String(input.id), parentId: String(input.parentGroupId), chain: [String(input.id)] }),
    property_groups_parent_group_id_fkey: async (_refusal, { db, input }) => {
      const below = await db
        .select({ id: group.id })
        .from(group)
        .where(eq(group.parentGroupId, String(input.id) as `pgrp_${string}`))
        .orderBy(group.id)
      return below.length > 0
        ? propertyGroupInUse({ id: String(input.id), groupIds: below.map(({ id }) => id) })
        : propertyGroupNotFound({ id: String(input.parentGroupId) })
    },
  },
})

/** A group never stands below itself: one writer of the tree at a time, who reads the way up again. Throws `group_hierarchy_cycle`. */
async function checkParent(tx: OperationsDb, id: string, parentId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' property group tree', 0))`)
  const chain = await rowsOf<{ id: string }>(
    tx,
    sql`with recursive up (id, parent, level) as (
        select id, parent_group_id, 1 from property_groups where id = ${parentId}
        union all select above.id, above.parent_group_id, up.level + 1 from property_groups above join up on above.id = up.parent where up.level < 32
      ) select id from up order by level`,
  )
  if (chain.some((one) => one.id === id)) throw groupHierarchyCycle({ id, parentId, chain: chain.map((one) => one.id) })
}

/** The five services of a property group. Beyond a plain record: a group never stands below itself (`group_hierarchy_cycle`). */
export const propertyGroupStore: Store<typeof propertyGroupRecord> = {
  ...records,
  update: (db, raw) =>
    db.transaction(async (tx) => {
      const parentId = raw.parentGroupId ? parseInput(idSchema("pgrp"), raw.parentGroupId) : null
      if (parentId) await checkParent(tx, raw.id, parentId)
      return records.update(tx, raw)
    }),
}

export const listPropertyGroups = propertyGroupStore.list
export const getPropertyGroup = propertyGroupStore.get
export const createPropertyGroup = propertyGroupStore.create
export const updatePropertyGroup = propertyGroupStore.update
export const deletePropertyGroup = propertyGroupStore.remove
