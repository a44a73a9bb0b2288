import { placeErrors, roomRuleViolation } from "../../errors.js"
import type { AllocationRequest, AllocationViolation } from "../../manifest/contract.js"
import { validateSlotAllocationCapacity } from "../../manifest/validate.js"
import { ageOn } from "../../rules/age.js"
import type { RulePlacement, RuleViolation } from "../../rules/contract.js"
import { evaluateRoomRules } from "../../rules/evaluate.js"
import type { Allocations } from "../../values.js"
import { moves, type PlaceChange, type WantedPlace } from "./change.js"
import type { PlaceState } from "./state.js"

type Travelers = Extract<AllocationRequest, { travelers: unknown }>["travelers"]

function add(allocations: Allocations, kind: string, id: string | null): void {
  const entry = allocations[kind]
  const ids = entry === undefined || entry === null ? [] : [entry].flat()
  allocations[kind] = id === null ? (entry ?? null) : [...ids, id as `alrs_${string}`]
}

function byTraveler<Row extends { travelerId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>()
  for (const row of rows) {
    const own = grouped.get(row.travelerId)
    if (own) own.push(row)
    else grouped.set(row.travelerId, [row])
  }
  return grouped
}

/** The wishes as the pure check reads them: each traveler with the places that change, and what they are now. */
function requestOf(wanted: readonly WantedPlace[], changes: readonly PlaceChange[], state: PlaceState): AllocationRequest {
  const known = new Map(state.manifest.resources.map((resource) => [resource.id as string, resource]))
  const people = new Map(state.people.map((person) => [person.id, person]))
  const changing = byTraveler(changes)
  const travelers: Travelers = [...byTraveler(wanted)].map(([ref, wishes]) => {
    const allocations: Allocations = {}
    const current: Allocations = {}
    for (const { to, kind } of wishes) if (to !== null) add(allocations, kind ?? known.get(to)?.kind ?? "place", to)
    for (const change of changing.get(ref) ?? []) {
      if (change.from) add(current, change.from.kind, change.from.resourceId)
      if (!change.to) add(allocations, change.kind, null)
    }
    for (const { kind, resourceId } of people.get(ref)?.places ?? [])
      if ([allocations[kind]].flat().includes(resourceId as `alrs_${string}`)) add(current, kind, resourceId)
    return { ref, allocations, current }
  })
  return { travelers }
}

const told = Object.keys(placeErrors) as (keyof typeof placeErrors)[]

/** The second gate: the same pure check that a storefront asks, on numbers that stand until the change is written. */
export function requireCapacity(slotId: string, wanted: readonly WantedPlace[], changes: readonly PlaceChange[], state: PlaceState): void {
  const { ok, violations } = validateSlotAllocationCapacity(state.manifest, requestOf(wanted, changes, state))
  if (ok) return
  const rank = ({ code }: AllocationViolation) => told.indexOf(code as keyof typeof placeErrors)
  const sorted = violations.toSorted((a, b) => rank(a) - rank(b))
  const refuse = placeErrors[sorted[0]?.code as keyof typeof placeErrors]
  throw refuse({ slotId, violations: sorted })
}

function placementsAfter(changes: readonly PlaceChange[], before: readonly RulePlacement[]): RulePlacement[] {
  const left = new Set(changes.flatMap(({ travelerId, from }) => (from ? [`${travelerId} ${from.resourceId}`] : [])))
  const joined = changes.flatMap(({ travelerId, to }) => (to ? [{ travelerId, resourceId: to.id }] : []))
  return [...before.filter(({ travelerId, resourceId }) => !left.has(`${travelerId} ${resourceId}`)), ...joined]
}

/** What the room rules say about the end state, of the travelers who move and the rooms that they join or leave. */
export function judgeRules(changes: readonly PlaceChange[], { manifest, people, date }: PlaceState): RuleViolation[] {
  const before = people.flatMap(({ id, places }) => places.map(({ resourceId }) => ({ travelerId: id, resourceId })))
  const moving = changes.filter(moves)
  if (moving.length === 0) return []
  return evaluateRoomRules({
    resources: manifest.resources,
    travelers: people.map(({ birthDate, ...person }) => ({ ...person, age: ageOn(birthDate, date) })),
    placements: placementsAfter(moving, before),
    before,
    moved: [...new Set(moving.map(({ travelerId }) => travelerId))],
  })
}

/** Splits the findings: what warns, and what an override waived. Throws `room_rule_violation` where no reason was given. */
export function requireRules(slotId: string, found: readonly RuleViolation[], overridden: boolean) {
  const blocking = found.filter(({ level }) => level === "blocking")
  if (blocking.length > 0 && !overridden) throw roomRuleViolation({ slotId, violations: blocking })
  return { warnings: found.filter(({ level }) => level === "advisory"), waived: blocking }
}
