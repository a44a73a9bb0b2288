import { sql } from "drizzle-orm"
import { takingRefusal } from "../../../calendar/commitment/commit.js"
import type { WriteContext } from "../../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { newId } from "../../../kernel/ids.js"
import { statement } from "../../../kernel/statement.js"
import type { AssetFacts } from "../../assignment/facts.js"
import { groundDispatchAssignments } from "../../assignment/schema.js"
import { assignmentRow, newAssignments, seatLimitOf, type Work, wantedItems } from "../../assignment/take/take.js"
import { groundDispatchCheckpoints } from "../../checkpoint/schema.js"
import { groundExecutionEvents } from "../../event/schema.js"
import type { GroundFinding } from "../../finding/contract.js"
import { legRow } from "../../leg/row.js"
import { groundDispatchLegs } from "../../leg/schema.js"
import { groundDispatchPassengers } from "../../passenger/schema.js"
import { namedRows } from "../../row.js"
import type { Dispatch, DispatchDetail } from "../contract.js"
import { pastFindings } from "../plan/ahead.js"
import { toDetail } from "../read/detail.js"
import { groundDispatches } from "../schema.js"
import type { DispatchPlan, Given } from "./plan.js"

interface Writing {
  plan: DispatchPlan
  work: Work | undefined
  given: Given
  assets: AssetFacts[]
  findings: GroundFinding[]
}

/** What happened by making it: scheduled, and assigned when nobody is missing. */
function executionEvents({ plan, given, assets }: Writing, { actor }: WriteContext) {
  const roles = new Set<string>(assets.map(({ role }) => role))
  const whole = (given.requiredRoles ?? ["vehicle", "driver"]).every((role) => roles.has(role))
  const base = { dispatchId: plan.id, actorId: actor ?? null, metadata: {} }
  const scheduled = { ...base, id: newId("gexe"), eventType: "scheduled", actorKind: "user", fromStatus: "draft", toStatus: "scheduled" }
  const assigned = { ...base, id: newId("gexe"), eventType: "assigned", actorKind: "system", fromStatus: "scheduled", toStatus: "assigned" }
  if (given.draft) return { status: "draft" as const, events: [] }
  return whole ? { status: "assigned" as const, events: [scheduled, assigned] } : { status: "scheduled" as const, events: [scheduled] }
}

function storyOf({ plan, given, assets }: Writing) {
  const { id, row } = plan
  const touches = [
    row.slotId,
    row.bookingId,
    row.pickupPlaceId,
    row.dropoffPlaceId,
    row.operatorId,
    ...assets.flatMap((a) => [a.resourceId, a.vehicleId, a.driverId]),
  ]
  const data = {
    scheduledAt: row.scheduledAt,
    endsAt: row.endsAt,
    slotId: row.slotId,
    bookingId: row.bookingId,
    passengerCount: row.passengerCount,
    draft: given.draft ?? false,
  }
  const subjects = (more: unknown[]) => [...new Set([id, ...more])].filter((subject) => typeof subject === "string")
  return [
    { id: newId("evnt"), type: "ground.dispatch.created", subject: id, subjects: subjects(touches), data },
    ...assets.map(({ role, resourceId, vehicleId, driverId }) => ({
      ...{ id: newId("evnt"), type: "ground.dispatch_assignment.assigned", subject: id },
      subjects: subjects([resourceId, vehicleId, driverId, row.slotId]),
      data: { role, resourceId, vehicleId, driverId },
    })),
  ]
}

const write = statement<"items" | "parts">(
  (value) => sql`select operations_write_dispatch(${value("items")}::text::jsonb, ${value("parts")}::text::jsonb)::text as ms`,
)

/**
 * Takes the locked assets of a planned dispatch and writes it with all its parts and events, in one statement, and answers it as it was
 * written. Throws `resource_double_booked`, `resource_closed`, `resource_inactive`.
 */
export async function writeDispatch(tx: OperationsDb, writing: Writing, context: WriteContext): Promise<DispatchDetail> {
  const { plan, work, given, assets, findings } = writing
  const { status, events } = executionEvents(writing, context)
  const vehicle = assets.find(({ role }) => role === "vehicle")
  const driver = assets.find(({ role }) => role === "driver")
  const row = {
    ...plan.row,
    status,
    vehicleId: vehicle?.vehicleId ?? null,
    driverId: driver?.driverId ?? null,
    seatLimit: seatLimitOf(assets),
  }
  const legs = plan.legs.map((leg) => legRow(plan.id, leg))
  const checkpoints = plan.checkpoints.map((point) => ({
    ...point,
    dispatchId: plan.id,
    revision: 1,
    auto: true,
    actualAt: null,
    warnMinutes: 20,
    status: "pending" as const,
  }))
  const terms = { findings, source: "manual" as const, reason: given.override?.reason, actor: context.actor }
  const served = work ? newAssignments(work, assets, terms, new Date(0)) : []
  const items = work ? wantedItems(work, assets, given.override !== undefined) : "[]"
  const parts = {
    dispatch: namedRows(groundDispatches, [row]),
    legs: namedRows(groundDispatchLegs, legs),
    points: namedRows(groundDispatchCheckpoints, checkpoints),
    people: namedRows(groundDispatchPassengers, plan.passengers),
    served: namedRows(groundDispatchAssignments, served.map(assignmentRow)),
    happened: namedRows(groundExecutionEvents, events),
    told: storyOf(writing),
    ...{ now: context.now, actor: context.actor, reason: context.reason, correlation: context.correlationId },
  }
  const [written] = await rowsOf<{ ms: string | null }>(tx, write({ items, parts: JSON.stringify(parts) }))
  if (!written?.ms) throw await takingRefusal(tx, items, context.now)
  const stamp = new Date(Number(written.ms))
  const bookingIds = [...new Set([given.bookingId, ...plan.passengers.map(({ bookingId }) => bookingId)])].filter(
    (id) => typeof id === "string",
  )
  const stored = {
    ...(row as Omit<Dispatch, "statusChangedAt" | "createdAt" | "updatedAt">),
    ...{ statusChangedAt: stamp, createdAt: stamp, updatedAt: stamp, bookingIds },
    assignments: served.map((assignment) => ({ ...assignment, assignedAt: stamp })),
    ...{ legs, checkpoints, passengers: plan.passengers },
  }
  return toDetail(stored, stamp, [...(plan.times?.findings ?? []), ...pastFindings(plan.id, plan.times, stamp)])
}
