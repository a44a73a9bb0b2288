import { needsAccessible } from "../rules/age.js"
import type { PlanInput, PlanResource, PlanTraveler } from "./contract.js"

/** Somebody whom the plan places, or who stands in its way. */
export interface Person extends PlanTraveler {
  unit: string
  /** The room that the plan may keep or change. Null = none yet. */
  home: string | null
}

export interface Room extends PlanResource {
  /** Position in the order of ids. */
  rank: number
  /** Who stays here whatever the plan says. */
  kept: Person[]
  /** Who is here and may move. */
  movable: Person[]
}

/** People who want to be together: a sharing group, else a booking's party, else one alone. */
export interface Unit {
  key: string
  members: Person[]
  /** Rooms in which some of them are already, for good. */
  keptRooms: Set<string>
  needsAccess: boolean
}

export interface Problem {
  family: string
  rooms: Room[]
  units: Unit[]
  byUnit: ReadonlyMap<string, Unit>
  /** Everybody in this family and segment who stays where they are. */
  keptCount: number
}

/** Who sits where, by traveler, beyond those who are kept. */
export type Seating = Map<string, string>

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)

export const unitKey = ({ id, sharingGroupId, bookingId }: PlanTraveler): string =>
  sharingGroupId != null ? `group:${sharingGroupId}` : bookingId != null ? `booking:${bookingId}` : `traveler:${id}`

/** Sorts everything by id, and tells who may move from who stays. */
export function problemOf({ family, segment = "", keep = "all", resources, travelers, placements }: PlanInput): Problem {
  const ofSegment = resources.filter((resource) => resource.family === family && resource.segment === segment).toSorted(byId)
  const rooms: Room[] = ofSegment
    .filter(({ status, assignable }) => status === "open" && assignable !== false)
    .map((resource, rank) => ({ ...resource, rank: rank + 1, kept: [], movable: [] }))
  const byRoom = new Map(rooms.map((room) => [room.id, room]))
  const inSegment = new Set(ofSegment.map(({ id }) => id))
  const stands = new Map(
    placements.filter(({ resourceId }) => inSegment.has(resourceId)).map((placement) => [placement.travelerId, placement]),
  )
  const units = new Map<string, Unit>()
  let keptCount = 0
  for (const traveler of travelers.toSorted(byId)) {
    const placement = stands.get(traveler.id)
    const room = placement && byRoom.get(placement.resourceId)
    const stays = placement !== undefined && (keep === "all" || placement.pinned === true || room === undefined)
    const key = unitKey(traveler)
    const unit = units.get(key) ?? { key, members: [], keptRooms: new Set(), needsAccess: false }
    units.set(key, unit)
    const person: Person = { ...traveler, unit: key, home: stays ? null : (placement?.resourceId ?? null) }
    unit.needsAccess ||= needsAccessible(person)
    if (stays) {
      keptCount++
      unit.keptRooms.add(placement.resourceId)
      room?.kept.push(person)
    } else {
      unit.members.push(person)
      if (person.home !== null) room?.movable.push(person)
    }
  }
  const sorted = [...units.values()].sort((one, other) => (one.key < other.key ? -1 : 1))
  return { family, rooms, units: sorted, byUnit: units, keptCount }
}
