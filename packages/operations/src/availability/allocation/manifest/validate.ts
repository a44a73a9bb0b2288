import type { Allocations } from "../values.js"
import type { AllocationCheck, AllocationRequest, AllocationViolation, ResourceAvailability, SlotResourceAvailability } from "./contract.js"

/** What the pure check reads of a manifest; a whole one fits. */
export interface CapacityManifest {
  slot: Pick<SlotResourceAvailability["slot"], "unlimited" | "capacityPax" | "availablePax">
  resources: readonly Pick<
    ResourceAvailability,
    "id" | "kind" | "family" | "segment" | "capacity" | "assigned" | "available" | "assignable" | "status"
  >[]
}

type Resource = CapacityManifest["resources"][number]

interface Wish {
  ref: string | undefined
  allocations: Allocations
  current: Allocations
}

/** What a party asks of one resource beyond what it has there, and what it gives back. */
interface Demand {
  kind: string
  asked: number
  freed: number
  refs: string[]
}

type Demands = Map<string, Demand>

const idsOf = (entry: Allocations[string] | undefined): string[] => [
  ...new Set(entry === null || entry === undefined ? [] : [entry].flat()),
]
const allIds = (allocations: Allocations) => Object.values(allocations).flatMap(idsOf)
const refsOf = (ref: string | undefined) => (ref === undefined ? [] : [ref])

function wishesOf(request: AllocationRequest): Wish[] {
  if (!("travelers" in request)) return [{ ref: undefined, allocations: request.allocations, current: request.current ?? {} }]
  return request.travelers.map(({ ref, allocations, current = {} }, index) => ({ ref: ref ?? String(index), allocations, current }))
}

function demandOn(demands: Demands, id: string, kind: string): Demand {
  const demand = demands.get(id) ?? { kind, asked: 0, freed: 0, refs: [] }
  demands.set(id, demand)
  return demand
}

const placeOf = ({ family, segment }: Resource) => `${family}\t${segment}`

/** One traveler has one place of a family in a segment. */
function conflictsOf({ ref }: Wish, wanted: readonly Resource[]): AllocationViolation[] {
  return [...new Set(wanted.map(placeOf))].flatMap((place) => {
    const several = wanted.filter((resource) => placeOf(resource) === place).sort((a, b) => (a.id < b.id ? -1 : 1))
    const [first] = several
    if (!first || several.length < 2) return []
    const { kind, id: resourceId, family, segment } = first
    const resourceIds = several.map(({ id }) => id)
    return [{ code: "allocation_family_conflict" as const, kind, resourceId, family, segment, resourceIds, refs: refsOf(ref) }]
  })
}

/** What stands against the wish itself; what it asks and frees goes into `demands`. */
function judgeWish(wish: Wish, known: ReadonlyMap<string, Resource>, demands: Demands): AllocationViolation[] {
  const { ref, allocations, current } = wish
  const refs = refsOf(ref)
  const violations: AllocationViolation[] = []
  const wanted: Resource[] = []
  const standing = new Set(allIds(current))
  for (const [kind, entry] of Object.entries(allocations)) {
    for (const id of idsOf(entry)) {
      const resource = known.get(id)
      if (!resource)
        violations.push({
          code: "resource_not_on_slot",
          kind,
          resourceId: id,
          capacity: 0,
          existingAssigned: 0,
          requested: 1,
          available: 0,
          refs,
        })
      else if (resource.kind !== kind)
        violations.push({ code: "resource_kind_mismatch", kind, resourceId: id, actualKind: resource.kind, refs })
      else wanted.push(resource)
    }
  }
  for (const { id, kind } of wanted) {
    if (standing.has(id)) continue
    const demand = demandOn(demands, id, kind)
    demand.asked += 1
    demand.refs.push(...refs)
  }
  for (const id of leftBy(wish, wanted, known)) demandOn(demands, id, known.get(id)?.kind ?? "").freed += 1
  return [...violations, ...conflictsOf(wish, wanted)]
}

/** What the traveler has now and leaves: replaced within its family and segment, or taken away with its kind. */
function leftBy({ allocations, current }: Wish, wanted: readonly Resource[], known: ReadonlyMap<string, Resource>): string[] {
  const kept = new Set<string>(wanted.map(({ id }) => id))
  const taken = new Set(wanted.map(placeOf))
  return Object.entries(current).flatMap(([kind, entry]) =>
    idsOf(entry).filter((id) => {
      const resource = known.get(id)
      return resource !== undefined && !kept.has(id) && (taken.has(placeOf(resource)) || kind in allocations)
    }),
  )
}

function judgeDemand(id: string, { kind, asked, freed, refs }: Demand, known: ReadonlyMap<string, Resource>): AllocationViolation[] {
  const resource = known.get(id)
  if (!resource || asked === 0) return []
  const { capacity, assigned: existingAssigned, status, assignable } = resource
  const numbers = { kind, resourceId: id, capacity, existingAssigned, requested: asked, refs }
  if (status === "blocked") return [{ code: "resource_blocked", ...numbers, available: 0 }]
  if (!assignable) return [{ code: "resource_not_assignable", ...numbers, available: 0 }]
  const available = resource.available + freed
  return asked > available ? [{ code: "resource_capacity_exhausted", ...numbers, available }] : []
}

function judgePax({ slot }: CapacityManifest, pax: number | undefined): AllocationViolation[] {
  if (pax === undefined || slot.unlimited || slot.availablePax === null || pax <= slot.availablePax) return []
  return [
    {
      code: "slot_capacity_exceeded",
      kind: null,
      resourceId: null,
      requested: pax,
      remaining: slot.availablePax,
      capacityPax: slot.capacityPax,
    },
  ]
}

const order = ({ code, kind, resourceId }: AllocationViolation) => [code, kind ?? "", resourceId ?? ""].join("\t")

/**
 * Whether a traveler's or a party's wishes fit the rooms and seats of a departure, and its pax. Pure: needs no database, changes
 * nothing, runs in a browser; the writers repeat it under locks. The wishes are summed per resource first, so two who want the last
 * bed are told once. An entry equal to `current` asks for nothing, one that replaces it gives that place back first. Room rules are
 * another question (`evaluateRoomRules`).
 */
export function validateSlotAllocationCapacity(manifest: CapacityManifest, request: AllocationRequest): AllocationCheck {
  const known = new Map<string, Resource>(manifest.resources.map((resource) => [resource.id, resource]))
  const demands: Demands = new Map()
  const violations = wishesOf(request).flatMap((wish) => judgeWish(wish, known, demands))
  for (const [id, demand] of demands) violations.push(...judgeDemand(id, demand, known))
  violations.push(...judgePax(manifest, request.pax))
  violations.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
  return { ok: violations.length === 0, violations }
}
