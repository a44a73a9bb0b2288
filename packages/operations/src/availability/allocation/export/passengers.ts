import type { CsvValue } from "../../../kernel/csv.js"
import { csvLines } from "../../../kernel/csv.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import type { SnapshotPickup } from "../snapshot/pickups.js"
import { readSnapshot, type Snapshot, type SnapshotTraveler } from "../snapshot/read.js"
import { type CsvExport, type ExportPassengersCsv, exportPassengersCsvInput } from "./contract.js"

type Column = [name: string, value: (traveler: SnapshotTraveler) => CsvValue]

/** Labels of what each traveler has of a family, one for each segment. */
function labelsOf({ resources, placements }: Snapshot, family: string): (traveler: SnapshotTraveler) => string {
  const labels = new Map<string, string>(resources.map(({ id, label }) => [id, label]))
  const byTraveler = new Map<string, string[]>()
  for (const { travelerId, resourceId, family: of, segment } of placements.toSorted((one, other) =>
    one.segment < other.segment ? -1 : 1,
  )) {
    if (of === family && segment !== undefined)
      byTraveler.set(travelerId, [...(byTraveler.get(travelerId) ?? []), labels.get(resourceId) ?? ""])
  }
  return ({ id }) => byTraveler.get(id)?.join(" | ") ?? ""
}

const pickupOf = ({ pickups }: Snapshot, kind: SnapshotPickup["kind"]): ((traveler: SnapshotTraveler) => SnapshotPickup | undefined) => {
  const chosen = new Map(pickups.filter((one) => one.kind === kind).map((one) => [one.travelerId, one]))
  return ({ id }) => chosen.get(id)
}

const standard = (snapshot: Snapshot): Column[] => {
  const groups = new Map<string, string>(snapshot.groups.map(({ id, label }) => [id, label]))
  const [pickup, dropoff] = [pickupOf(snapshot, "pickup"), pickupOf(snapshot, "dropoff")]
  return [
    ["Traveler ID", ({ id }) => id],
    ["Booking ID", ({ bookingId }) => bookingId],
    ["Booking", ({ bookingRef, bookingId }) => bookingRef ?? bookingId],
    ["Booking status", ({ bookingStatus }) => bookingStatus],
    ["Role", ({ role }) => role],
    ["Last name", ({ lastName }) => lastName],
    ["First name", ({ firstName }) => firstName],
    ["Title", ({ title }) => title],
    ["Lead", ({ isLead }) => isLead ?? false],
    ["Placeholder", ({ isPlaceholder }) => isPlaceholder],
    ["Category", ({ category }) => category],
    ["Gender", ({ gender }) => gender],
    ["Birth date", ({ birthDate }) => birthDate],
    ["Nationality", ({ nationality }) => nationality],
    ["Email", ({ email }) => email],
    ["Phone", ({ phone }) => phone],
    ["Sharing group", ({ sharingGroupId }) => sharingGroupId && groups.get(sharingGroupId)],
    ["Room", labelsOf(snapshot, "room")],
    ["Seat", labelsOf(snapshot, "seat")],
    ["Pickup", (traveler) => pickup(traveler)?.place],
    ["Pickup time", (traveler) => pickup(traveler)?.at],
    ["Dropoff", (traveler) => dropoff(traveler)?.place],
    ["Access needs", ({ accessNeeds }) => accessNeeds.join(" ")],
    ["Accessibility flagged", ({ accessibilityNotes, accessNeeds }) => accessibilityNotes !== null || accessNeeds.length > 0],
    ["Dietary flagged", ({ dietaryNotes }) => dietaryNotes !== null],
    ["Notes", ({ notes }) => notes],
  ]
}

/** What only those who need it get. */
const health: Column[] = [
  ["Document number", ({ documentNumber }) => documentNumber],
  ["Accessibility notes", ({ accessibilityNotes }) => accessibilityNotes],
  ["Dietary notes", ({ dietaryNotes }) => dietaryNotes],
]

/**
 * The passenger list of a departure as CSV: one row for each live traveler, by booking, the lead first. `profile: "full"` adds document
 * numbers and health texts. With `record`, an event says who took which profile, without anybody's name. Throws `slot_not_found`.
 */
export async function exportPassengersCsv(db: OperationsDb, raw: ExportPassengersCsv): Promise<CsvExport> {
  const { slotId, profile = "standard", delimiter, record = false, ...context } = parseInput(exportPassengersCsvInput, raw)
  const snapshot = await readSnapshot(db, slotId, context.now, { pickups: true })
  const columns = [...standard(snapshot), ...(profile === "full" ? health : [])]
  const { travelers } = snapshot
  if (record) {
    const data = { profile, rows: travelers.length }
    await recordEvents(db, context, [{ type: "availability.passengers.exported", subject: slotId, data }])
  }
  return {
    filename: `passengers-${snapshot.slot.dateLocal}-${slotId}.csv`,
    rows: travelers.length,
    lines: csvLines(
      columns.map(([name]) => name),
      travelers.map((traveler) => columns.map(([, value]) => value(traveler))),
      delimiter,
    ),
  }
}
