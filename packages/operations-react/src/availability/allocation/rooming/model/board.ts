import type { BoardGroup, BoardPerson, BoardPlace, BoardPlacement, BoardSource } from "./source.js"

/** People who belong together: a sharing group, else a booking, else one person alone. */
export interface BoardParty {
  readonly key: string
  readonly group: BoardGroup | undefined
  /** Name of the group or booking; undefined for a single person. */
  readonly label: string | undefined
  readonly people: readonly BoardPerson[]
}

export interface PlaceKind {
  readonly kind: string
  readonly places: readonly BoardPlace[]
  /** Sums over the open ones, as the server sums them. */
  readonly capacity: number
  readonly assigned: number
  readonly available: number
}

export interface SegmentDays {
  readonly from: string
  readonly until: string
}

/** One family of places in one segment, with everybody in it and everybody who is not. */
export interface Board {
  readonly family: string
  readonly segment: string
  /** Segments that have places of this family, in the order of the places. */
  readonly segments: readonly string[]
  /** First day and day of leaving of the segments whose places say them. */
  readonly segmentDays: ReadonlyMap<string, SegmentDays>
  readonly kinds: readonly PlaceKind[]
  readonly places: ReadonlyMap<string, BoardPlace>
  readonly people: ReadonlyMap<string, BoardPerson>
  readonly groups: ReadonlyMap<string, BoardGroup>
  /** By traveler. */
  readonly placements: ReadonlyMap<string, BoardPlacement>
  /** By place; in the order of the people. */
  readonly occupants: ReadonlyMap<string, readonly BoardPerson[]>
  readonly unplaced: readonly BoardParty[]
  /** Of travelers; crew is not counted. */
  readonly counts: { readonly people: number; readonly placed: number; readonly unplaced: number }
}

export interface BoardChoice {
  readonly family: string
  /** Absent: the first that there is. */
  readonly segment?: string | undefined
}

/** Sorts the people and places of a departure into a board. */
export function boardOf(source: BoardSource, { family, segment: asked }: BoardChoice): Board {
  const ofFamily = source.places.filter((place) => place.family === family)
  const segments = [...new Set(ofFamily.map(({ segment }) => segment))]
  const segment = asked !== undefined && segments.includes(asked) ? asked : (segments[0] ?? "")
  const places = ofFamily.filter((place) => place.segment === segment)
  const placements = new Map(
    source.placements.filter((one) => one.family === family && one.segment === segment).map((one) => [one.travelerId, one]),
  )
  const occupants = new Map<string, BoardPerson[]>(places.map(({ id }) => [id, []]))
  const unplaced: BoardPerson[] = []
  for (const person of source.people) {
    const room = occupants.get(placements.get(person.id)?.resourceId ?? "")
    if (room) room.push(person)
    else if (!person.crew) unplaced.push(person)
  }
  const groups = new Map(source.groups.map((group) => [group.id, group]))
  const placed = [...occupants.values()].flat().filter(({ crew }) => !crew).length
  return {
    family,
    segment,
    segments,
    segmentDays: daysOf(ofFamily),
    kinds: kindsOf(places),
    places: new Map(places.map((place) => [place.id, place])),
    people: new Map(source.people.map((person) => [person.id, person])),
    groups,
    placements,
    occupants,
    unplaced: partiesOf(unplaced, groups),
    counts: { people: placed + unplaced.length, placed, unplaced: unplaced.length },
  }
}

function daysOf(places: readonly BoardPlace[]): ReadonlyMap<string, SegmentDays> {
  const days = new Map<string, SegmentDays>()
  for (const { segment, startsOn, endsOn } of places) {
    if (!startsOn || !endsOn) continue
    const known = days.get(segment)
    const [from = startsOn] = [startsOn, known?.from ?? startsOn].sort()
    const [until = endsOn] = [endsOn, known?.until ?? endsOn].sort().reverse()
    days.set(segment, { from, until })
  }
  return days
}

function kindsOf(places: readonly BoardPlace[]): PlaceKind[] {
  const kinds = new Map<string, BoardPlace[]>()
  for (const place of places) kinds.set(place.kind, [...(kinds.get(place.kind) ?? []), place])
  const sum = (rooms: readonly BoardPlace[], of: (room: BoardPlace) => number) =>
    rooms.filter(({ status, assignable = true }) => status === "open" && assignable).reduce((total, room) => total + of(room), 0)
  return [...kinds].map(([kind, rooms]) => {
    const capacity = sum(rooms, (room) => room.capacity)
    const assigned = sum(rooms, (room) => room.assigned)
    return { kind, places: rooms, capacity, assigned, available: capacity - assigned }
  })
}

/** People who belong together, in the order of their first member. */
export function partiesOf(people: readonly BoardPerson[], groups: ReadonlyMap<string, BoardGroup>): BoardParty[] {
  const parties = new Map<string, BoardPerson[]>()
  for (const person of people) {
    const key = person.sharingGroupId ?? person.bookingId ?? person.id
    parties.set(key, [...(parties.get(key) ?? []), person])
  }
  return [...parties].map(([key, members]) => {
    const group = groups.get(key)
    return { key, group, label: group?.label ?? members[0]?.booking ?? undefined, people: members }
  })
}
