import { folded } from "../rooming/model/find.js"
import { nameOf } from "../rooming/model/from-manifest.js"
import type { ManifestAllocation, ManifestTraveler, SlotManifest, SlotTraveler } from "../types.js"

/** One place on a departure: somebody, or somebody whose name is not known yet. */
export interface ManifestRow {
  readonly key: string
  /** Null for a place that is sold and has no name. */
  readonly traveler: ManifestTraveler | null
  /** Null for crew. */
  readonly allocation: ManifestAllocation | null
  readonly name: string | null
  /** Place within its booking, for the unnamed. */
  readonly number: number
  readonly booking: string | null
  readonly rooms: readonly string[]
  readonly seats: readonly string[]
  /** Vehicles in which the person sits, and guides with whom they go. */
  readonly vehicles: readonly string[]
  readonly guides: readonly string[]
  /** Where the person is picked up. */
  readonly pickup: ManifestTraveler["pickups"][number] | null
}

export const manifestGroupings = ["booking", "pickup", "guide", "vehicle", "room", "language", "az"] as const
export type ManifestGrouping = (typeof manifestGroupings)[number]

export interface ManifestGroup {
  readonly key: string
  /** What the rows have in common; null for those that have none of it. */
  readonly label: string | null
  readonly rows: readonly ManifestRow[]
}

const placesOf = (traveler: SlotTraveler, family: string) =>
  traveler.assignments.filter((one) => one.family === family).map(({ label, segment }) => (segment ? `${segment}: ${label}` : label))

/** A seat is in a vehicle; a vehicle without seats is taken itself. */
const vehiclesOf = (traveler: SlotTraveler, vehicleOf: ReadonlyMap<string, string>) => [
  ...new Set(
    traveler.assignments.flatMap(({ family, resourceId, label }) => {
      const vehicle = family === "vehicle" ? label : family === "seat" ? vehicleOf.get(resourceId) : undefined
      return vehicle ?? []
    }),
  ),
]

/** Which vehicle each seat is in, by the label of the vehicle. */
function vehiclesBySeat(resources: SlotManifest["resources"]): Map<string, string> {
  const labels = new Map(resources.map(({ id, label }): [string, string] => [id, label]))
  return new Map(resources.flatMap(({ id, parentId }) => (parentId ? [[id, labels.get(parentId) ?? ""] as const] : [])))
}

type VehicleOf = ReadonlyMap<string, string>

const rowOf = (traveler: ManifestTraveler, allocation: ManifestAllocation | null, number: number, vehicleOf: VehicleOf): ManifestRow => ({
  key: traveler.id,
  traveler,
  allocation,
  name: nameOf(traveler),
  number,
  booking: allocation && (allocation.bookingRef ?? allocation.bookingId ?? allocation.holderRef),
  rooms: placesOf(traveler, "room"),
  seats: placesOf(traveler, "seat"),
  vehicles: vehiclesOf(traveler, vehicleOf),
  guides: placesOf(traveler, "guide"),
  pickup: traveler.pickups.find(({ kind }) => kind === "pickup") ?? null,
})

const nowhere = { rooms: [], seats: [], vehicles: [], guides: [], pickup: null } as const

function rowsOfAllocation(allocation: ManifestAllocation, vehicleOf: VehicleOf): ManifestRow[] {
  const named = allocation.travelers.map((traveler, index) => rowOf(traveler, allocation, index + 1, vehicleOf))
  const booking = allocation.bookingRef ?? allocation.bookingId ?? allocation.holderRef
  const missing = Math.max(0, allocation.pax - allocation.named)
  const unnamed = Array.from({ length: missing }, (_, index): ManifestRow => {
    const number = named.length + index + 1
    return { key: `${allocation.id}:${number}`, traveler: null, allocation, name: null, number, booking, ...nowhere }
  })
  return [...named, ...unnamed]
}

/** Every place of a departure, by booking, then crew. */
export function manifestRows({ allocations, crew, resources }: Pick<SlotManifest, "allocations" | "crew" | "resources">): ManifestRow[] {
  const vehicleOf = vehiclesBySeat(resources)
  return [
    ...allocations.flatMap((allocation) => rowsOfAllocation(allocation, vehicleOf)),
    ...crew.map((traveler, index) => rowOf(traveler, null, index + 1, vehicleOf)),
  ]
}

const labelsOf: Record<ManifestGrouping, (row: ManifestRow) => string | null> = {
  booking: ({ booking }) => booking,
  room: ({ rooms }) => rooms.join(" | ") || null,
  pickup: ({ pickup }) => pickup && (pickup.label ?? pickup.placeId),
  guide: ({ guides }) => guides.join(" | ") || null,
  vehicle: ({ vehicles }) => vehicles.join(" | ") || null,
  language: ({ traveler }) => traveler?.language ?? null,
  az: ({ name }) => (name ? ([...name.trim()][0] ?? "").toLocaleUpperCase("en") : null),
}

/** In the order in which the vehicle comes by; places of their own after the stops, nobody's last. */
function byStop(one: ManifestGroup, other: ManifestGroup): number {
  const at = ({ label, rows: [first] }: ManifestGroup) => (label === null ? "~~" : (first?.pickup?.at ?? "~"))
  return at(one) < at(other) ? -1 : at(one) > at(other) ? 1 : 0
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
  if (by === "pickup") return all.sort(byStop)
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
