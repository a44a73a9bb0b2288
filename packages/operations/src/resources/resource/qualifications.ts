import { type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import { arrayParam, clock, dateParam, instantText, jsonOf, jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { type Page, windowOf } from "../../kernel/paging.js"
import { instantInput } from "../../kernel/values.js"
import { translating } from "../../kernel/violations.js"
import { placeIdsOf } from "../../places/contract.js"
import { qualificationOverlap, resourceNotFound } from "../errors.js"
import {
  type ExpiringQualification,
  expiringQualificationPageSchema,
  expiringQualificationsQuery,
  type qualificationInput,
  type ResourceQualification,
  type SetQualificationsResult,
  setQualificationsBody,
  setQualificationsSchema,
} from "./contract.js"
import { lockResource } from "./row.js"

type Wanted = z.output<typeof qualificationInput>

const json: SQL = sql`jsonb_build_object('resourceId', q.resource_id, 'code', q.code, 'validFrom', lower(q.valid), 'validTo', upper(q.valid) - 1,
  'level', q.level, 'documentRef', q.document_ref, 'notes', q.notes)`

const qualificationsOf = (db: OperationsDb, resourceId: string): Promise<ResourceQualification[]> =>
  jsonOf(
    db,
    sql`select ${json} as result from resource_qualifications q where q.resource_id = ${resourceId} order by q.code, lower(q.valid) nulls first`,
  )

/** Writes qualifications of any number of resources in one statement. Throws `qualification_overlap`. */
export async function insertQualifications(
  tx: OperationsDb,
  wanted: readonly (Wanted & { resourceId: string })[],
  now?: Date,
): Promise<void> {
  const repeated = () => {
    const codes = wanted.map(({ code }) => code)
    return qualificationOverlap({ code: codes.find((code, index) => codes.indexOf(code) !== index) ?? codes[0] ?? "" })
  }
  const refused = {
    resource_qualifications_one_at_a_time: repeated,
    resource_qualifications_resource_id_code_valid_pk: repeated,
  }
  await translating(refused, () =>
    tx.execute(sql`insert into resource_qualifications (resource_id, code, valid, level, document_ref, notes, created_at, updated_at)
      select w."resourceId", w.code, daterange(w."validFrom", w."validTo", '[]'), w.level, w."documentRef", w.notes, ${clock(now)}, ${clock(now)}
      from jsonb_to_recordset(${jsonParam(wanted)}) as w("resourceId" text, code text, "validFrom" date, "validTo" date, level text, "documentRef" text, notes text)`),
  )
}

const byId = z.strictObject({ resourceId: idSchema("res") })

/** The qualifications of one resource by code and date. Throws `resource_not_found`. */
export async function listResourceQualifications(db: OperationsDb, raw: z.input<typeof byId>): Promise<ResourceQualification[]> {
  const { resourceId } = parseInput(byId, raw)
  const [row] = await rowsOf(db, sql`select id from resources where id = ${resourceId}`)
  if (!row) throw resourceNotFound({ id: resourceId })
  return qualificationsOf(db, resourceId)
}

/** Coming assignments of a resource with a required code that is no longer valid on every local day of the job. */
const lapsedAssignments = (resourceId: string, now?: Date): SQL => sql`
  select jsonb_build_object('assignmentId', a.id, 'slotId', a.slot_id, 'code', need.code, 'startsAt', ${instantText(sql`lower(c.core)`)},
    'endsAt', ${instantText(sql`upper(c.core)`)}) as result
  from resource_slot_assignments a
  join asset_commitments c on c.live and c.source_type = 'slot_assignment' and c.source_id = a.id
  join slot_facts s on s.slot_id = a.slot_id
  left join resource_allocations d on d.id = a.allocation_id
  left join resource_pools p on p.id = coalesce(a.pool_id, d.pool_id)
  cross join lateral (select distinct unnest(coalesce(d.required_qualifications, '{}') || coalesce(p.required_qualifications, '{}')) as code) need
  where a.resource_id = ${resourceId} and a.status in ('reserved', 'assigned') and upper(c.core) > ${clock(now)}
    and not exists (select from resource_qualifications q where q.resource_id = a.resource_id and q.code = need.code
      having coalesce(range_agg(q.valid), '{}'::datemultirange) @> daterange((lower(c.core) at time zone s.timezone)::date,
        ((upper(c.core) - interval '1 microsecond') at time zone s.timezone)::date, '[]'))
  order by lower(c.core), a.id, need.code`

const setInput = setQualificationsBody.extend({ resourceId: idSchema("res"), ...writeContext })

/**
 * Replaces all qualifications of a resource, or those whose codes begin with `prefix`. Answers the rows and the coming assignments that
 * the resource no longer qualifies for; they stay. Throws `resource_not_found`, `qualification_overlap`, `revision_conflict`.
 */
export async function setResourceQualifications(db: OperationsDb, raw: z.input<typeof setInput>): Promise<SetQualificationsResult> {
  const { resourceId, qualifications, prefix, expectedRevision, ...context } = parseInput(setInput, raw)
  const replaced = prefix === undefined ? sql`` : sql` and starts_with(code, ${prefix})`
  const kept = prefix === undefined ? qualifications : qualifications.filter(({ code }) => code.startsWith(prefix))
  return db.transaction(async (tx) => {
    await lockResource(tx, resourceId, expectedRevision)
    await tx.execute(sql`delete from resource_qualifications where resource_id = ${resourceId}${replaced}`)
    const written = kept.map((one) => ({ ...one, resourceId }))
    if (written.length > 0) await insertQualifications(tx, written, context.now)
    await tx.execute(sql`update resources set revision = revision + 1, updated_at = ${clock(context.now)} where id = ${resourceId}`)
    const codes = kept.map(({ code }) => code)
    await recordEvents(tx, context, [
      { type: "resources.resource.qualifications_set", subject: resourceId, data: { resourceId, codes, prefix: prefix ?? null } },
    ])
    const affected = await jsonOf(tx, lapsedAssignments(resourceId, context.now))
    return setQualificationsSchema.parse({ qualifications: await qualificationsOf(tx, resourceId), affected })
  })
}

const expiringInput = expiringQualificationsQuery.extend({ now: instantInput.optional() })

/** Qualifications of active resources that end by a date, the earliest first, with the coming assignments that outlast them. */
export async function listExpiringQualifications(
  db: OperationsDb,
  raw: z.input<typeof expiringInput>,
): Promise<Page<ExpiringQualification>> {
  const query = parseInput(expiringInput, raw)
  const { limit, offset } = windowOf(query)
  const placeIds = placeIdsOf(query)
  const where = sql`r.active and upper(q.valid) is not null and upper(q.valid) - 1 <= ${dateParam(query.before)}
    ${query.kind ? sql`and (r.kind = any(${arrayParam(query.kind, "text")}) or r.also_kinds && ${arrayParam(query.kind, "text")})` : sql``}
    ${placeIds ? sql`and r.facility_id = any(${arrayParam(placeIds, "text")})` : sql``}
    and not exists (select from resource_qualifications later where later.resource_id = q.resource_id and later.code = q.code
      and lower(later.valid) >= upper(q.valid) and lower(later.valid) <= upper(q.valid))`
  const rows = await jsonOf<{ row: unknown; total: number }>(
    db,
    sql`select jsonb_build_object('total', count(*) over (), 'row', ${json} || jsonb_build_object('resourceName', r.name, 'resourceKind', r.kind,
        'assignmentsAfter', (select count(*) from asset_commitments c where c.live and c.asset_id = r.id and c.source_type = 'slot_assignment'
          and upper(c.core) > ${clock(query.now)} and upper(c.core) > upper(q.valid)::timestamp at time zone 'UTC'))) as result
      from resource_qualifications q join resources r on r.id = q.resource_id where ${where}
      order by upper(q.valid), r.name, q.resource_id, q.code limit ${limit} offset ${offset}`,
  )
  const total = rows[0]?.total ?? (offset === 0 ? 0 : await countOf(db, where))
  return expiringQualificationPageSchema.parse({ data: rows.map(({ row }) => row), total, limit, offset })
}

async function countOf(db: OperationsDb, where: SQL): Promise<number> {
  const [row] = await rowsOf<{ total: unknown }>(
    db,
    sql`select count(*) as total from resource_qualifications q join resources r on r.id = q.resource_id where ${where}`,
  )
  return Number(row?.total)
}
