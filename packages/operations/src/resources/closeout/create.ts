import { sql } from "drizzle-orm"
import * as z from "zod"
import type { AssetId } from "../../calendar/contract.js"
import { invalidRequest, timezoneInvalid } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { newId } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { rehearse } from "../../kernel/rehearse.js"
import { isTimezone } from "../../kernel/time.js"
import { resourceNotFound } from "../errors.js"
import { closeAsset, leavesOf } from "./close.js"
import { type ClosedResource, createResourceCloseoutInput, type ResourceCloseout } from "./contract.js"
import { type Occurrence, occurrencesOf, type Span, spanOfInstants } from "./occurrences.js"
import { placeZone, toResourceCloseout } from "./row.js"
import { resourceCloseouts } from "./schema.js"

const input = createResourceCloseoutInput.safeExtend({
  dryRun: z.boolean().optional(),
  ...writeContext,
  reason: createResourceCloseoutInput.shape.reason,
})
type Given = Pick<
  z.output<typeof createResourceCloseoutInput>,
  "date" | "dateLocal" | "dateFrom" | "dateTo" | "timeFrom" | "timeTo" | "startsAt" | "endsAt" | "rrule" | "recurrenceUntil" | "exceptDates"
>

const refuse = (path: string, message: string) => invalidRequest({ violations: [{ path, message }] })

/** The local terms of what was given: a day, days, or instants; exactly one of these. */
export function spanOf(given: Given, timezone: string, before?: Span): { span: Span; occurrences: Occurrence[] } {
  if (!isTimezone(timezone)) throw timezoneInvalid({ timezone })
  const day = given.date ?? given.dateLocal
  const named = [day, given.dateFrom, given.startsAt].filter((value) => value !== undefined)
  if (named.length > 1) throw refuse("date", "Give a day, dateFrom and dateTo, or instants: one of them.")
  if (named.length === 0 && !before) throw refuse("date", "Say when: a day, dateFrom and dateTo, or instants.")
  const rest = {
    timezone,
    rrule: given.rrule === undefined ? (before?.rrule ?? null) : given.rrule,
    recurrenceUntil: given.recurrenceUntil === undefined ? (before?.recurrenceUntil ?? null) : given.recurrenceUntil,
    exceptDates: given.exceptDates ?? before?.exceptDates ?? [],
  }
  if (given.startsAt) {
    if (!given.endsAt) throw refuse("endsAt", "Instants come in pairs.")
    const span = { ...rest, ...spanOfInstants(given.startsAt, given.endsAt, timezone) }
    return { span, occurrences: rest.rrule ? occurrencesOf(span) : [{ from: given.startsAt, to: given.endsAt }] }
  }
  const times = {
    timeFrom: given.timeFrom === undefined ? (before?.timeFrom ?? null) : given.timeFrom,
    timeTo: given.timeTo === undefined ? (before?.timeTo ?? null) : given.timeTo,
  }
  const dateFrom = day ?? given.dateFrom ?? (before as Span).dateFrom
  const dateTo = day ?? (given.dateTo !== undefined ? given.dateTo : given.dateFrom && !before ? given.dateFrom : (before?.dateTo ?? null))
  const span = { ...rest, ...times, dateFrom, dateTo }
  return { span, occurrences: occurrencesOf(span) }
}

export const closeoutData = (
  { assetId, category, dateFrom, dateTo, occurrenceCount }: ResourceCloseout,
  affected: readonly { sourceId: string }[],
) => ({
  ...{ assetId, category, dateFrom, dateTo, occurrences: occurrenceCount },
  affected: affected.map(({ sourceId }) => sourceId).slice(0, 200),
})

/** Ids of what a closeout meets, so that boards refresh exactly these. */
export const touchedBy = ({ assetId }: ResourceCloseout, affected: readonly { sourceId: string; refs: Record<string, string> }[]) => [
  assetId,
  ...affected.flatMap(({ sourceId, refs }) => [sourceId, refs.slotId]),
]

async function requireAsset(tx: OperationsDb, id: AssetId): Promise<void> {
  const [row] = await rowsOf(tx, sql`select id from calendar_assets where id = ${id}`)
  if (!row) throw resourceNotFound({ id })
}

/**
 * Closes a resource or space once, daily or by a recurrence, in local time. Answers when, what work it meets and how many could take that
 * over. `onAssigned`: `keep` leaves the work at risk and refuses new one, `release` gives slot assignments back, `refuse` throws
 * `resource_closeout_conflict` with the list. `dryRun` answers the same and writes nothing. Throws `resource_not_found`,
 * `timezone_required`, `timezone_invalid`, `invalid_range`, `recurrence_invalid`, `closeout_recurrence_unbounded`, `closeout_occurrences_overlap`.
 */
export async function createResourceCloseout(db: OperationsDb, raw: z.input<typeof input>): Promise<ClosedResource> {
  const { now, actor, correlationId, dryRun = false, reason, resourceId, functionSpaceId, ...given } = parseInput(input, raw)
  const assetId = (resourceId ?? functionSpaceId) as AssetId
  const context: WriteContext = { now, actor, correlationId, ...(reason && { reason }) }
  return rehearse(db, dryRun, async (tx) => {
    await requireAsset(tx, assetId)
    const timezone = given.timezone ?? (await placeZone(tx, assetId))
    const { span, occurrences } = spanOf(given, timezone)
    const id = newId("recl")
    const { category = "other", onAssigned = "keep" } = given
    const stamp = clock(now)
    const values = { ...span, id, assetId, category, reason: reason ?? null, occurrenceCount: occurrences.length, createdBy: actor ?? null }
    const [row] = await tx
      .insert(resourceCloseouts)
      .values({ ...values, createdAt: stamp, updatedAt: stamp } as never)
      .returning()
    const closeout = toResourceCloseout(row as typeof resourceCloseouts.$inferSelect)
    const closed = await closeAsset(
      tx,
      { closeoutId: id, assetIds: await leavesOf(tx, assetId), category, occurrences, onAssigned },
      context,
    )
    await recordEvents(tx, context, [
      {
        type: "resources.closeout.created",
        subject: id,
        touches: touchedBy(closeout, closed.affected as never),
        data: closeoutData(closeout, closed.affected),
      },
    ])
    return { closeout, ...closed }
  })
}
