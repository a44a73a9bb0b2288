import { and, eq, sql } from "drizzle-orm"
import * as z from "zod"
import { revisionConflict } from "../../kernel/common-errors.js"
import { revisionField, type WriteContext, writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { type Id, idSchema, newId } from "../../kernel/ids.js"
import { parseInput, patchOf } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { scheduleNotFound } from "../errors.js"
import { lockFacility } from "../facility/write/written.js"
import { completeEntry } from "./check.js"
import {
  insertOperationScheduleSchema,
  type OperationSchedule,
  patchOperationScheduleSchema,
  replaceOperationSchedulesBody,
  type ScheduleEntry,
} from "./contract.js"
import { readSchedules, toSchedule } from "./read.js"
import { facilityOperationSchedules as schedule } from "./schema.js"

const placeId = idSchema("plac")
const createInput = insertOperationScheduleSchema.extend({ placeId, ...writeContext })
const updateInput = patchOperationScheduleSchema.extend({ placeId, scheduleId: idSchema("fops"), ...writeContext })
const deleteInput = z.strictObject({ placeId, scheduleId: idSchema("fops"), ...revisionField, ...writeContext })
const replaceInput = replaceOperationSchedulesBody.extend({ placeId, ...writeContext })

const insert = (tx: OperationsDb, of: Id<"plac">, entries: ScheduleEntry[], now: Date | undefined) =>
  tx
    .insert(schedule)
    .values(entries.map((entry) => ({ ...entry, id: newId("fops"), placeId: of, createdAt: clock(now), updatedAt: clock(now) })) as never)
    .returning()

const record = (tx: OperationsDb, context: WriteContext, of: Id<"plac">, ids: string[], change: object) =>
  recordEvents(tx, context, [{ type: "places.place.hours_changed", subject: of, touches: ids, ...change }])

async function lockSchedule(tx: OperationsDb, of: Id<"plac">, id: Id<"fops">, expected?: number): Promise<OperationSchedule> {
  await lockFacility(tx, of)
  const [row] = await tx
    .select()
    .from(schedule)
    .where(and(eq(schedule.id, id), eq(schedule.placeId, of)))
    .for("update")
  if (!row) throw scheduleNotFound({ id })
  const current = toSchedule(row)
  if (expected !== undefined && expected !== row.revision) throw revisionConflict({ expected, current })
  return current
}

/** Adds opening hours to a place: a week day, a season, or an exception. Throws `invalid_request`, `place_not_found`, `place_merged`. */
export async function createOperationSchedule(db: OperationsDb, raw: z.input<typeof createInput>): Promise<OperationSchedule> {
  const { placeId: of, now, actor, reason, correlationId, ...given } = parseInput(createInput, raw)
  const entry = completeEntry(given)
  return db.transaction(async (tx) => {
    await lockFacility(tx, of)
    const [row] = await insert(tx, of, [entry], now)
    const made = toSchedule(row as typeof schedule.$inferSelect)
    await record(tx, { now, actor, reason, correlationId }, of, [made.id], { after: made })
    return made
  })
}

/** Changes opening hours of a place. Throws `schedule_not_found` (also for those of another place), `invalid_request`, `revision_conflict`, `empty_patch`. */
export async function updateOperationSchedule(db: OperationsDb, raw: z.input<typeof updateInput>): Promise<OperationSchedule> {
  const { placeId: of, scheduleId, expectedRevision, now, actor, reason, correlationId, ...given } = parseInput(updateInput, raw)
  const patch = patchOf(given)
  return db.transaction(async (tx) => {
    const before = await lockSchedule(tx, of, scheduleId, expectedRevision)
    const [row] = await tx
      .update(schedule)
      .set({ ...completeEntry(patch, before), revision: sql`${schedule.revision} + 1`, updatedAt: clock(now) } as never)
      .where(eq(schedule.id, scheduleId))
      .returning()
    const after = toSchedule(row as typeof schedule.$inferSelect)
    await record(tx, { now, actor, reason, correlationId }, of, [scheduleId], { before, after })
    return after
  })
}

/** Removes opening hours of a place. Throws `schedule_not_found`, `revision_conflict`. */
export const deleteOperationSchedule = async (db: OperationsDb, raw: z.input<typeof deleteInput>): Promise<{ id: Id<"fops"> }> => {
  const { placeId: of, scheduleId, expectedRevision, ...context } = parseInput(deleteInput, raw)
  return db.transaction(async (tx) => {
    const before = await lockSchedule(tx, of, scheduleId, expectedRevision)
    await tx.delete(schedule).where(eq(schedule.id, scheduleId))
    await record(tx, context, of, [scheduleId], { before })
    return { id: scheduleId }
  })
}

/** Makes these the only opening hours of a place; an empty list says that nothing is known. Throws `invalid_request` with the path of the entry. */
export async function replaceOperationSchedules(db: OperationsDb, raw: z.input<typeof replaceInput>): Promise<OperationSchedule[]> {
  const { placeId: of, entries: given, now, ...context } = parseInput(replaceInput, raw)
  const entries = given.map((entry, index) => completeEntry(entry, undefined, `entries.${index}.`))
  return db.transaction(async (tx) => {
    await lockFacility(tx, of)
    const before = await readSchedules(tx, of)
    await tx.delete(schedule).where(eq(schedule.placeId, of))
    if (entries.length > 0) await insert(tx, of, entries, now)
    const after = await readSchedules(tx, of)
    await record(tx, { now, ...context }, of, [], { data: { before: before.length, after: after.length } })
    return after
  })
}
