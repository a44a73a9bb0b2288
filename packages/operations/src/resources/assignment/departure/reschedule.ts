import { sql } from "drizzle-orm"
import * as z from "zod"
import type { CommitmentItem } from "../../../calendar/contract.js"
import { calendarRefusal, findClashes, listSourceCommitments, moveManyCommitments } from "../../../calendar/index.js"
import { writeContext } from "../../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { instantInput } from "../../../kernel/values.js"
import { lockSlots } from "../row.js"
import { endAssignments } from "../settle/end.js"

const input = z.strictObject({
  slotId: idSchema("avsl"),
  previousStartsAt: instantInput,
  onClash: z.enum(["refuse", "release"]).optional(),
  ...writeContext,
})

export interface RescheduledAssignments {
  moved: string[]
  released: string[]
}

const minutes = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 60_000)

/**
 * A departure got other times: who follows it takes them, times of their own shift by the difference. A clash refuses all of it, with every
 * clash, or releases those who cannot. Availability calls this in its own transaction, after it wrote the times.
 */
export async function rescheduleSlotAssignments(db: OperationsDb, raw: z.input<typeof input>): Promise<RescheduledAssignments> {
  const { slotId, previousStartsAt, onClash = "refuse", ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const rows = await rowsOf<{ id: string; follows_slot: boolean }>(
      tx,
      sql`select id, follows_slot from resource_slot_assignments where slot_id = ${slotId} and status in ('reserved', 'assigned') order by id for update`,
    )
    if (rows.length === 0) return { moved: [], released: [] }
    const slot = (await lockSlots(tx, [slotId])).get(slotId)
    const follows = new Map(rows.map((row) => [row.id, row.follows_slot]))
    const ids = [...follows.keys()]
    const present = await listSourceCommitments(tx, { sourceType: "slot_assignment", sourceIds: ids })
    const shift = (slot?.startsAt.getTime() ?? 0) - previousStartsAt.getTime()
    const items = present.map((one): CommitmentItem => {
      const { from, to } = one.core
      const shifted = { from: new Date(from.getTime() + shift), to: to && new Date(to.getTime() + shift) }
      const own = follows.get(one.sourceId) ? { from: slot?.startsAt ?? from, to: slot?.endsAt ?? shifted.to } : shifted
      return {
        assetId: one.assetId,
        sourceType: "slot_assignment",
        sourceId: one.sourceId,
        ...own,
        bufferBeforeMinutes: minutes(one.during.from, from),
        bufferAfterMinutes: to && one.during.to ? minutes(to, one.during.to) : 0,
        shareKey: one.shareKey,
        units: one.units,
        title: one.title,
        refs: one.refs,
        tentative: one.tentative,
        ...(slot && { timezone: slot.timezone }),
      }
    })
    const exclude = ids.map((sourceId) => ({ sourceType: "slot_assignment" as const, sourceId }))
    const { violations } = await findClashes(tx, { items, exclude, now: context.now })
    if (violations.length > 0 && onClash === "refuse") throw calendarRefusal(violations)
    const clashing = new Set(violations.map(({ index }) => items[index]?.sourceId ?? ""))
    await endAssignments(tx, [...clashing], "released", context, "slot_rescheduled")
    const moving = items.filter(({ sourceId }) => !clashing.has(sourceId))
    if (moving.length > 0) {
      const wanted = moving.map(({ sourceType: _type, ...item }) => item)
      await moveManyCommitments(tx, {
        sourceType: "slot_assignment",
        sourceIds: moving.map(({ sourceId }) => sourceId),
        items: wanted,
        now: context.now,
      })
    }
    await recordEvents(
      tx,
      context,
      moving.map(({ sourceId, assetId, from, to }) => ({
        type: "resources.assignment.moved",
        subject: sourceId,
        touches: [slotId, assetId, slot?.productId],
        data: { slotId, resourceId: assetId, from: new Date(from).toISOString(), to: to ? new Date(to).toISOString() : null },
      })),
    )
    return { moved: moving.map(({ sourceId }) => sourceId), released: [...clashing] }
  })
}
