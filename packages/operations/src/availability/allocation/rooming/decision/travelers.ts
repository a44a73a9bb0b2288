import type { Id } from "../../../../kernel/ids.js"
import type { Snapshot, SnapshotTraveler } from "../../snapshot/read.js"
import { fold } from "../columns.js"
import type { ImportError } from "../contract.js"
import { type ImportRow, rowError } from "../rows.js"

/** A row about somebody: known, or to be made. */
export interface Person {
  source: ImportRow
  segment: string
  traveler: SnapshotTraveler | null
  /** A row by name does not rename. */
  byName: boolean
  create: { slotAllocationId: Id<"slal">; names: Names | null; sharingGroupId: Id<"shgr"> | null } | null
}

export interface Names {
  last: string
  first: string | null
}

/** The names of a row: `Last name` and `First name`, else `Name` as "Last, First". */
export function namesOf({ cells }: ImportRow): Names | undefined {
  if (cells["Last name"]) return { last: cells["Last name"], first: cells["First name"] || null }
  const [last, ...first] = (cells.Name ?? "").split(",").map((part) => part.trim())
  return last ? { last, first: first.join(", ") || null } : undefined
}

const keyOf = (booking: string, last: string, first: string | null) => [fold(booking), fold(last), fold(first ?? "")].join("\t")

/** `traveler:<id>` and `traveler:<id>@<segment>`; `room:<id>` names nobody. */
export function rowKeyOf({ cells }: ImportRow): { travelerId?: string; segment?: string; roomId?: string } {
  const key = cells["Row key"] ?? ""
  const [, travelerId, segment] = /^traveler:([^@]+)(?:@(.*))?$/.exec(key) ?? []
  const [, roomId] = /^room:(.+)$/.exec(key) ?? []
  return { ...(travelerId && { travelerId }), ...(segment !== undefined && { segment }), ...(roomId && { roomId }) }
}

type Matched = { traveler: SnapshotTraveler; byName: boolean } | { error: ImportError } | { absent: true }

/** Finds the person of a row: by id, by the host's key, else by booking and names when that can be one person only. Never guesses. */
export function travelerFinder({ travelers }: Snapshot): (row: ImportRow) => Matched {
  const byId = new Map<string, SnapshotTraveler>(travelers.map((traveler) => [traveler.id, traveler]))
  const byKey = new Map(travelers.flatMap((traveler) => (traveler.externalKey ? [[traveler.externalKey, traveler] as const] : [])))
  const byNames = new Map<string, Set<SnapshotTraveler>>()
  for (const traveler of travelers) {
    const bookings = [traveler.bookingRef, traveler.bookingId, ""].filter((booking) => booking !== null)
    for (const booking of new Set(bookings)) {
      const key = keyOf(booking, traveler.lastName, traveler.firstName)
      byNames.set(key, (byNames.get(key) ?? new Set()).add(traveler))
    }
  }
  return (row) => {
    const { cells } = row
    const id = cells["Traveler ID"] || rowKeyOf(row).travelerId
    const unknown = (column: string, value: string) => ({
      error: rowError(row.row, "traveler_unknown", column, value, `Nobody live on the departure is ${value}.`),
    })
    if (id) {
      const traveler = byId.get(id)
      return traveler ? { traveler, byName: false } : unknown(cells["Traveler ID"] ? "Traveler ID" : "Row key", id)
    }
    const external = cells["External key"]
    const known = external ? byKey.get(external) : undefined
    if (known) return { traveler: known, byName: false }
    const names = namesOf(row)
    if (!names) return { absent: true }
    const found = [...(byNames.get(keyOf(cells.Booking ?? "", names.last, names.first)) ?? [])]
    const shown = [names.last, names.first].filter(Boolean).join(", ")
    if (found.length > 1) {
      const message = `${found.length} people are called ${shown}${cells.Booking ? ` in booking ${cells.Booking}` : ""}. Say which by Traveler ID.`
      return { error: rowError(row.row, "traveler_ambiguous", "Last name", shown, message, { people: found.length }) }
    }
    return found[0] ? { traveler: found[0], byName: true } : { absent: true }
  }
}
