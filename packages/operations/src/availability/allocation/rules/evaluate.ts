import { faultsOfCompany } from "./company.js"
import type { RoomRulesInput, RulePlacement, RuleResource, RuleTraveler, RuleViolation } from "./contract.js"
import { splitGroups } from "./groups.js"
import { type Fault, faultsOfPerson } from "./person.js"
import { roomRules, ruleLevels } from "./words.js"

type State = Pick<RoomRulesInput, "resources" | "travelers" | "placements">

export const violationOf = (fault: Fault, resourceId: string | null, sharingGroupId: string | null = null): RuleViolation => ({
  code: fault.code,
  level: roomRules[fault.code].level,
  resourceId,
  sharingGroupId,
  travelerIds: fault.travelerIds,
  expected: fault.expected,
  actual: fault.actual,
})

const fault = (code: Fault["code"], travelerIds: string[], expected: Fault["expected"], actual: Fault["actual"]): Fault => ({
  code,
  travelerIds: travelerIds.toSorted(),
  expected,
  actual,
})

/** Faults that no reason excuses: the place is not there, not free, or not of the kind that was meant. */
function hardFaults(room: RuleResource, placed: readonly RulePlacement[]): Fault[] {
  const occupants = [...new Set(placed.map(({ travelerId }) => travelerId))]
  const found: Fault[] = placed.flatMap(({ travelerId, kind }) =>
    kind !== undefined && kind !== room.kind ? [fault("resource_kind_mismatch", [travelerId], kind, room.kind)] : [],
  )
  if (room.status === "blocked") found.push(fault("resource_blocked", occupants, "open", "blocked"))
  if (room.assignable === false) found.push(fault("resource_not_assignable", occupants, null, null))
  if (occupants.length > room.capacity) found.push(fault("resource_capacity_exhausted", occupants, room.capacity, occupants.length))
  return found
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

function faultsOfRoom(room: RuleResource | undefined, placed: readonly RulePlacement[], known: ReadonlyMap<string, RuleTraveler>): Fault[] {
  if (!room) return [fault("resource_not_on_slot", [...new Set(placed.map(({ travelerId }) => travelerId))], null, null)]
  const people = [...new Set(placed.map(({ travelerId }) => travelerId))].flatMap((id) => known.get(id) ?? [])
  return [...hardFaults(room, placed), ...people.flatMap((traveler) => faultsOfPerson(room, traveler)), ...faultsOfCompany(room, people)]
}

function judge({ resources, travelers, placements }: State): RuleViolation[] {
  const known = new Map(travelers.map((traveler) => [traveler.id, traveler]))
  const rooms = new Map(resources.map((room) => [room.id, room]))
  const byRoom = [...groupBy(placements, ({ resourceId }) => resourceId)].flatMap(([resourceId, placed]) =>
    faultsOfRoom(rooms.get(resourceId), placed, known).map((found) => violationOf(found, resourceId)),
  )
  return [...byRoom, ...splitGroups(rooms, travelers, placements)]
}

/** A fault is old when the same rule was broken at the same place by people among whom all of today's were. */
const stoodBefore = (violation: RuleViolation, before: readonly RuleViolation[]) =>
  before.some(
    ({ code, resourceId, sharingGroupId, travelerIds }) =>
      code === violation.code &&
      resourceId === violation.resourceId &&
      sharingGroupId === violation.sharingGroupId &&
      violation.travelerIds.every((id) => travelerIds.includes(id)),
  )

/** Whether a change has to do with the violation: its room is joined or left, or one of its group moves. */
function touches(moved: readonly string[], input: RoomRulesInput): (violation: RuleViolation) => boolean {
  const people = new Set(moved)
  const rooms = new Set(
    [...input.placements, ...(input.before ?? [])].filter(({ travelerId }) => people.has(travelerId)).map(({ resourceId }) => resourceId),
  )
  return ({ resourceId, travelerIds }) => (resourceId === null ? travelerIds.some((id) => people.has(id)) : rooms.has(resourceId))
}

const inOrder = (one: RuleViolation, other: RuleViolation) =>
  ruleLevels.indexOf(one.level) - ruleLevels.indexOf(other.level) || compare(keyOf(one), keyOf(other))
const keyOf = ({ code, resourceId, sharingGroupId, travelerIds }: RuleViolation) =>
  [code, resourceId, sharingGroupId, ...travelerIds].join("\t")
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/**
 * Judges who is in which room or seat, without a database. The answer lists every broken rule, hardest first, then by code and room.
 * With `moved`, only those travelers and the rooms that they join or leave are judged; with `before` as well, what was broken
 * already is left out, so that an old fault does not stop a change that has nothing to do with it.
 */
export function evaluateRoomRules(input: RoomRulesInput): RuleViolation[] {
  const found = judge(input)
  const touched = input.moved ? found.filter(touches(input.moved, input)) : found
  const before = input.before ? judge({ ...input, placements: input.before }) : []
  return touched.filter((violation) => !stoodBefore(violation, before)).sort(inOrder)
}
