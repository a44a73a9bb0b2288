import type { Id } from "../../../../kernel/ids.js"
import { evaluateRoomRules } from "../../rules/evaluate.js"
import type { Snapshot, SnapshotTraveler } from "../../snapshot/read.js"
import { fold, plain } from "../columns.js"
import type { ImportError, ImportWarning } from "../contract.js"
import { type ImportRow, rowError } from "../rows.js"
import { changesOf, newcomer, type TravelerChange } from "./changes.js"
import { type GroupOf, groupFinder, type NewGroup } from "./groups.js"
import { type RoomNumber, roomNumbers } from "./numbers.js"
import { type Placed, placeRows } from "./places.js"
import { namesOf, type Person, rowKeyOf, travelerFinder } from "./travelers.js"

export interface Options {
  family: string
  createMissing: "refuse" | "placeholder"
  /** Blocking rules may be broken. */
  overridden: boolean
}

export type Move = Pick<Placed, "row" | "person" | "from" | "to" | "pinned">

export interface Decision {
  moves: Move[]
  updates: (Omit<Move, "pinned"> & { traveler: SnapshotTraveler; change: TravelerChange })[]
  creates: { person: Person; change: TravelerChange }[]
  numbers: RoomNumber[]
  groups: NewGroup[]
  unchanged: number
  errors: ImportError[]
  warnings: ImportWarning[]
}

const aboutARoom = (row: ImportRow) => ["empty", "blocked"].includes(plain(row.cells.Status ?? "")) || rowKeyOf(row).roomId !== undefined

/** Bookings that have pax without a name, by reference and id. */
function unnamed({ travelers, bookings }: Snapshot): Map<string, { id: Id<"slal">; left: number }> {
  const named = new Map<string, number>()
  for (const { slotAllocationId, countsPax } of travelers) {
    if (slotAllocationId && countsPax) named.set(slotAllocationId, (named.get(slotAllocationId) ?? 0) + 1)
  }
  const left = new Map<string, { id: Id<"slal">; left: number }>()
  for (const { id, bookingRef, bookingId, pax } of bookings) {
    const entry = { id, left: pax - (named.get(id) ?? 0) }
    for (const key of [bookingRef, bookingId]) if (key !== null && !left.has(fold(key))) left.set(fold(key), entry)
  }
  return left
}

function findPeople(
  snapshot: Snapshot,
  rows: readonly ImportRow[],
  { createMissing }: Options,
  groupOf: GroupOf,
): { people: Person[]; errors: ImportError[] } {
  const find = travelerFinder(snapshot)
  const room = unnamed(snapshot)
  const people: Person[] = []
  const errors: ImportError[] = []
  const seen = new Set<string>()
  for (const source of rows) {
    const segment = source.cells.Segment ?? rowKeyOf(source).segment ?? ""
    const found = find(source)
    if ("error" in found) errors.push(found.error)
    else if ("traveler" in found) {
      const key = `${found.traveler.id}\t${segment}`
      const who = source.cells["Traveler ID"] || found.traveler.id
      if (seen.has(key))
        errors.push(rowError(source.row, "traveler_duplicate", "Traveler ID", who, "The same person stands in the file twice."))
      else people.push({ source, segment, traveler: found.traveler, byName: found.byName, create: null })
      seen.add(key)
    } else {
      const booking = room.get(fold(source.cells.Booking ?? ""))
      if (createMissing === "placeholder" && booking && booking.left > 0) {
        booking.left--
        people.push({
          source,
          segment,
          traveler: null,
          byName: false,
          create: {
            slotAllocationId: booking.id,
            names: namesOf(source) ?? null,
            sharingGroupId: groupOf(source.cells["Sharing group"] ?? ""),
          },
        })
      } else {
        const names = namesOf(source)
        const shown = names ? [names.last, names.first].filter(Boolean).join(", ") : (source.cells["External key"] ?? "")
        errors.push(
          rowError(
            source.row,
            "traveler_unknown",
            "Last name",
            shown,
            shown ? `Nobody live on the departure is ${shown}.` : "The row does not say who it is.",
          ),
        )
      }
    }
  }
  return { people, errors }
}

/** A stand-in for the rules; a person to be made has no id yet. */
const idOf = ({ traveler, source }: Person): string => traveler?.id ?? `row:${source.row}`

function standIn(person: Person, snapshot: Snapshot, change: TravelerChange | undefined): SnapshotTraveler[] {
  if (person.traveler || !person.create) return []
  const booking = snapshot.bookings.find(({ id }) => id === person.create?.slotAllocationId)
  return [
    {
      ...newcomer,
      ...change,
      id: idOf(person),
      bookingId: booking?.bookingId ?? null,
      sharingGroupId: person.create.sharingGroupId,
    } as unknown as SnapshotTraveler,
  ]
}

const applied = ({ traveler }: Person, change: TravelerChange | undefined): SnapshotTraveler[] =>
  traveler ? [{ ...traveler, ...change }] : []

/** Errors of the end state: rooms that take no more, and rules that the moves break. */
function endState(
  snapshot: Snapshot,
  placed: readonly Placed[],
  changes: ReadonlyMap<Person, TravelerChange>,
  options: Options,
): ImportError[] {
  const moving = placed.filter(({ from, to }) => from !== to)
  const moved = new Set(moving.map(({ person, segment }) => `${idOf(person)}\t${segment}`))
  const before = snapshot.placements.filter(({ family }) => family === options.family)
  const stays = before.filter(({ travelerId, segment }) => !moved.has(`${travelerId}\t${segment}`))
  const after = [...stays, ...moving.flatMap(({ person, to }) => (to === null ? [] : [{ travelerId: idOf(person), resourceId: to }]))]
  const replaced = new Map(
    placed
      .flatMap(({ person }) => [...applied(person, changes.get(person)), ...standIn(person, snapshot, changes.get(person))])
      .map((one) => [one.id as string, one]),
  )
  const travelers = [...snapshot.travelers.filter(({ id }) => !replaced.has(id)), ...replaced.values()]
  const rowsById = new Map(moving.map((one) => [idOf(one.person), one]))
  const rooms = new Map(snapshot.resources.map((room) => [room.id as string, room]))
  const violations = evaluateRoomRules({ resources: snapshot.resources, travelers, placements: after, moved: [...rowsById.keys()], before })
  return violations.flatMap((violation) => {
    const { code, level, resourceId, travelerIds } = violation
    if (level === "advisory" || (level === "blocking" && options.overridden)) return []
    const room = rooms.get(resourceId ?? "")
    const incoming = travelerIds.flatMap((id) => rowsById.get(id) ?? []).filter(({ to }) => to === resourceId)
    const blamed = incoming.length > 0 ? incoming : moving.filter(({ from }) => from === resourceId)
    if (code === "resource_capacity_exhausted" && room) {
      const free = room.capacity - (travelerIds.length - incoming.length)
      return blamed
        .toSorted((one, other) => one.row - other.row)
        .slice(Math.max(0, free))
        .map(({ row }) =>
          rowError(
            row,
            "room_full",
            "Room",
            room.label,
            `“${room.label}” takes ${room.capacity}; the file puts ${travelerIds.length} there.`,
            { capacity: room.capacity, people: travelerIds.length },
          ),
        )
    }
    const message = `“${room?.label ?? resourceId}”: ${code.replaceAll("_", " ")}.`
    return blamed.map(({ row }) => rowError(row, "room_rule_violation", "Room", room?.label, message, { rule: violation }))
  })
}

/** Decides what a file changes, from the departure as it stands. Pure. Rows with errors are left out of the end state one after the other. */
export function decide(snapshot: Snapshot, rows: readonly ImportRow[], options: Options): Decision {
  const aboutPeople = rows.filter((row) => !aboutARoom(row))
  const { groupOf, made } = groupFinder(snapshot)
  const { people, errors } = findPeople(snapshot, aboutPeople, options, groupOf)
  const warnings: ImportWarning[] = []
  const changes = new Map<Person, TravelerChange>()
  for (const person of people) {
    const { change, unknown } = changesOf(person, groupOf)
    warnings.push(...unknown)
    if (Object.keys(change).length > 0) changes.set(person, change)
  }
  let good = people
  let aboutRooms = rows.filter(aboutARoom)
  for (;;) {
    const { placed, errors: unplaced } = placeRows(snapshot, good, options.family)
    const { numbers, errors: misnumbered } = roomNumbers(snapshot, placed, aboutRooms, options.family)
    const found = [...unplaced, ...endState(snapshot, placed, changes, options), ...misnumbered]
    if (found.length === 0) return { ...sortOut(placed, changes, numbers, made, aboutRooms), errors: inOrder(errors), warnings }
    errors.push(...found)
    const bad = new Set(found.map(({ row }) => row))
    good = good.filter(({ source }) => !bad.has(source.row))
    aboutRooms = aboutRooms.filter(({ row }) => !bad.has(row))
  }
}

const inOrder = (errors: readonly ImportError[]) => errors.toSorted((one, other) => one.row - other.row || (one.code < other.code ? -1 : 1))

function sortOut(
  placed: readonly Placed[],
  changes: ReadonlyMap<Person, TravelerChange>,
  numbers: RoomNumber[],
  made: ReadonlyMap<string, NewGroup>,
  aboutRooms: readonly ImportRow[],
): Omit<Decision, "errors" | "warnings"> {
  const moves = placed
    .filter(({ from, to, pinned, wasPinned }) => from !== to || (to !== null && pinned !== undefined && pinned !== wasPinned))
    .map(({ row, person, from, to, pinned }) => ({ row, person, from, to, pinned }))
  const updates = placed.flatMap(({ row, person, from, to }) => {
    const change = changes.get(person)
    return change && person.traveler ? [{ row, person, from, to, traveler: person.traveler, change }] : []
  })
  const creates = placed.flatMap(({ person }) => (person.create ? [{ person, change: changes.get(person) ?? {} }] : []))
  const touched = new Set([...moves, ...updates].map(({ row }) => row))
  for (const row of [...creates.map(({ person }) => person.source.row), ...numbers.flatMap(({ rows }) => rows)]) touched.add(row)
  const joined = [...updates.map(({ change }) => change.sharingGroupId), ...creates.map(({ person }) => person.create?.sharingGroupId)]
  const groups = [...new Set(joined)].flatMap((id) => made.get(id ?? "") ?? [])
  return { moves, updates, creates, numbers, groups, unchanged: [...placed, ...aboutRooms].filter(({ row }) => !touched.has(row)).length }
}
