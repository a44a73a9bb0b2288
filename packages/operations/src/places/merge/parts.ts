import { sql } from "drizzle-orm"
import { arrayParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { MergeReport } from "./contract.js"

/** Features of one code: the survivor's stays, else that of the duplicate named first. */
async function dropFeatures(tx: OperationsDb, order: string[]): Promise<MergeReport["dropped"]> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`delete from facility_features where id in (
        select id from (select feature.id, feature.code, row_number() over (partition by feature.code order by place.position, feature.id) as rank
          from facility_features feature join unnest(${arrayParam(order, "text")}) with ordinality as place(id, position) on place.id = feature.facility_id
          where feature.code is not null) ranked where rank > 1) returning id`,
  )
  return rows.map(({ id }) => ({ table: "facility_features", id }))
}

/** Opening hours: those of the first of the places that has any. */
async function dropSchedules(tx: OperationsDb, order: string[]): Promise<MergeReport["dropped"]> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`with place as (select * from unnest(${arrayParam(order, "text")}) with ordinality as place(id, position))
      delete from facility_operation_schedules where facility_id in (select id from place) and facility_id <> (
        select place.id from place where exists (select 1 from facility_operation_schedules own where own.facility_id = place.id) order by position limit 1)
      returning id`,
  )
  return rows.map(({ id }) => ({ table: "facility_operation_schedules", id }))
}

/** What was found to be another place than a duplicate is another one than the survivor. */
async function joinDismissals(tx: OperationsDb, survivorId: string, duplicateIds: string[]): Promise<void> {
  const ids = arrayParam(duplicateIds, "text")
  await tx.execute(sql`with old as (
      delete from facility_duplicate_dismissals where low_id = any (${ids}) or high_id = any (${ids}) returning *
    ), other as (
      select case when low_id = any (${ids}) then high_id else low_id end as id, reason, dismissed_by, created_at from old
    ) insert into facility_duplicate_dismissals (low_id, high_id, reason, dismissed_by, created_at)
      select distinct on (id) least(id, ${survivorId}::text), greatest(id, ${survivorId}::text), reason, dismissed_by, created_at from other
      where id <> ${survivorId}::text and id <> all (${ids}) order by id, created_at on conflict do nothing`)
}

/** Joins what a place has once in each of its kinds, the survivor's first. Answers what gave way. */
export async function joinParts(tx: OperationsDb, survivorId: string, duplicateIds: string[]): Promise<MergeReport["dropped"]> {
  const order = [survivorId, ...duplicateIds]
  const dropped = [...(await dropFeatures(tx, order)), ...(await dropSchedules(tx, order))]
  await joinDismissals(tx, survivorId, duplicateIds)
  return dropped
}
