import type { RuleViolation } from "../rules/contract.js"
import { evaluateRoomRules } from "../rules/evaluate.js"
import { membersByGroup } from "../rules/groups.js"
import { roomRules } from "../rules/words.js"
import type { Snapshot, SnapshotResource } from "../snapshot/read.js"
import type { AllocationConflict, ConflictCode } from "./contract.js"
import { sentenceOf } from "./sentence.js"

/** So many subjects of one code are named; the rest is one sum. */
const mostSubjects = 100

type Found = Omit<AllocationConflict, "message">

const severityOf = (code: ConflictCode): AllocationConflict["severity"] => {
  if (code === "sharing_group_too_large") return "critical"
  return code === "traveler_unassigned" || code === "stale_room_dates" || roomRules[code].level === "advisory" ? "warning" : "critical"
}

const conflict = (
  code: ConflictCode,
  subjectType: Found["subjectType"],
  subjectId: string,
  travelerIds: string[],
  resourceIds: string[],
): Found => ({
  ...{ code, severity: severityOf(code), subjectType, subjectId, count: travelerIds.length, travelerIds, resourceIds },
})

/** Violations of one rule in one room are one conflict. */
function brokenRules(violations: readonly RuleViolation[], roomsOf: (travelerIds: readonly string[]) => string[]): Found[] {
  const merged = new Map<string, Found>()
  for (const { code, resourceId, sharingGroupId, travelerIds } of violations) {
    const subject = resourceId ?? sharingGroupId ?? ""
    const key = `${code} ${subject}`
    const known = merged.get(key)
    const people = [...new Set([...(known?.travelerIds ?? []), ...travelerIds])].sort()
    const rooms = resourceId === null ? roomsOf(travelerIds) : [resourceId]
    merged.set(key, conflict(code, resourceId === null ? "sharing_group" : "resource", subject, people, rooms))
  }
  return [...merged.values()]
}

/** Travelers without a place in a segment that has some. Crew and infants without a place of their own need none. */
function unassigned({ travelers, placements }: Snapshot, places: readonly SnapshotResource[], family: string): Found[] {
  const segments = new Set(places.filter(({ assignable }) => assignable !== false).map(({ segment }) => segment))
  const placed = new Map<string, Set<string>>()
  for (const { travelerId, segment, family: of } of placements)
    if (of === family) placed.set(travelerId, (placed.get(travelerId) ?? new Set()).add(segment))
  return travelers
    .filter(({ role, countsPax }) => role === "traveler" && countsPax)
    .filter(({ id }) => [...segments].some((segment) => !placed.get(id)?.has(segment)))
    .map(({ id }) => conflict("traveler_unassigned", "traveler", id, [id], []))
}

/** Groups larger than the room that their people are in, or, where none of them is placed, than every room. */
function tooLarge({ travelers, placements }: Snapshot, places: readonly SnapshotResource[]): Found[] {
  const rooms = new Map(places.map((room) => [room.id as string, room]))
  const open = places.filter(({ status, assignable }) => status === "open" && assignable !== false)
  return [...membersByGroup(travelers)].flatMap(([groupId, members]) => {
    const own = placements.filter(({ travelerId }) => members.includes(travelerId)).flatMap(({ resourceId }) => rooms.get(resourceId) ?? [])
    const largest = Math.max(0, ...(own.length > 0 ? own : open).map(({ capacity }) => capacity))
    if (open.length === 0 || members.length <= largest) return []
    return [
      conflict(
        "sharing_group_too_large",
        "sharing_group",
        groupId,
        members.toSorted(),
        [...new Set(own.map(({ id }) => id as string))].sort(),
      ),
    ]
  })
}

const stale = (places: readonly SnapshotResource[]): Found[] =>
  places.filter(({ staleDates }) => staleDates).map(({ id }) => conflict("stale_room_dates", "resource", id, [], [id]))

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
const inOrder = (one: Found, other: Found) =>
  compare(one.severity, other.severity) || compare(one.code, other.code) || compare(one.subjectId, other.subjectId)

function summedUp(found: readonly Found[], slotId: string): Found[] {
  const byCode = new Map<ConflictCode, Found[]>()
  for (const one of found) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one])
  return [...byCode.values()].flatMap((all) => {
    const [first, rest] = [all.slice(0, mostSubjects), all.slice(mostSubjects)]
    if (!first[0] || rest.length === 0) return first
    const sum = conflict(
      first[0].code,
      "slot",
      slotId,
      [...new Set(rest.flatMap(({ travelerIds }) => travelerIds))],
      [...new Set(rest.flatMap(({ resourceIds }) => resourceIds))],
    )
    return [...first, { ...sum, count: rest.length }]
  })
}

/** Everything that is not as it should be in one family of places: critical first, then by code and subject. Pure. */
export function conflictsOf(snapshot: Snapshot, family: string): AllocationConflict[] {
  const places = snapshot.resources.filter((resource) => resource.family === family)
  const ids = new Set<string>(places.map(({ id }) => id))
  const placements = snapshot.placements.filter(({ resourceId }) => ids.has(resourceId))
  const roomsOf = (people: readonly string[]) =>
    [...new Set(placements.filter(({ travelerId }) => people.includes(travelerId)).map(({ resourceId }) => resourceId as string))].sort()
  const found = [
    ...brokenRules(evaluateRoomRules({ resources: places, travelers: snapshot.travelers, placements }), roomsOf),
    ...unassigned(snapshot, places, family),
    ...(family === "room" ? tooLarge({ ...snapshot, placements }, places) : []),
    ...stale(places),
  ]
  return summedUp(found.sort(inOrder), snapshot.slot.id).map((one) => ({ ...one, message: sentenceOf(one, snapshot) }))
}
