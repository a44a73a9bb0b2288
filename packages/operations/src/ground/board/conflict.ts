import { wallText } from "../../kernel/time.js"
import { openAt } from "../../places/index.js"
import type { FleetAsset } from "../asset/fleet.js"
import type { FindingCode, GroundFinding } from "../finding/contract.js"
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

type Told = Pick<GroundConflict, "kind" | "suggestion" | "message"> & Partial<GroundConflict>

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
    return [conflict(dispatch.id, { kind, suggestion, resourceId: resourceOf(dispatch, finding), message: finding.message })]
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
    const message = `${name} is wanted for ${missing} minutes more than the calendar holds${other ? `: ${other.label || other.sourceType} is in the way` : ""}.`
    return [
      conflict(dispatch.id, {
        ...{ kind: "claim_shortened", resourceId, minutes: missing, suggestion: "reassign", message },
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
    told.push({ kind: "unassigned", suggestion: "assign", message: `Nobody is assigned as ${missingRoles.join(" and ")}.` })
  const soon = scheduledAt !== null && minutesBetween(now, scheduledAt) <= answerDueMinutes
  for (const { role, name, resourceId, status: answer } of shown.assignments) {
    if (role === "vehicle" || answer !== "assigned" || !soon || status !== "assigned") continue
    told.push({ kind: "not_accepted", suggestion: "ask", resourceId, message: `${name} has not accepted yet.` })
  }
  if (lateness.state === "late" || lateness.state === "at_risk") {
    const { state, minutes } = lateness
    const message = state === "late" ? `${minutes} minutes late.` : `Likely to be late${minutes ? `, by about ${minutes} minutes` : ""}.`
    told.push({ kind: state, suggestion: "ask", minutes, message })
  }
  if (stored.slotStatus === "cancelled")
    told.push({ kind: "slot_cancelled", suggestion: "cancel", message: "The departure that it serves is cancelled." })
  if (stored.runChanges > 0) {
    const message = `${stored.runChanges} ${stored.runChanges === 1 ? "thing has" : "things have"} changed on the pickup list since the run was made.`
    told.push({ kind: "run_changed", suggestion: "refresh", otherSourceType: "slot", otherSourceId: shown.slotId, message })
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
  const message = `${place?.name} expects them at ${wallText(originalEndsAt, timezone)}; they arrive ${minutes} minutes later.`
  return [conflict(id, { kind: "late_arrival", suggestion: "tell", placeId: dropoffPlaceId, minutes, message })]
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
    const message = `${name} is closed at ${wallText(at, shown.timezone)}${nextOpensAt ? `; it opens at ${wallText(nextOpensAt, shown.timezone)}` : ""}.`
    return [conflict(shown.id, { kind: "place_closed", suggestion: "reschedule", placeId, message })]
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
        ...{ kind: "place_not_step_free", suggestion: "reschedule", placeId, message: `${name} cannot be reached without steps.` },
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
            message: `${one.name} is wanted by another dispatch at the same time.`,
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
            message: "A traveler is on another dispatch at the same time.",
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
