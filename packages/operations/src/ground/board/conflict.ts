import { openAt } from "../../places/index.js"
import type { FleetAsset } from "../asset/fleet.js"
import type { FindingCode, GroundFinding } from "../finding/contract.js"
import { say } from "../finding/say.js"
import { endStatuses } from "../words.js"
import type { BoardDispatch, ConflictKind, GroundConflict } from "./contract.js"
import type { StoredBoardDispatch } from "./read.js"

const MINUTE = 60_000
/** A driver who has not answered two hours before the start is asked. */
const answerDueMinutes = 120
/** A hotel is told of guests who come later than this after the first plan. */
const lateArrivalMinutes = 15
const receives: readonly string[] = ["property", "hotel", "resort", "lodge", "camp", "venue", "restaurant"]
const stepNeeds = new Set(["WCHR", "WCHS", "WCHC", "WCMP", "WCBD", "WCBW"])

/** A dispatch as the board shows it, with what only the judgement needs. */
export interface JudgedDispatch {
  shown: BoardDispatch
  stored: StoredBoardDispatch
}

type Told = Pick<GroundConflict, "kind" | "suggestion" | "message" | "said"> & Partial<GroundConflict>

const conflict = (dispatchId: BoardDispatch["id"], told: Told): GroundConflict => ({
  ...{ dispatchId, resourceId: null, otherSourceType: null, otherSourceId: null, placeId: null, minutes: null },
  ...told,
})

const ofFinding: Partial<Record<FindingCode, [ConflictKind, GroundConflict["suggestion"]]>> = {
  seats: ["capacity_exceeded", "move_passengers"],
  vehicle_documents: ["document_expired", "renew"],
  driver_documents: ["document_expired", "renew"],
  licence_expired: ["licence_expired", "renew"],
  resource_inactive: ["resource_inactive", "reassign"],
  travel_time: ["travel_time", "reassign"],
  outside_shift: ["outside_shift", "reassign"],
}

const resourceOf = ({ assignments }: BoardDispatch, { subjectId }: GroundFinding) =>
  assignments.find((row) => subjectId !== null && [row.resourceId, row.vehicleId, row.driverId].includes(subjectId as never))?.resourceId ??
  null

const found = (dispatch: BoardDispatch): GroundConflict[] =>
  dispatch.findings.flatMap((finding) => {
    const [kind, suggestion] = (finding.verdict === "fail" && ofFinding[finding.code]) || []
    if (!kind || !suggestion) return []
    const { message, said } = finding
    return [conflict(dispatch.id, { kind, suggestion, resourceId: resourceOf(dispatch, finding), message, said })]
  })

const minutesBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / MINUTE)

/** Wanted time that the calendar does not hold, and what has it instead. */
function shortened(dispatch: BoardDispatch, assets: ReadonlyMap<string, FleetAsset>): GroundConflict[] {
  return dispatch.assignments.flatMap(({ resourceId, name, wanted, held }) => {
    const missing = minutesBetween(wanted.from, wanted.to) - (held ? minutesBetween(held.from, held.to) : 0)
    if (missing <= 0) return []
    const other = assets
      .get(resourceId)
      ?.blocks.find(
        ({ sourceId, heldFrom, heldTo }) =>
          sourceId !== dispatch.id && new Date(heldFrom) < wanted.to && (heldTo === null || new Date(heldTo) > wanted.from),
      )
    const told = other
      ? say("claim_shortened_by", { name, minutes: missing, work: other.label, source: other.sourceType })
      : say("claim_shortened", { name, minutes: missing })
    return [
      conflict(dispatch.id, {
        ...{ kind: "claim_shortened", resourceId, minutes: missing, suggestion: "reassign", ...told },
        ...{ otherSourceType: other?.sourceType ?? null, otherSourceId: other?.sourceId ?? null },
      }),
    ]
  })
}

/** Whether somebody has answered, whether the run is on time, and whether the place is told. */
function standing({ shown, stored }: JudgedDispatch, now: Date): GroundConflict[] {
  const { id, scheduledAt, lateness, missingRoles, status, passengerCount } = shown
  const told: Told[] = []
  if (missingRoles.length > 0 && status !== "draft")
    told.push({ kind: "unassigned", suggestion: "assign", ...say("nobody_assigned", { roles: [...missingRoles] }) })
  const soon = scheduledAt !== null && minutesBetween(now, scheduledAt) <= answerDueMinutes
  for (const { role, name, resourceId, status: answer } of shown.assignments) {
    if (role === "vehicle" || answer !== "assigned" || !soon || status !== "assigned") continue
    told.push({ kind: "not_accepted", suggestion: "ask", resourceId, ...say("not_accepted", { name }) })
  }
  if (lateness.state === "late" || lateness.state === "at_risk") {
    const { state, minutes } = lateness
    const risk = minutes ? say("at_risk_by", { minutes }) : say("at_risk", {})
    told.push({ kind: state, suggestion: "ask", minutes, ...(state === "late" ? say(state, { minutes: minutes ?? 0 }) : risk) })
  }
  if (stored.slotStatus === "cancelled") told.push({ kind: "slot_cancelled", suggestion: "cancel", ...say("slot_cancelled", {}) })
  if (stored.runChanges > 0) {
    const changed = say("run_changed", { count: stored.runChanges })
    told.push({ kind: "run_changed", suggestion: "refresh", otherSourceType: "slot", otherSourceId: shown.slotId, ...changed })
  }
  return [
    ...told.map((one) => conflict(id, one)),
    ...closed({ shown, stored }),
    ...lateArrival(shown, stored.dropoff && { kind: stored.dropoff.kind, name: shown.dropoffName ?? "" }),
    ...steps({ shown, stored }, passengerCount),
  ]
}

/** The place at which they arrive expects them by the first plan. */
export function lateArrival(
  {
    id,
    originalEndsAt,
    endsAt,
    dropoffPlaceId,
    status,
    timezone,
  }: Pick<BoardDispatch, "id" | "originalEndsAt" | "endsAt" | "dropoffPlaceId" | "status" | "timezone">,
  place: { kind: string; name: string } | null | undefined,
): GroundConflict[] {
  if (!originalEndsAt || !endsAt || !dropoffPlaceId || !receives.includes(place?.kind ?? "") || status === "completed") return []
  const minutes = minutesBetween(originalEndsAt, endsAt)
  if (minutes <= lateArrivalMinutes) return []
  const told = say("late_arrival", { name: place?.name ?? "", at: originalEndsAt.toISOString(), zone: timezone, minutes })
  return [conflict(id, { kind: "late_arrival", suggestion: "tell", placeId: dropoffPlaceId, minutes, ...told })]
}

/** A place that is closed when the run is there. What has no hours on file is not said to be closed. */
function closed({ shown, stored }: JudgedDispatch): GroundConflict[] {
  const ends = [
    { placeId: shown.pickupPlaceId, name: shown.pickupName, place: stored.pickup, at: shown.scheduledAt },
    { placeId: shown.dropoffPlaceId, name: shown.dropoffName, place: stored.dropoff, at: shown.endsAt },
  ]
  return ends.flatMap(({ placeId, name, place, at }) => {
    if (!place || !at || place.hours.length === 0) return []
    const { open, nextOpensAt } = openAt(place.hours, place.timezone, at)
    if (open !== false) return []
    const facts = { name: name ?? "", at: at.toISOString(), zone: shown.timezone }
    const told = nextOpensAt ? say("place_closed_until", { ...facts, opensAt: nextOpensAt.toISOString() }) : say("place_closed", facts)
    return [conflict(shown.id, { kind: "place_closed", suggestion: "reschedule", placeId, ...told })]
  })
}

function steps({ shown, stored }: JudgedDispatch, aboard: number): GroundConflict[] {
  if (aboard === 0 || !(shown.wheelchairCount > 0 || shown.needs.some((need) => stepNeeds.has(need)))) return []
  const ends = [
    { placeId: shown.pickupPlaceId, name: shown.pickupName, place: stored.pickup },
    { placeId: shown.dropoffPlaceId, name: shown.dropoffName, place: stored.dropoff },
  ]
  return ends
    .filter(({ place }) => place?.stepFree === "no")
    .map(({ placeId, name }) =>
      conflict(shown.id, {
        ...{ kind: "place_not_step_free", suggestion: "reschedule", placeId, ...say("place_not_step_free", { name: name ?? "" }) },
      }),
    )
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

const overlaps = (a: { from: Date; to: Date }, b: { from: Date; to: Date }) => a.from < b.to && b.from < a.to

/** Dispatches that want one asset, or one traveler, at one time: told on both. */
function crossing(open: readonly BoardDispatch[], storedOf: ReadonlyMap<string, StoredBoardDispatch>): GroundConflict[] {
  const wants = open.flatMap((dispatch) => dispatch.assignments.map((row) => ({ dispatch, ...row })))
  const byAsset = groupedBy(wants, ({ resourceId }) => resourceId)
  const assets = [...byAsset.values()].flatMap((rows) =>
    rows.flatMap((one) =>
      rows
        .filter((other) => other.dispatch.id !== one.dispatch.id && overlaps(one.wanted, other.wanted))
        .map((other) => {
          const from = Math.max(one.wanted.from.getTime(), other.wanted.from.getTime())
          const to = Math.min(one.wanted.to.getTime(), other.wanted.to.getTime())
          return conflict(one.dispatch.id, {
            ...{ kind: "asset_overlap", suggestion: "reassign", resourceId: one.resourceId, minutes: Math.round((to - from) / MINUTE) },
            ...{ otherSourceType: "dispatch", otherSourceId: other.dispatch.id },
            ...say("wanted_twice", { name: one.name }),
          })
        }),
    ),
  )
  return [...assets, ...elsewhere(open, storedOf)]
}

function elsewhere(open: readonly BoardDispatch[], storedOf: ReadonlyMap<string, StoredBoardDispatch>): GroundConflict[] {
  const people = open.flatMap((dispatch) => (storedOf.get(dispatch.id)?.travelers ?? []).map((traveler) => ({ traveler, dispatch })))
  const rangeOf = ({ scheduledAt, endsAt }: BoardDispatch) => ({ from: scheduledAt ?? new Date(0), to: endsAt ?? new Date(0) })
  return [...groupedBy(people, ({ traveler }) => traveler).values()].flatMap((rows) =>
    rows.flatMap(({ dispatch }) =>
      rows
        .filter((other) => other.dispatch.id !== dispatch.id && overlaps(rangeOf(dispatch), rangeOf(other.dispatch)))
        .map((other) =>
          conflict(dispatch.id, {
            ...{ kind: "traveler_elsewhere", suggestion: "move_passengers", otherSourceType: "dispatch", otherSourceId: other.dispatch.id },
            ...say("traveler_elsewhere", {}),
          }),
        ),
    ),
  )
}

/** Everything that somebody has to look at, by dispatch in the order of the board. Pure. */
export function conflictsOf(judged: readonly JudgedDispatch[], assets: ReadonlyMap<string, FleetAsset>, now: Date): GroundConflict[] {
  const open = judged.filter(({ shown }) => !(endStatuses as readonly string[]).includes(shown.status))
  const between = crossing(
    open.map(({ shown }) => shown),
    new Map(open.map(({ shown, stored }) => [shown.id, stored])),
  )
  return open.flatMap((one) => [
    ...between.filter(({ dispatchId }) => dispatchId === one.shown.id),
    ...shortened(one.shown, assets),
    ...found(one.shown),
    ...standing(one, now),
  ])
}
