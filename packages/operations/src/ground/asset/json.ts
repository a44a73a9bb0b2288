import { type SQL, sql } from "drizzle-orm"

/** Papers of a resource `r` as a vehicle or driver shows them. */
export const documentsJson: SQL = sql`(select coalesce(jsonb_agg(jsonb_build_object('kind', substr(q.code, 5), 'number', q.document_ref,
  'validFrom', lower(q.valid), 'validTo', upper(q.valid) - 1) order by q.code, lower(q.valid)), '[]'::jsonb)
  from resource_qualifications q where q.resource_id = r.id and starts_with(q.code, 'doc:'))`

/** Licence classes of a resource `r`. */
export const licencesJson: SQL = sql`(select coalesce(jsonb_agg(jsonb_build_object('class', substr(q.code, 9),
  'validFrom', lower(q.valid), 'validTo', upper(q.valid) - 1) order by q.code, lower(q.valid)), '[]'::jsonb)
  from resource_qualifications q where q.resource_id = r.id and starts_with(q.code, 'licence:'))`

/** Languages of a resource `r`. */
export const languagesJson: SQL = sql`(select coalesce(jsonb_agg(distinct substr(q.code, 6)), '[]'::jsonb)
  from resource_qualifications q where q.resource_id = r.id and starts_with(q.code, 'lang:'))`
