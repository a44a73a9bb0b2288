import type { Id } from "../../../../kernel/ids.js"
import type { Snapshot, SnapshotResource } from "../../snapshot/read.js"
import { fold, plain } from "../columns.js"
import type { ImportError } from "../contract.js"
import { rowError } from "../rows.js"
import type { Person } from "./travelers.js"

/** Where a row wants its person to be. `to` null = nowhere. */
export interface Placed {
  row: number
  person: Person
  segment: string
  from: Id<"alrs"> | null
  to: Id<"alrs"> | null
  pinned: boolean | undefined
  wasPinned: boolean
}

type Target = { to: Id<"alrs"> | null } | { error: ImportError } | { roomKey: string }

/** What a row says of its room: by id, by label, by a key that several rows share, or nothing. */
export function roomFinder(rooms: readonly SnapshotResource[]): (row: Pick<Person, "source" | "segment">) => Target {
  const byId = new Map<string, SnapshotResource>(rooms.map((room) => [room.id, room]))
  const byLabel = new Map<string, SnapshotResource[]>()
  for (const room of rooms) byLabel.set(fold(room.label), [...(byLabel.get(fold(room.label)) ?? []), room])
  return ({ source: { row, cells }, segment }) => {
    if (plain(cells.Status ?? "") === "unallocated") return { to: null }
    const id = cells["Room ID"]
    const byItsId = byId.get(id ?? "")
    if (id)
      return byItsId ? { to: byItsId.id } : { error: rowError(row, "room_unknown", "Room ID", id, `The departure has no room ${id}.`) }
    const label = cells.Room
    if (label) {
      const named = byLabel.get(fold(label)) ?? []
      const found = cells.Segment === undefined && named.length === 1 ? named : named.filter((room) => room.segment === segment)
      if (found.length > 1)
        return {
          error: rowError(row, "room_ambiguous", "Room", label, `${found.length} rooms are called “${label}”. Say which by Room ID.`),
        }
      if (found.length === 0 && named.length > 1) {
        return { error: rowError(row, "room_ambiguous", "Room", label, `Several segments have a room “${label}”. Say which by Segment.`) }
      }
      return found[0]
        ? { to: found[0].id }
        : { error: rowError(row, "room_unknown", "Room", label, `The departure has no room “${label}”.`) }
    }
    return cells["Room key"] ? { roomKey: cells["Room key"] } : { to: null }
  }
}

const isOfType = ({ roomType, kind }: SnapshotResource, wanted: string) =>
  [roomType ?? "", kind, kind.replace(/^room_/, "")].some((name) => name !== "" && plain(name) === plain(wanted))

/** Rows with one key get one room of their type: the one that most of them have, else the first that is free. */
function roomOfKey(
  people: readonly Person[],
  rooms: readonly SnapshotResource[],
  whereIs: (person: Person) => string | null,
  isFree: (roomId: string) => boolean,
): Id<"alrs"> | undefined {
  const wanted = people.flatMap(({ source: { cells } }) => cells["Room type"] || cells.Kind || [])[0]
  const fitting = rooms.filter(
    (room) => room.status === "open" && room.assignable !== false && (wanted ? isOfType(room, wanted) : room.capacity >= people.length),
  )
  const count = (room: SnapshotResource) => people.filter((person) => whereIs(person) === room.id).length
  const own = fitting.filter((room) => count(room) > 0).sort((one, other) => count(other) - count(one))[0]
  return (own ?? fitting.toSorted((one, other) => one.sortOrder - other.sortOrder).find(({ id }) => isFree(id)))?.id
}

/** Finds the place of every row; the rows of one key together, after those that name their room. */
export function placeRows(snapshot: Snapshot, people: readonly Person[], family: string): { placed: Placed[]; errors: ImportError[] } {
  const rooms = snapshot.resources.filter((room) => room.family === family)
  const segments = new Map<string, string>(rooms.map(({ id, segment }) => [id, segment]))
  const stands = new Map(
    snapshot.placements.filter((one) => one.family === family).map((one) => [`${one.travelerId}\t${one.segment}`, one]),
  )
  const find = roomFinder(rooms)
  const errors: ImportError[] = []
  const placed: Placed[] = []
  const keyed = new Map<string, Person[]>()
  const place = (person: Person, to: Id<"alrs"> | null) => {
    const segment = to === null ? person.segment : (segments.get(to) ?? person.segment)
    const current = person.traveler ? stands.get(`${person.traveler.id}\t${segment}`) : undefined
    const pinned = person.source.cells.Pinned ? plain(person.source.cells.Pinned) === "yes" : undefined
    placed.push({
      row: person.source.row,
      person,
      segment,
      from: current?.resourceId ?? null,
      to,
      pinned,
      wasPinned: current?.pinned ?? false,
    })
  }
  for (const person of people) {
    const target = find(person)
    if ("error" in target) errors.push(target.error)
    else if ("to" in target) place(person, target.to)
    else {
      const key = `${person.segment}\t${target.roomKey}`
      keyed.set(key, [...(keyed.get(key) ?? []), person])
    }
  }
  const whereIs = ({ traveler, segment }: Person) => (traveler ? (stands.get(`${traveler.id}\t${segment}`)?.resourceId ?? null) : null)
  const inFile = new Set(people.flatMap(({ traveler, segment }) => (traveler ? [`${traveler.id}\t${segment}`] : [])))
  const taken = new Set<string>([...stands].filter(([key]) => !inFile.has(key)).map(([, { resourceId }]) => resourceId))
  for (const { to } of placed) if (to !== null) taken.add(to)
  const groups = [...keyed.values()].map((group) => ({ group, ofSegment: rooms.filter(({ segment }) => segment === group[0]?.segment) }))
  const settled = new Map<Person[], Id<"alrs">>()
  for (const { group, ofSegment } of groups) {
    const own = roomOfKey(
      group,
      ofSegment.filter(({ id }) => !taken.has(id)),
      whereIs,
      () => false,
    )
    if (own) taken.add(own)
    if (own) settled.set(group, own)
  }
  for (const { group, ofSegment } of groups) {
    const to =
      settled.get(group) ??
      roomOfKey(
        group,
        ofSegment,
        () => null,
        (id) => !taken.has(id),
      )
    if (to !== undefined) taken.add(to)
    for (const person of group) {
      const { row, cells } = person.source
      if (to !== undefined) place(person, to)
      else {
        const wanted = cells["Room type"] || cells.Kind
        errors.push(
          rowError(
            row,
            "room_kind_unavailable",
            "Room key",
            cells["Room key"],
            wanted ? `No room of type ${wanted} is free.` : `No room for ${group.length} is free.`,
          ),
        )
      }
    }
  }
  return { placed, errors }
}
