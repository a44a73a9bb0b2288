import type { CsvValue } from "../../../kernel/csv.js"
import type { Snapshot, SnapshotPlacement, SnapshotResource, SnapshotTraveler } from "../snapshot/read.js"

export const roomingStatuses = ["occupied", "empty", "unallocated", "blocked"] as const

/** One line of a rooming list: an occupant, a room without anybody, or somebody without a room. */
interface Line {
  key: string
  status: (typeof roomingStatuses)[number]
  segment: string
  room?: SnapshotResource
  traveler?: SnapshotTraveler
  pinned?: boolean
  occupancy?: number
  group: string | null
  arrival: string
  departure: string
  /** Positions of the others in the room. */
  with?: number[]
}

export interface RoomingRow {
  key: string
  cells: CsvValue[]
  /** The same without what moves when other rows do: positions become row keys. */
  stable: CsvValue[]
}

type Cell = (line: Line, row: number, shares: string) => CsvValue

const columns: [string, Cell][] = [
  ["Row key", ({ key }) => key],
  ["Row", (_line, row) => row],
  ["Status", ({ status }) => status],
  ["Room ID", ({ room }) => room?.id],
  ["Room", ({ room }) => room?.label],
  ["Kind", ({ room }) => room?.kind],
  ["Room type", ({ room }) => room?.roomType],
  ["Bed configuration", ({ room }) => room?.bedConfiguration],
  ["Accessible room", ({ room }) => room && (room.accessible ?? false)],
  ["Capacity", ({ room }) => room?.capacity],
  ["Minimum", ({ room }) => room?.occupancyMin],
  ["Occupancy", ({ room, occupancy }) => room && (occupancy ?? 0)],
  ["Hotel room number", ({ room }) => room?.externalCode],
  ["Segment", ({ segment }) => segment],
  ["Arrival", ({ arrival }) => arrival],
  ["Departure", ({ departure }) => departure],
  ["Traveler ID", ({ traveler }) => traveler?.id],
  ["Booking", ({ traveler }) => traveler && (traveler.bookingRef ?? traveler.bookingId)],
  ["Last name", ({ traveler }) => traveler?.lastName],
  ["First name", ({ traveler }) => traveler?.firstName],
  ["Title", ({ traveler }) => traveler?.title],
  ["Category", ({ traveler }) => traveler?.category],
  ["Gender", ({ traveler }) => traveler?.gender],
  ["Sharing group", ({ group }) => group],
  ["Shares with", (_line, _row, shares) => shares],
  ["Bed preference", ({ traveler }) => traveler?.bedPreference],
  ["Access needs", ({ traveler }) => traveler?.accessNeeds.join(" ")],
  ["Pinned", ({ traveler, room, pinned }) => (traveler && room ? (pinned ?? false) : null)],
  ["Notes", ({ traveler, room }) => (traveler ? traveler.notes : (room?.blockedReason ?? room?.notes))],
]

export const roomingColumns: readonly string[] = columns.map(([name]) => name)

/** The traveler's key stays with the person wherever they move. */
const keyOf = (id: string, segment: string) => `traveler:${id}${segment === "" ? "" : `@${segment}`}`

type Seen = Pick<Line, "room" | "traveler" | "segment">

/** What a line says of its days and its group. */
function dressed({ slot, groups }: Snapshot): <Bare extends Seen>(bare: Bare) => Bare & Pick<Line, "group" | "arrival" | "departure"> {
  const labels = new Map<string, string>(groups.map(({ id, label }) => [id, label]))
  return (bare) => ({
    ...bare,
    group: labels.get(bare.traveler?.sharingGroupId ?? "") ?? null,
    arrival: bare.room?.startsOn ?? slot.dateLocal,
    departure: bare.room?.endsOn ?? slot.endDateLocal,
  })
}

type BareLine = Omit<Line, "group" | "arrival" | "departure">

function linesOfRoom(
  room: SnapshotResource,
  placed: readonly SnapshotPlacement[],
  people: ReadonlyMap<string, SnapshotTraveler>,
  order: ReadonlyMap<string, number>,
  start: number,
): BareLine[] {
  const { segment, status } = room
  if (placed.length === 0) return [{ key: `room:${room.id}`, status: status === "blocked" ? "blocked" : "empty", segment, room }]
  const occupants = placed.toSorted((one, other) => (order.get(one.travelerId) ?? 0) - (order.get(other.travelerId) ?? 0))
  return occupants.map(({ travelerId, pinned }, index): BareLine => {
    const others = occupants.map((_, position) => start + position).filter((position) => position !== start + index)
    return {
      key: keyOf(travelerId, segment),
      status: "occupied",
      segment,
      room,
      traveler: people.get(travelerId),
      pinned,
      occupancy: placed.length,
      with: others,
    }
  })
}

function linesOf(snapshot: Snapshot, family: string, segment: string | undefined): Line[] {
  const rooms = snapshot.resources.filter(
    (room) => room.family === family && room.assignable !== false && (segment === undefined || room.segment === segment),
  )
  const people = new Map<string, SnapshotTraveler>(snapshot.travelers.map((traveler) => [traveler.id, traveler]))
  const order = new Map<string, number>([...people.keys()].map((id, place) => [id, place]))
  const byRoom = new Map<string, SnapshotPlacement[]>()
  for (const placement of snapshot.placements) byRoom.set(placement.resourceId, [...(byRoom.get(placement.resourceId) ?? []), placement])
  const lines: BareLine[] = []
  for (const room of rooms) lines.push(...linesOfRoom(room, byRoom.get(room.id) ?? [], people, order, lines.length))
  for (const part of [...new Set(rooms.map((room) => room.segment))].sort()) {
    const placed = new Set<string>(
      snapshot.placements.filter((one) => one.family === family && one.segment === part).map(({ travelerId }) => travelerId),
    )
    for (const traveler of snapshot.travelers) {
      if (!placed.has(traveler.id)) lines.push({ key: keyOf(traveler.id, part), status: "unallocated", segment: part, traveler })
    }
  }
  return lines.map(dressed(snapshot))
}

/** The rooming list: rooms in their order with their people, rooms without anybody, and people without a room. Pure. */
export function roomingRows(snapshot: Snapshot, family: string, segment?: string): RoomingRow[] {
  const lines = linesOf(snapshot, family, segment)
  return lines.map((line, index) => {
    const positions = (line.with ?? []).map((position) => position + 1).join(";")
    const keys = (line.with ?? []).map((position) => lines[position]?.key).join(";")
    return {
      key: line.key,
      cells: columns.map(([, cell]) => cell(line, index + 1, positions)),
      stable: columns.map(([, cell]) => cell(line, 0, keys)),
    }
  })
}
