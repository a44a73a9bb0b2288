import type { QueryKey } from "@tanstack/react-query"
import type { Operations } from "../../kernel/core/index.js"
import { type Patch, patch, patchRecord } from "../../kernel/query/index.js"
import { availabilityKeys } from "../keys.js"
import type { AssignTravelers, SetAttendance, SetSharingGroupMembers, UpdateSharingGroup } from "./inputs.js"
import type { ResourceAvailability, SharingGroup, SlotManifest, SlotTraveler, TravelerAssignment } from "./types.js"

/* Moving people between rooms shows at once: the board has judged the move by the server's own rules before it is sent. */

type Move = AssignTravelers["moves"][number]

const isManifest = (cached: unknown): cached is SlotManifest =>
  typeof cached === "object" && cached !== null && "allocations" in cached && "resources" in cached && "crew" in cached

function placeIn(resource: ResourceAvailability, move: Move): TravelerAssignment {
  const { id: resourceId, label, kind, family, segment } = resource
  const standing = { overrideReason: null, waived: [], createdBy: null, createdAt: new Date(0).toISOString() }
  return { id: "tasg_pending", resourceId, label, kind, family, segment, source: "person", pinned: move.pinned ?? false, ...standing }
}

function moved(traveler: SlotTraveler, moves: readonly Move[], resources: readonly ResourceAvailability[]): SlotTraveler {
  const own = moves.filter(({ travelerId }) => travelerId === traveler.id)
  if (own.length === 0) return traveler
  const assignments = own.reduce((places, move) => {
    const to = resources.find(({ id }) => id === move.resourceId)
    const left = resources.find(({ id }) => id === move.expectedResourceId)
    const family = to?.family ?? move.family ?? left?.family
    const segment = to?.segment ?? move.segment ?? left?.segment ?? ""
    const others = places.filter((place) => place.family !== family || place.segment !== segment)
    return to ? [...others, placeIn(to, move)] : others
  }, traveler.assignments)
  return { ...traveler, assignments }
}

/** Counts follow the people that the manifest shows. */
function counted(resources: readonly ResourceAvailability[], before: readonly SlotTraveler[], after: readonly SlotTraveler[]) {
  const inRoom = (people: readonly SlotTraveler[], id: string) =>
    people.reduce((sum, { assignments }) => sum + assignments.filter(({ resourceId }) => resourceId === id).length, 0)
  return resources.map((resource) => {
    const delta = inRoom(after, resource.id) - inRoom(before, resource.id)
    return delta === 0 ? resource : { ...resource, assigned: resource.assigned + delta, available: Math.max(resource.available - delta, 0) }
  })
}

/** People where they are moved to, in the manifest of their departure. */
export function showMoves({ slotId, moves, dryRun }: AssignTravelers, operations: Operations): Patch[] {
  if (dryRun) return []
  const { slots } = availabilityKeys(operations)
  return [
    patch<unknown>(slots.detail(slotId, "manifest"), (cached) => {
      if (!isManifest(cached)) return cached
      const people = (travelers: SlotTraveler[]) => travelers.map((traveler) => moved(traveler, moves, cached.resources))
      const allocations = cached.allocations.map((allocation) => ({ ...allocation, travelers: people(allocation.travelers) }))
      const crew = people(cached.crew)
      const all = (parts: { travelers: SlotTraveler[] }[], more: SlotTraveler[]) => [
        ...parts.flatMap(({ travelers }) => travelers),
        ...more,
      ]
      return {
        ...cached,
        allocations,
        crew,
        resources: counted(cached.resources, all(cached.allocations, cached.crew), all(allocations, crew)),
      }
    }),
  ]
}

/** Who came, in manifest, lists and record, while the bus is being boarded. */
export function showAttendance({ slotId, travelerIds, slotAllocationId, state }: SetAttendance, operations: Operations): Patch[] {
  const { slots, slotTravelers } = availabilityKeys(operations)
  const meant = ({ id, slotAllocationId: of }: SlotTraveler) =>
    travelerIds?.includes(id) ?? (slotAllocationId !== undefined && of === slotAllocationId)
  return ["manifest", "travelers", "travelerSearch"]
    .map((part) => slots.detail(slotId, part))
    .concat([slotTravelers.details])
    .map((key) => patchTravelers(key, (traveler) => (meant(traveler) ? { ...traveler, attendance: state } : traveler)))
}

/** A traveler in a booking of a page of the manifest. */
const travelerDepth = 6

const isTraveler = (value: object): value is SlotTraveler => "attendance" in value && "lastName" in value

/** Changes travelers wherever they stand in the cached answers under a key. */
function patchTravelers(key: QueryKey, change: (traveler: SlotTraveler) => SlotTraveler): Patch {
  const shown = (value: unknown, depth: number): unknown => {
    if (typeof value !== "object" || value === null || depth === 0) return value
    if (isTraveler(value)) return change(value)
    if (Array.isArray(value)) return value.map((one) => shown(one, depth - 1))
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shown(one, depth - 1)]))
  }
  return patch<unknown>(key, (cached) => shown(cached, travelerDepth))
}

/** Label, notes and members of a sharing group, in manifests, lists and records of travelers. */
export function showGroup({ groupId, ...said }: UpdateSharingGroup | SetSharingGroupMembers, operations: Operations): Patch[] {
  const { slots, slotTravelers } = availabilityKeys(operations)
  const { label, notes, travelerIds } = said as Omit<UpdateSharingGroup, "groupId">
  const words = { ...(label !== undefined && { label }), ...(notes !== undefined && { notes }), ...(travelerIds && { travelerIds }) }
  const groups = patchRecord<SharingGroup>([slots.details], groupId, (group) => ({ ...group, ...words }))
  if (!travelerIds) return groups
  const joined = (traveler: SlotTraveler): SlotTraveler => {
    if (travelerIds.includes(traveler.id)) return { ...traveler, sharingGroupId: groupId }
    return traveler.sharingGroupId === groupId ? { ...traveler, sharingGroupId: null } : traveler
  }
  return [...groups, ...[slots.details, slotTravelers.details].map((key) => patchTravelers(key, joined))]
}
