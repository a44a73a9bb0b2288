import { folded } from "../rooming/model/find.js"
import { nameOf } from "../rooming/model/from-manifest.js"
import type { ManifestAllocation, SlotManifest, SlotTraveler } from "../types.js"

/** One place on a departure: somebody, or somebody whose name is not known yet. */
export interface ManifestRow {
  readonly key: string
  /** Null for a place that is sold and has no name. */
  readonly traveler: SlotTraveler | null
  /** Null for crew. */
  readonly allocation: ManifestAllocation | null
  readonly name: string | null
  /** Place within its booking, for the unnamed. */
  readonly number: number
  readonly booking: string | null
  readonly rooms: readonly string[]
  readonly seats: readonly string[]
}

export const manifestGroupings = ["booking", "room", "seat", "language", "az"] as const
export type ManifestGrouping = (typeof manifestGroupings)[number]

export interface ManifestGroup {
  readonly key: string
  /** What the rows have in common; null for those that have none of it. */
  readonly label: string | null
  readonly rows: readonly ManifestRow[]
}

const placesOf = (traveler: SlotTraveler, family: string) =>
  traveler.assignments.filter((one) => one.family === family).map(({ label, segment }) => (segment ? `${segment}: ${label}` : label))

const rowOf = (traveler: SlotTraveler, allocation: ManifestAllocation | null, number: number): ManifestRow => ({
  key: traveler.id,
  traveler,
  allocation,
  name: nameOf(traveler),
  number,
  booking: allocation && (allocation.bookingRef ?? allocation.bookingId ?? allocation.holderRef),
  rooms: placesOf(traveler, "room"),
  seats: placesOf(traveler, "seat"),
})

function rowsOfAllocation(allocation: ManifestAllocation): ManifestRow[] {
  const named = allocation.travelers.map((traveler, index) => rowOf(traveler, allocation, index + 1))
  const booking = allocation.bookingRef ?? allocation.bookingId ?? allocation.holderRef
  const missing = Math.max(0, allocation.pax - allocation.named)
  const unnamed = Array.from({ length: missing }, (_, index): ManifestRow => {
    const number = named.length + index + 1
    return { key: `${allocation.id}:${number}`, traveler: null, allocation, name: null, number, booking, rooms: [], seats: [] }
  })
  return [...named, ...unnamed]
}

/** Every place of a departure, by booking, then crew. */
export const manifestRows = ({ allocations, crew }: Pick<SlotManifest, "allocations" | "crew">): ManifestRow[] => [
  ...allocations.flatMap(rowsOfAllocation),
  ...crew.map((traveler, index) => rowOf(traveler, null, index + 1)),
]

const labelsOf: Record<ManifestGrouping, (row: ManifestRow) => string | null> = {
  booking: ({ booking }) => booking,
  room: ({ rooms }) => rooms.join(" | ") || null,
  seat: ({ seats }) => seats.map((seat) => seat.replace(/\s*\S+$/, "") || seat).join(" | ") || null,
  language: ({ traveler }) => traveler?.language ?? null,
  az: ({ name }) => (name ? ([...name.trim()][0] ?? "").toLocaleUpperCase("en") : null),
}

/** The same rows, sorted into groups; whoever has no such thing stands last. */
export function groupedRows(rows: readonly ManifestRow[], by: ManifestGrouping, locale: string): ManifestGroup[] {
  const groups = new Map<string, { label: string | null; rows: ManifestRow[] }>()
  for (const row of rows) {
    const label = labelsOf[by](row)
    const key = by === "booking" ? (row.allocation?.id ?? "crew") : (label ?? "")
    const group = groups.get(key) ?? { label, rows: [] }
    group.rows.push(row)
    groups.set(key, group)
  }
  const order = new Intl.Collator(locale, { numeric: true })
  const all = [...groups].map(([key, group]): ManifestGroup => ({ key, ...group }))
  if (by === "az") for (const { rows: list } of all) (list as ManifestRow[]).sort((a, b) => order.compare(a.name ?? "", b.name ?? ""))
  if (by === "booking") return all
  return all.sort((a, b) => (a.label === null ? 1 : b.label === null ? -1 : order.compare(a.label, b.label)))
}

/** Rows with the text in the name or the booking. Typed text stays in memory. */
export function rowsWith(rows: readonly ManifestRow[], text: string): readonly ManifestRow[] {
  const wanted = folded(text.trim())
  if (wanted === "") return rows
  return rows.filter(({ name, booking }) => [name, booking].some((word) => word && folded(word).includes(wanted)))
}

/** Travelers of a party that are not in this state yet. */
export const travelersNot = (rows: readonly ManifestRow[], attendance: SlotTraveler["attendance"]): SlotTraveler["id"][] =>
  rows.flatMap(({ traveler }) => (traveler && traveler.attendance !== attendance ? [traveler.id] : []))
