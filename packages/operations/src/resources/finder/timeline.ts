import { type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRange, invalidRequest } from "../../kernel/common-errors.js"
import { arrayParam, clock, instantParam, instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { refusingField } from "../../kernel/errors.js"
import { parseInput } from "../../kernel/input.js"
import { instantInput } from "../../kernel/values.js"
import { type ResourceTimeline, timelineQuery, timelineSchema } from "./contract.js"

const input = timelineQuery.extend({ now: instantInput.optional() })
const raw = (text: string) => sql.raw(text)

const maxDays = 400

interface CalendarSelection {
  kind?: string
  poolId?: string
  placeId?: string
  resourceIds?: readonly string[]
  functionSpaceIds?: readonly string[]
  from: Date
  to: Date
}

/** Exactly one selector, or none = every resource; at most 400 days. Throws `invalid_request`, `invalid_range`. */
export function requireCalendars({ from, to, ...selection }: CalendarSelection): void {
  if (!(from < to) || to.getTime() - from.getTime() > maxDays * 86_400_000) {
    throw refusingField(invalidRange({ from: from.toISOString(), to: to.toISOString(), limitDays: maxDays }), "to")
  }
  if (selection.functionSpaceIds && (selection.kind || selection.poolId || selection.placeId || selection.resourceIds)) {
    throw invalidRequest({ violations: [{ path: "functionSpaceIds", message: "Ask for spaces or for resources, one of the two." }] })
  }
}

/** The assets that are asked about, as rows of id, kind, name, active and capacity, in a stable order. */
export const selectedAssets = ({ kind, poolId, placeId, resourceIds, functionSpaceIds }: CalendarSelection): SQL =>
  functionSpaceIds
    ? sql`select a.id, 'function_space'::text as kind, a.id as name, a.committable as active, a.share_capacity, null::int as priority
        from calendar_assets a where a.kind = 'function_space' and a.id = any(${arrayParam(functionSpaceIds, "text")})`
    : sql`select r.id, r.kind, r.name, r.active, r.capacity as share_capacity, m.priority from resources r
        left join resource_pool_members m on m.resource_id = r.id and m.pool_id = ${poolId ?? null}::text
        where (${poolId ?? null}::text is null or m.id is not null)
          and (${kind ?? null}::text is null or r.kind = ${kind ?? null}::text or r.also_kinds @> array[${kind ?? null}::text])
          and (${placeId ?? null}::text is null or r.facility_id = ${placeId ?? null}::text)
          ${resourceIds ? sql`and r.id = any(${arrayParam(resourceIds, "text")})` : sql``}`

export const assetOrder = raw("priority nulls last, name, id")

const range = (value: string): SQL =>
  sql`jsonb_build_object('from', ${instantText(raw(`lower(${value})`))}, 'to', ${instantText(raw(`upper(${value})`))})`

/**
 * The calendars of many assets side by side, assets without items too, paged by asset. One statement for 500 assets over 60 days.
 * Throws `invalid_range`, `invalid_request`.
 */
export async function getResourceTimeline(db: OperationsDb, given: z.input<typeof input>): Promise<ResourceTimeline> {
  const query = parseInput(input, given)
  requireCalendars(query)
  const { from, to, includeEnded = false, limit = 200, offset = 0, now } = query
  const current = includeEnded ? sql`` : sql`and c.live and (c.expires_at is null or c.expires_at > (select at from clock))`
  const [answer] = await jsonOf<{ data: unknown[]; total: number }>(
    db,
    sql`with clock as (select ${clock(now)} as at), chosen as materialized (${selectedAssets(query)}),
      page as materialized (select * from chosen order by ${assetOrder} limit ${limit} offset ${offset}),
      items as materialized (
        select c.asset_id, jsonb_agg(jsonb_build_object('commitmentId', c.id, 'sourceType', c.source_type, 'sourceId', c.source_id, 'title', c.title, 'refs', c.refs,
          'core', ${range("c.core")}, 'during', ${range("c.during")}, 'side', c.side, 'tentative', c.tentative, 'units', c.units,
          'overCloseout', c.over_closeout, 'live', c.live) order by lower(c.core), c.id) as list
        from page p join asset_commitments c on c.asset_id = p.id and c.during && tstzrange(${instantParam(from)}, ${instantParam(to)}) ${current}
        group by c.asset_id),
      grouped as (select m.resource_id, jsonb_agg(m.pool_id order by m.pool_id) as list
        from page p join resource_pool_members m on m.resource_id = p.id group by m.resource_id)
    select jsonb_build_object('total', (select count(*) from chosen), 'data', coalesce((select jsonb_agg(jsonb_build_object(
        'asset', jsonb_build_object('id', p.id, 'kind', p.kind, 'name', p.name, 'shareCapacity', p.share_capacity, 'active', p.active,
          'placeId', (select r.facility_id from resources r where r.id = p.id), 'poolIds', coalesce(g.list, '[]'::jsonb)),
        'items', coalesce(i.list, '[]'::jsonb)) order by ${raw("p.priority nulls last, p.name, p.id")})
      from page p left join items i on i.asset_id = p.id left join grouped g on g.resource_id = p.id), '[]'::jsonb)) as result`,
  )
  return timelineSchema.parse({ ...answer, limit, offset })
}

export type { CalendarSelection }
