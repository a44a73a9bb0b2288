import type { RulePlacement, RuleResource, RuleTraveler, RuleViolation } from "./contract.js"

type Placed = { resourceId: string; segment: string }

function roomsByTraveler(rooms: ReadonlyMap<string, RuleResource>, placements: readonly RulePlacement[]): Map<string, Placed[]> {
  const placed = new Map<string, Placed[]>()
  for (const { travelerId, resourceId } of placements) {
    const room = rooms.get(resourceId)
    if (room?.family !== "room") continue
    placed.set(travelerId, [...(placed.get(travelerId) ?? []), { resourceId, segment: room.segment }])
  }
  return placed
}

/** Live members by sharing group. */
export function membersByGroup(travelers: readonly RuleTraveler[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { id, sharingGroupId } of travelers) {
    if (sharingGroupId != null) groups.set(sharingGroupId, [...(groups.get(sharingGroupId) ?? []), id])
  }
  return groups
}

/** Groups that a segment's rooms part: in two rooms, or some placed and some not. A group wholly unplaced is not split. */
export function splitGroups(
  rooms: ReadonlyMap<string, RuleResource>,
  travelers: readonly RuleTraveler[],
  placements: readonly RulePlacement[],
): RuleViolation[] {
  const placed = roomsByTraveler(rooms, placements)
  return [...membersByGroup(travelers)].flatMap(([sharingGroupId, members]) => {
    const stays = members.map((id) => placed.get(id) ?? [])
    const segments = new Set(stays.flat().map(({ segment }) => segment))
    const parts = [...segments].map((segment) => {
      const inSegment = stays.map((rows) => rows.find((row) => row.segment === segment)?.resourceId)
      return new Set(inSegment).size
    })
    const actual = Math.max(0, ...parts)
    if (actual < 2) return []
    return [
      {
        code: "sharing_group_split",
        level: "advisory",
        resourceId: null,
        sharingGroupId,
        travelerIds: members.toSorted(),
        expected: 1,
        actual,
      } as const,
    ]
  })
}
