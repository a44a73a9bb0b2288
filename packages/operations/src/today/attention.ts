import type { DayBoard } from "../availability/contract.js"
import type { DispatchBoard, GroundConflict } from "../ground/contract.js"
import type { ResourceHold } from "../holds/contract.js"
import type { AttentionItem, ChecklistItem } from "./contract.js"

type Ground = Pick<DispatchBoard, "dispatches" | "conflicts" | "untimed" | "unassigned">

/** Everything of one day that Today reads. */
export interface ReadDay {
  departures: DayBoard
  ground: Ground | null
  holds: readonly ResourceHold[] | null
}

const grave: readonly GroundConflict["kind"][] = [
  "asset_overlap",
  "claim_shortened",
  "capacity_exceeded",
  "resource_inactive",
  "hours_breach",
  "late",
  "unassigned",
]
const told: readonly GroundConflict["kind"][] = ["not_accepted", "late_arrival", "travel_time", "outside_shift", "hours_unknown"]

const severityOf = (kind: GroundConflict["kind"]): AttentionItem["severity"] =>
  grave.includes(kind) ? "critical" : told.includes(kind) ? "info" : "warning"

const ofDepartures = ({ departures }: DayBoard): AttentionItem[] =>
  departures.flatMap(({ id, startsAt, board: { issues } }) =>
    issues.map((issue) => ({ ...issue, subjectType: "slot" as const, subjectId: id, dueAt: startsAt, repair: "open" as const })),
  )

function ofGround({ dispatches, conflicts }: Ground): AttentionItem[] {
  const starts = new Map(dispatches.map(({ id, scheduledAt }) => [id, scheduledAt]))
  const incidents = dispatches.filter(({ openIncidents }) => openIncidents > 0)
  const unsettled = incidents.map(
    ({ id, scheduledAt }): AttentionItem => ({
      ...{ code: "incident_open", severity: "critical", subjectType: "dispatch", subjectId: id, dueAt: scheduledAt, repair: "open" },
    }),
  )
  const clashing = conflicts.map(
    ({ kind, dispatchId, suggestion }): AttentionItem => ({
      ...{ code: kind, severity: severityOf(kind), subjectType: "dispatch", subjectId: dispatchId },
      ...{ dueAt: starts.get(dispatchId) ?? null, repair: suggestion },
    }),
  )
  return [...unsettled, ...clashing]
}

const ofHolds = (holds: readonly ResourceHold[]): AttentionItem[] =>
  holds.map(({ id, expiresAt }) => ({
    ...{ code: "hold_lapses", severity: "warning", subjectType: "resource_hold", subjectId: id, dueAt: expiresAt, repair: "extend" },
  }))

const rank = ["critical", "warning", "info"]
const timeOf = ({ dueAt }: AttentionItem) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY

/** What needs somebody, by the time that is left; at one time the gravest first. Pure. */
export function attentionOf({ departures, ground, holds }: ReadDay): AttentionItem[] {
  const all = [...ofDepartures(departures), ...(ground ? ofGround(ground) : []), ...ofHolds(holds ?? [])]
  return all.sort(
    (a, b) =>
      timeOf(a) - timeOf(b) ||
      rank.indexOf(a.severity) - rank.indexOf(b.severity) ||
      (`${a.subjectId} ${a.code}` < `${b.subjectId} ${b.code}` ? -1 : 1),
  )
}

const item = (code: ChecklistItem["code"], found: readonly string[]): ChecklistItem => {
  const ids = [...new Set(found)]
  return { code, done: ids.length === 0, count: ids.length, ids: ids.slice(0, 100) }
}

/** What is to be settled the day before, ticked by data alone. Pure. */
export function checklistOf({ departures: { departures }, ground, holds }: ReadDay): ChecklistItem[] {
  const running = departures.filter(({ status }) => status !== "cancelled")
  const slots = (open: (one: (typeof running)[number]) => boolean) => running.filter(open).map(({ id }) => id)
  const unanswered = (ground?.dispatches ?? []).filter(
    ({ status, assignments }) =>
      status === "assigned" && assignments.some(({ role, status: answer }) => role !== "vehicle" && answer === "assigned"),
  )
  const clashes = (ground?.conflicts ?? []).filter(({ kind }) => kind !== "unassigned" && kind !== "not_accepted")
  return [
    item(
      "departures_named",
      slots(({ bookedPax, board }) => board.named < bookedPax),
    ),
    item(
      "departures_placed",
      slots(({ board }) => board.unassigned.some(({ count }) => count > 0)),
    ),
    item(
      "minimums_decided",
      slots(({ minState }) => minState === "due"),
    ),
    ...(ground
      ? [
          item(
            "dispatches_timed",
            ground.untimed.map(({ id }) => id),
          ),
          item(
            "dispatches_assigned",
            ground.unassigned.map(({ dispatchId }) => dispatchId),
          ),
          item(
            "dispatches_accepted",
            unanswered.map(({ id }) => id),
          ),
          item(
            "dispatches_without_conflict",
            clashes.map(({ dispatchId }) => dispatchId),
          ),
        ]
      : []),
    ...(holds
      ? [
          item(
            "holds_settled",
            holds.map(({ id }) => id),
          ),
        ]
      : []),
  ]
}
