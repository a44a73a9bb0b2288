import type * as z from "zod"
import { type CsvValue, csvLines } from "../../../kernel/csv.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { instantInput } from "../../../kernel/values.js"
import { type PickupList, type PickupTraveler, pickupCsvQuery } from "./contract.js"
import { getPickupList } from "./list.js"

const header = [
  "Stop",
  "Sequence",
  "From",
  "Until",
  "Point",
  "Address",
  "Traveler ID",
  "Booking",
  "Last name",
  "First name",
  "Phone",
  "Room number",
  "Note",
] as const

const person = ({ slotTravelerId, bookingRef, bookingId, lastName, firstName, phone, roomNumber, note }: PickupTraveler): CsvValue[] => [
  slotTravelerId,
  bookingRef ?? bookingId,
  lastName,
  firstName,
  phone,
  roomNumber,
  note,
]

const nobody: CsvValue[] = Array.from({ length: 7 }, () => null)

/** One row for each traveler, one for each stop that nobody has chosen; then places of their own, then those who have chosen nothing. */
function* rowsOf({ stops, custom, unassigned }: PickupList): Generator<CsvValue[]> {
  for (const [index, { sequence, fromLocal, untilLocal, name, address, locationText, travelers }] of stops.entries()) {
    const stop = [index + 1, sequence, fromLocal.replace("T", " "), untilLocal?.replace("T", " "), name, address ?? locationText]
    if (travelers.length === 0) yield [...stop, ...nobody]
    for (const traveler of travelers) yield [...stop, ...person(traveler)]
  }
  for (const { placeName, customText, ...traveler } of custom) {
    yield ["custom", null, null, null, placeName ?? customText, placeName ? customText : null, ...person(traveler)]
  }
  for (const traveler of unassigned) yield ["unassigned", null, null, null, null, null, ...person(traveler)]
}

const input = pickupCsvQuery.extend({ slotId: idSchema("avsl"), now: instantInput.optional() })

/** A file that a browser downloads: its name, and its lines one after the other. */
export interface PickupListCsv {
  filename: string
  lines: Iterable<string>
}

/** The pickup list of one kind as CSV, for drivers and hotels. No cell runs as a formula. Throws `slot_not_found`. */
export async function exportPickupListCsv(db: OperationsDb, raw: z.input<typeof input>): Promise<PickupListCsv> {
  const { delimiter, ...given } = parseInput(input, raw)
  const list = await getPickupList(db, given)
  return { filename: `pickups-${list.dateLocal}-${list.slotId}.csv`, lines: csvLines(header, rowsOf(list), delimiter) }
}
