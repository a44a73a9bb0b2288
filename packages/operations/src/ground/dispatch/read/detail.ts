import { type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { arrayParam, jsonOf, type OperationsDb, readClock } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { instantInput } from "../../../kernel/values.js"
import { checkpointSchema, type DispatchCheckpoint } from "../../checkpoint/contract.js"
import { checkpointLateness, expectedAfter, type Lateness, worstLateness } from "../../checkpoint/lateness.js"
import { dispatchNotFound } from "../../errors.js"
import type { GroundFinding } from "../../finding/contract.js"
import { say } from "../../finding/say.js"
import type { DispatchStatus } from "../../words.js"
import { type Dispatch, type DispatchDetail, dispatchDetailSchema } from "../contract.js"
import { transitionsOf } from "../state.js"
import { dispatchJson, partsJson } from "./json.js"
import { type Around, aroundJson, foundOf } from "./live.js"

/** A dispatch with its parts, before anything is concluded from them. */
const storedSchema = dispatchDetailSchema
  .omit({ transitions: true, missingRoles: true, lateness: true, findings: true })
  .extend({ checkpoints: z.array(checkpointSchema.omit({ lateness: true })) })
export type StoredDispatch = z.output<typeof storedSchema>

const MINUTE = 60_000
const notEnRoute: readonly DispatchStatus[] = ["scheduled", "assigned"]

/** Each checkpoint with how it stands, in order: a delay at one is carried on to the next. */
export function withLateness(checkpoints: StoredDispatch["checkpoints"], status: DispatchStatus, now: Date): DispatchCheckpoint[] {
  let delay = 0
  let behind = notEnRoute.includes(status)
  return checkpoints.map((point) => {
    const { plannedAt, actualAt, toleranceMinutes, warnMinutes } = point
    const lateness = checkpointLateness({
      plannedAt,
      actualAt,
      expectedAt: expectedAfter(plannedAt, delay),
      now,
      toleranceMinutes,
      warnMinutes,
      behind,
    })
    if (plannedAt && actualAt) delay = Math.max(0, (actualAt.getTime() - plannedAt.getTime()) / MINUTE)
    behind = point.checkpointType === "arrive_pickup" ? actualAt === null : point.status !== "reached"
    return { ...point, lateness }
  })
}

/** A dispatch shows its worst pending checkpoint, else its worst. */
export function latenessOf(checkpoints: readonly (Pick<DispatchCheckpoint, "status"> & { lateness: Lateness })[]): Lateness {
  const pending = checkpoints.filter(({ status }) => status === "pending")
  const among = pending.length > 0 ? pending : checkpoints
  return worstLateness(among.map(({ lateness }) => lateness)) ?? { state: "unknown", minutes: null }
}

/** What is to be said of a dispatch as it stands. */
export function standingFindings(
  dispatch: Pick<Dispatch, "id" | "passengerCount" | "status" | "scheduledAt" | "createdAt">,
): GroundFinding[] {
  if (dispatch.passengerCount > 0) return []
  return [
    {
      ...{ code: "passenger_count_unknown", severity: "advisory", verdict: "unknown", subjectType: "dispatch", subjectId: dispatch.id },
      ...{ have: 0, need: null, ...say("passenger_count_unknown", {}) },
    },
  ]
}

const judgedThen = ({ assignments }: StoredDispatch) => assignments.flatMap(({ findings }) => findings)

/**
 * A dispatch with what follows from its parts: lateness, missing roles, the next steps and everything that was found. `found` is what stands
 * against who serves it, as judged when they were assigned unless it is judged anew. Pure.
 */
export function toDetail(
  stored: StoredDispatch,
  now: Date,
  said: readonly GroundFinding[] = [],
  found: readonly GroundFinding[] = judgedThen(stored),
): DispatchDetail {
  const checkpoints = withLateness(stored.checkpoints, stored.status, now)
  const live = new Set<string>(stored.assignments.map(({ role }) => role))
  return {
    ...stored,
    checkpoints,
    transitions: transitionsOf(stored.status),
    missingRoles: stored.requiredRoles.filter((role) => !live.has(role)),
    lateness: latenessOf(checkpoints),
    findings: [...said, ...standingFindings(stored), ...found],
  }
}

async function readAll(db: OperationsDb, where: SQL, now: Date) {
  const rows = await jsonOf<z.input<typeof storedSchema> & { around: Around }>(
    db,
    sql`select ${dispatchJson} || ${partsJson} || ${aroundJson(now)} as result from ground_dispatches d where ${where}`,
  )
  const all = rows.map(({ around, ...row }) => ({ stored: storedSchema.parse(row), around }))
  const found = await foundOf(db, all)
  return all.map(({ stored }, index) => ({ stored, found: found[index] ?? [] }))
}

/**
 * Dispatches with everything that belongs to them and what stands against who serves them now; what does not exist is left out. One
 * statement, and one more where somebody drives under rules for driving and rest times.
 */
export async function readDetails(db: OperationsDb, dispatchIds: readonly string[], now: Date): Promise<Map<string, DispatchDetail>> {
  const all = await readAll(db, sql`d.id in (select unnest(${arrayParam(dispatchIds, "text")}))`, now)
  return new Map(all.map(({ stored, found }) => [stored.id as string, toDetail(stored, now, [], found)]))
}

/** A dispatch with everything that belongs to it. Throws `dispatch_not_found`. */
export async function readDetail(
  db: OperationsDb,
  dispatchId: string,
  now: Date,
  said: readonly GroundFinding[] = [],
): Promise<DispatchDetail> {
  const [one] = await readAll(db, sql`d.id = ${dispatchId}`, now)
  if (!one) throw dispatchNotFound({ id: dispatchId })
  return toDetail(one.stored, now, said, one.found)
}

const byId = z.strictObject({ dispatchId: idSchema("gdsp"), now: instantInput.optional() })

/** A dispatch with assignments, legs, passengers, checkpoints, lateness, what stands against it now and what may be done next. Throws `dispatch_not_found`. */
export async function getDispatch(db: OperationsDb, raw: z.input<typeof byId>): Promise<DispatchDetail> {
  const { dispatchId, now } = parseInput(byId, raw)
  return readDetail(db, dispatchId, await readClock(db, now))
}
