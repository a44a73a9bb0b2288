import { type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { arrayParam, instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../kernel/paging.js"
import { type CalendarFeed, type CalendarFeedListQuery, calendarFeedListQuery, calendarFeedSchema } from "./contract.js"

const at = (column: string) => instantText(sql.raw(column))

/** Feed `f` of resource `r`; the hash of its token stays where it is. */
export const feedJson: SQL = sql`jsonb_build_object('resourceId', f.resource_id, 'name', r.name, 'detail', f.detail, 'createdBy', f.created_by,
  'createdAt', ${at("f.created_at")}, 'updatedAt', ${at("f.updated_at")}, 'lastReadAt', ${at("f.last_read_at")}, 'revokedAt', ${at("f.revoked_at")})`

const columns = { name: "r.name", createdAt: "f.created_at", lastReadAt: "f.last_read_at" } as const
const source = sql.raw("ground_calendar_feeds f join resources r on r.id = f.resource_id")

/** The calendar feeds within a filter, by name unless said. One statement. */
export async function listCalendarFeeds(db: OperationsDb, raw: CalendarFeedListQuery = {}): Promise<Page<CalendarFeed>> {
  const query = parseInput(calendarFeedListQuery, raw)
  const { limit, offset } = windowOf(query)
  const order = parseSort(query.sort, [{ field: "name" as keyof typeof columns, descending: false }])
  const by = order.map(({ field, descending }) => `${columns[field]} ${descending ? "desc nulls last" : "asc nulls last"}`).join(", ")
  const where = sql.join(
    [
      sql`true`,
      ...(query.resourceId ? [sql`f.resource_id = any(${arrayParam(query.resourceId, "text")})`] : []),
      ...(query.active === undefined ? [] : [sql`(f.revoked_at is null) = ${query.active}`]),
    ],
    sql` and `,
  )
  const [answer] = await jsonOf<{ total: number; data: z.input<typeof calendarFeedSchema>[] }>(
    db,
    sql`select jsonb_build_object('total', (select count(*) from ${source} where ${where}), 'data', coalesce(
        (select jsonb_agg(row.result order by row.rank) from (
          select ${feedJson} as result, row_number() over (order by ${sql.raw(by)}, f.resource_id) as rank from ${source} where ${where}
          order by rank limit ${limit} offset ${offset}) row), '[]'::jsonb)) as result`,
  )
  return { data: (answer?.data ?? []).map((row) => calendarFeedSchema.parse(row)), total: answer?.total ?? 0, limit, offset }
}
