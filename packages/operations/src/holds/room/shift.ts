import { sql } from "drizzle-orm"
import type * as z from "zod"
import { endCommitments } from "../../calendar/index.js"
import { invalidRequest } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { clock, jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { isOperationsError } from "../../kernel/errors.js"
import type { Id } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { rehearse } from "../../kernel/rehearse.js"
import { addDays } from "../../kernel/time.js"
import { translating } from "../../kernel/violations.js"
import { shiftRefused } from "../errors.js"
import { recordHoldEvents } from "../grid/event.js"
import { enterHolds } from "../grid/lock.js"
import { announcePromotable } from "../grid/promotable.js"
import type { ShortNight } from "../grid/take.js"
import type { ResourceHold } from "../hold/contract.js"
import { readHolds } from "../hold/read.js"
import { syncCommitments } from "../space/windows.js"
import { allowedFrom } from "../state/transition.js"
import { type ShiftProblem, type ShiftResourceHolds, type ShiftResult, shiftResourceHoldsInput } from "./contract.js"
import { moveDates, moveNights, moveTaken, moveWindows } from "./shift-statement.js"

const input = shiftResourceHoldsInput.extend(writeContext)
type Parsed = z.output<typeof input>

/** The holds that were named, or those of a programme that are not over. */
async function namedHolds(tx: OperationsDb, { holdIds, programId, now }: Parsed): Promise<Id<"rhld">[]> {
  if ((holdIds === undefined) === (programId === undefined)) {
    throw invalidRequest({ violations: [{ path: "holdIds", message: "Name holds or a programme, one of the two." }] })
  }
  if (holdIds) return [...new Set(holdIds)]
  const rows = await rowsOf<{ id: Id<"rhld"> }>(
    tx,
    sql`select h.id from resource_holds h where h.program_id = ${programId} and operations_hold_status(h, ${clock(now)}) in ('held', 'waitlisted', 'confirmed') order by h.id`,
  )
  return rows.map(({ id }) => id)
}

const live = ["held", "waitlisted", "confirmed"] as const

/** What stands against moving a hold, besides the capacity of its new nights. */
function problemsOf(hold: ResourceHold, { days, keepDeadlines }: Parsed, now: Date): ShiftProblem[] {
  const { id, effectiveStatus: status, totals, backing } = hold
  const over = !live.some((word) => word === status)
  const past = [
    ...(hold.status === "held" && hold.expiresAt ? [{ field: "option", dueAt: hold.expiresAt }] : []),
    ...hold.steps.flatMap(({ kind, dueOn, dueAt }) => (dueOn && dueAt ? [{ field: kind, dueAt }] : [])),
  ].filter(({ dueAt }) => !keepDeadlines && dueAt > now && dueAt.getTime() + days * 86_400_000 <= now.getTime())
  return [
    ...(over ? [{ code: "hold_status_conflict", id, status, allowed: allowedFrom(status) }] : []),
    ...(totals.pickedUp > 0 ? [{ code: "hold_has_pickups", id, pickedUp: totals.pickedUp }] : []),
    ...(backing === "slot" ? [{ code: "hold_not_shiftable", id, backing }] : []),
    ...past.map(({ field, dueAt }) => ({ code: "deadline_past", id, field, dueAt: dueAt.toISOString() })),
  ]
}

/** The nights that a block cannot have. */
const shortOf = (hold: ResourceHold, days: number, short: readonly ShortNight[]): ShiftProblem[] => {
  const nights = new Set(hold.nights.map(({ night }) => addDays(night, days)))
  return short
    .filter(({ placeId, roomKind, night }) => hold.consuming && hold.placeId === placeId && hold.roomKind === roomKind && nights.has(night))
    .map(({ capacity, taken, ...rest }) =>
      capacity === null || taken === null
        ? { code: "room_inventory_missing", ...rest }
        : { code: "hold_capacity_unavailable", ...rest, capacity, taken, available: capacity - taken },
    )
}

const datesOf = ({ arrival, departure, optionOn, expiresAt }: ResourceHold) => ({
  ...{ arrival, departure, optionOn, expiresAt: expiresAt?.toISOString() ?? null },
})

interface Judged {
  hold: ResourceHold
  problems: ShiftProblem[]
}

function refuse(found: readonly Judged[], days: number): never {
  const violations = found.flatMap(({ hold, problems }) => problems.map((problem) => ({ ...problem, holdId: hold.id })))
  throw shiftRefused({ days, holds: found.filter(({ problems }) => problems.length > 0).length, violations })
}

/** The windows that clash with somebody else's, by hold. */
function clashesOf(error: unknown): Map<string, ShiftProblem[]> {
  if (!isOperationsError(error) || !Array.isArray(error.details.violations)) throw error
  const byHold = new Map<string, ShiftProblem[]>()
  for (const { sourceId, ...violation } of error.details.violations as ({ code: string; sourceId?: string } & Record<string, unknown>)[]) {
    const key = sourceId ?? ""
    byHold.set(key, [...(byHold.get(key) ?? []), JSON.parse(JSON.stringify(violation))])
  }
  return byHold
}

type Moving = Parameters<typeof moveDates>[1]

/** Moves grids, dates and windows, and takes the spaces anew. Answers the windows that clash. */
async function moveAll(tx: OperationsDb, moving: Moving, holds: readonly ResourceHold[], now: Date): Promise<Map<string, ShiftProblem[]>> {
  const movable = new Set<string>(moving.holdIds)
  const spaces = holds.filter(({ id, backing }) => movable.has(id) && backing === "space").map(({ id }) => id)
  await moveNights(tx, moving)
  await moveDates(tx, moving, now)
  if (spaces.length === 0) return new Map()
  await moveWindows(tx, moving)
  await endCommitments(tx, { sourceType: "space_hold", sourceIds: spaces, reason: "moved", now })
  const problems = new Map<string, ShiftProblem[]>()
  for (const id of spaces) {
    try {
      await tx.transaction((inner) => syncCommitments(inner, [id], now))
    } catch (error) {
      problems.set(id, [...clashesOf(error).values()].flat())
    }
  }
  return problems
}

async function shift(tx: OperationsDb, given: Parsed, by: WriteContext): Promise<ShiftResult> {
  const { days, keepDeadlines = false, dryRun = false } = given
  const holdIds = await namedHolds(tx, given)
  const known = await readHolds(tx, sql`where h.id in (select jsonb_array_elements_text(${jsonParam(holdIds)}))`, given.now)
  const cells = known.flatMap(({ id, nights }) => nights.map(({ night }) => ({ holdId: id, night: addDays(night, days) })))
  const { holds, settled, context } = await enterHolds(tx, { holdIds, cells, takes: true }, by)
  const found = holds.map((hold) => ({ hold, problems: problemsOf(hold, given, context.now) }))
  const movable = found.filter(({ problems }) => problems.length === 0).map(({ hold }) => hold.id)
  const moving = { holdIds: movable, days, keepDeadlines }
  const short = await moveTaken(tx, moving, context.now)
  for (const one of found) if (one.problems.length === 0) one.problems.push(...shortOf(one.hold, days, short))
  if (!dryRun && found.some(({ problems }) => problems.length > 0)) refuse(found, days)
  const clashes = await moveAll(tx, moving, holds, context.now)
  for (const one of found) one.problems.push(...(clashes.get(one.hold.id) ?? []))
  if (clashes.size > 0 && !dryRun) refuse(found, days)
  const after = new Map(
    (await readHolds(tx, sql`where h.id in (select jsonb_array_elements_text(${jsonParam(movable)}))`, context.now)).map((hold) => [
      hold.id,
      hold,
    ]),
  )
  const said = holds.flatMap((hold) => {
    const moved = after.get(hold.id)
    return moved ? [{ verb: "shifted" as const, hold: moved, before: datesOf(hold), after: datesOf(moved), data: { days } }] : []
  })
  await recordHoldEvents(tx, context, said)
  if (said.length > 0 || settled.length > 0) {
    const freed = holds.flatMap(({ placeId, roomKind, nights }) =>
      placeId && roomKind ? nights.map(({ night }) => ({ placeId, roomKind, night })) : [],
    )
    await announcePromotable(tx, { holdIds: [], nights: freed, before: holds }, context)
  }
  return {
    ok: found.every(({ problems }) => problems.length === 0),
    holds: found.map(({ hold, problems }) => ({
      holdId: hold.id,
      before: datesOf(hold),
      after: datesOf(after.get(hold.id) ?? hold),
      problems,
    })),
  }
}

/**
 * Moves nights, dates and deadlines of holds by so many days, all of them or none: rooms are given back and taken again together, so a
 * block may overlap its old self. `keepDeadlines` leaves option, cutoff and dated steps. `dryRun` answers every problem and writes nothing.
 * Throws `shift_refused` with all problems: nights that are full or missing, pickups, deadlines that would have passed.
 */
export async function shiftResourceHolds(db: OperationsDb, raw: ShiftResourceHolds & WriteContext): Promise<ShiftResult> {
  const given = parseInput(input, raw)
  const { now, actor, reason, correlationId, dryRun = false } = given
  return translating({}, () => rehearse(db, dryRun, (tx) => shift(tx, given, { now, actor, reason, correlationId })))
}
