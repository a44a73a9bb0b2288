import { sql } from "drizzle-orm"
import * as z from "zod"
import { resourceNotFound, resourceWrongKind } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { clock, jsonOf, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { calendarFeedNotFound } from "../errors.js"
import { type CalendarFeed, type CreatedCalendarFeed, calendarFeedSchema, createCalendarFeedBody } from "./contract.js"
import { feedJson } from "./list.js"
import { hashOf, newToken } from "./token.js"

const createInput = createCalendarFeedBody.extend(writeContext)
const revokeInput = z.strictObject({ resourceId: idSchema("res"), ...writeContext })

type Known = { kind: string; also: string[] }

/** Drivers and guides have calendars of their own on a telephone; a hall or a coach has none. */
async function requirePerson(tx: OperationsDb, resourceId: string): Promise<void> {
  const [row] = await rowsOf<Known>(tx, sql`select kind, also_kinds as also from resources where id = ${resourceId} for no key update`)
  if (!row) throw resourceNotFound({ id: resourceId })
  const kinds = [row.kind, ...row.also]
  if (!kinds.includes("driver") && !kinds.includes("guide")) throw resourceWrongKind({ resourceId, kinds, wanted: "driver or guide" })
}

async function readFeed(tx: OperationsDb, resourceId: string): Promise<CalendarFeed> {
  const [feed] = await jsonOf<z.input<typeof calendarFeedSchema>>(
    tx,
    sql`select ${feedJson} as result from ground_calendar_feeds f join resources r on r.id = f.resource_id where f.resource_id = ${resourceId}`,
  )
  return calendarFeedSchema.parse(feed)
}

/**
 * Makes the calendar feed of a driver or guide, or gives it a new address: the old one dies at once. The token is answered here and
 * never again. Throws `resource_not_found`, `resource_wrong_kind`.
 */
export async function createCalendarFeed(db: OperationsDb, raw: z.input<typeof createInput>): Promise<CreatedCalendarFeed> {
  const { resourceId, detail = null, ...context } = parseInput(createInput, raw)
  const token = newToken()
  const hash = await hashOf(token)
  return db.transaction(async (tx) => {
    await requirePerson(tx, resourceId)
    const at = clock(context.now)
    const [row] = await rowsOf<{ renewed: boolean }>(
      tx,
      sql`insert into ground_calendar_feeds as f (resource_id, token_hash, detail, created_by, created_at, updated_at)
        values (${resourceId}, ${hash}, coalesce(${detail}::text, 'minimal'), ${context.actor ?? null}::text, ${at}, ${at})
        on conflict (resource_id) do update set token_hash = excluded.token_hash, detail = coalesce(${detail}::text, f.detail),
          created_by = excluded.created_by, updated_at = excluded.updated_at, last_read_at = null, revoked_at = null
        returning (xmax <> 0) as renewed`,
    )
    const feed = await readFeed(tx, resourceId)
    await recordEvents(tx, context, [
      {
        type: row?.renewed ? "ground.calendar_feed.renewed" : "ground.calendar_feed.created",
        ...{ subject: resourceId, after: { detail: feed.detail } },
      },
    ])
    return { ...feed, token, path: `/calendar/${token}.ics` }
  })
}

/** Takes the address away: from now on it is not found. A second time changes nothing. Throws `calendar_feed_not_found`. */
export async function revokeCalendarFeed(db: OperationsDb, raw: z.input<typeof revokeInput>): Promise<{ resourceId: Id<"res"> }> {
  const { resourceId, ...context } = parseInput(revokeInput, raw)
  return db.transaction(async (tx) => {
    const [row] = await rowsOf<{ live: boolean }>(
      tx,
      sql`select revoked_at is null as live from ground_calendar_feeds where resource_id = ${resourceId} for update`,
    )
    if (!row) throw calendarFeedNotFound({ resourceId })
    if (!row.live) return { resourceId }
    await tx.execute(
      sql`update ground_calendar_feeds set revoked_at = ${clock(context.now)}, updated_at = ${clock(context.now)} where resource_id = ${resourceId}`,
    )
    await recordEvents(tx, context, [{ type: "ground.calendar_feed.revoked", subject: resourceId }])
    return { resourceId }
  })
}
