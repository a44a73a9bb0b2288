import { sql } from "drizzle-orm"
import { jsonOf, jsonParam, type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { functionSpaceNotFound } from "../../places/index.js"

/** What a hold must know of a space: where it is, how long its set-up takes, whom it holds, and the leaves that taking it takes. */
export interface KnownSpace {
  id: Id<"fnsp">
  placeId: Id<"plac">
  name: string
  timezone: string | null
  setupMinutes: number
  teardownMinutes: number
  defaultLayout: string | null
  capacities: { layout: string; capacity: number; minCapacity: number | null }[]
  leaves: Id<"fnsp">[]
}

/** Spaces by id, in one statement; they cannot be deleted before the caller commits. Throws `function_space_not_found`. */
export async function knownSpaces(tx: OperationsDb, ids: readonly Id<"fnsp">[]): Promise<Map<string, KnownSpace>> {
  const rows = await jsonOf<KnownSpace>(
    tx,
    sql`with locked as materialized (
        select s.* from function_spaces s where s.id in (select jsonb_array_elements_text(${jsonParam(ids)})) order by s.id for key share
      )
      select jsonb_build_object('id', s.id, 'placeId', s.facility_id, 'name', s.name, 'timezone', p.timezone, 'setupMinutes', s.setup_minutes,
        'teardownMinutes', s.teardown_minutes, 'defaultLayout', s.default_layout,
        'capacities', (select coalesce(jsonb_agg(jsonb_build_object('layout', c.layout, 'capacity', c.capacity, 'minCapacity', c.min_capacity) order by c.layout), '[]')
          from function_space_capacities c where c.space_id = s.id),
        'leaves', (select jsonb_agg(leaf order by leaf) from operations_space_leaves(s.id) as leaf)) as result
      from locked s join facilities p on p.id = s.facility_id`,
  )
  const found = new Map<string, KnownSpace>(rows.map((row) => [row.id, row]))
  for (const id of ids) if (!found.has(id)) throw functionSpaceNotFound({ id })
  return found
}
