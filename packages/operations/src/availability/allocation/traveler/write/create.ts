import type * as z from "zod"
import { invalidRequest } from "../../../../kernel/common-errors.js"
import { type OperationsDb, readClock } from "../../../../kernel/database.js"
import { type Id, newId } from "../../../../kernel/ids.js"
import { parseInput } from "../../../../kernel/input.js"
import { placeTravelers } from "../../assignment/place/place.js"
import { lockDeparture, readDeparture } from "../../slot.js"
import type { SlotTraveler } from "../contract.js"
import { readTravelersById } from "../record.js"
import {
  type CreateTraveler,
  type CreateTravelers,
  createTravelerInput,
  createTravelersInput,
  type TravelerResult,
  type TravelersResult,
} from "./contract.js"
import { knownTravelers, requireOnSlot } from "./people.js"
import { takePickups } from "./pickups.js"
import { concernedBy, type Wishes, wantedBy } from "./places.js"
import { given, newRow, patchedRow, type TravelerFields } from "./row.js"
import { cover } from "./standing.js"
import { insertTravelers, updateTravelers } from "./statement.js"

type Parsed = z.output<typeof createTravelersInput>
type Entry = Parsed["travelers"][number]
type Outcome = TravelerResult["outcome"]

/** What the input says of the person, as columns; what it leaves out is not there. */
function fieldsOf({
  traveler,
  travelDetails: { allocations: _places, pickups: _stops, ...details } = {},
}: Entry): TravelerFields & { lastName: string } {
  return given({ ...traveler, ...details }) as TravelerFields & { lastName: string }
}

const countsOf = ({ traveler: { role, countsPax = true } }: Entry) => (role !== "crew" && countsPax ? 1 : 0)

function requireDifferent(travelers: readonly Entry[]): void {
  const seen = new Set<string>()
  for (const [index, { traveler }] of travelers.entries()) {
    const key = traveler.bookingTravelerId
    if (key && seen.has(key))
      throw invalidRequest({
        violations: [{ path: `travelers.${index}.traveler.bookingTravelerId`, message: "The same person stands twice in the list." }],
      })
    if (key) seen.add(key)
  }
}

/** Writes the people themselves: new ones through the first gate, known ones as a repetition. Answers their ids in the order of the input. */
async function writePeople(tx: OperationsDb, input: Parsed): Promise<{ ids: Id<"sltr">[]; outcomes: Outcome[] }> {
  const { slotId, travelers, coverage = "take", enforce = "sellable", override: _reason, ...context } = input
  const departure = await readDeparture(tx, slotId)
  const known = await knownTravelers(
    tx,
    slotId,
    travelers.flatMap(({ traveler }) => traveler.bookingTravelerId ?? []),
    context,
  )
  await requireOnSlot(
    tx,
    slotId,
    travelers.flatMap(({ travelDetails }) => travelDetails?.keepApart ?? []),
  )
  const isKnown = ({ traveler }: Entry) => known.get(traveler.bookingTravelerId ?? "")
  const fresh = travelers.filter((entry) => !isKnown(entry))
  const claimants = fresh.filter(({ traveler }) => traveler.role !== "crew")
  const claims = claimants.map(({ slotAllocationId, bookingId, bookingItemId, ...entry }) => {
    return { slotAllocationId, bookingId, bookingItemId, counts: countsOf({ ...entry }) }
  })
  const covers = await cover(tx, claims, { slotId, departure, coverage, enforce, context })
  const at = await readClock(tx, context.now)
  const rows = new Map(
    fresh.map((entry) => {
      const place = covers[claimants.indexOf(entry)]
      const standing = place ? { slotAllocationId: place.id, bookingId: place.bookingId } : { bookingId: entry.bookingId ?? null }
      const base = { id: newId("sltr"), slotId, createdAt: at, updatedAt: at }
      return [entry, newRow(base, { ...fieldsOf(entry), ...standing }, departure.dateLocal)] as const
    }),
  )
  await insertTravelers(
    tx,
    [...rows.values()],
    fresh.map((entry) => Object.keys(fieldsOf(entry)).sort()),
    context,
  )
  const changes = travelers.flatMap((entry) => {
    const before = isKnown(entry)
    const { role: _role, countsPax: _counts, ...patch } = fieldsOf(entry)
    const patched = before && patchedRow(before, patch, departure.dateLocal)
    return before && patched ? [{ before, ...patched }] : []
  })
  await updateTravelers(tx, changes, context)
  const ids = travelers.map((entry) => (isKnown(entry) ?? rows.get(entry))?.id as Id<"sltr">)
  const changed = new Set(changes.map(({ after }) => after.id))
  return {
    ids,
    outcomes: travelers.map((entry, index) =>
      isKnown(entry) ? (changed.has(ids[index] as Id<"sltr">) ? "updated" : "unchanged") : "created",
    ),
  }
}

interface Written {
  travelers: SlotTraveler[]
  outcomes: Outcome[]
  warnings: TravelersResult["warnings"]
}

async function write(db: OperationsDb, input: Parsed): Promise<Written> {
  const { slotId, travelers, coverage: _coverage, enforce: _enforce, override, ...context } = input
  requireDifferent(travelers)
  return db.transaction(async (tx) => {
    await lockDeparture(tx, slotId)
    const { ids, outcomes } = await writePeople(tx, input)
    const wishes = travelers.flatMap(({ travelDetails }, index): Wishes[] => {
      const allocations = travelDetails?.allocations ?? {}
      return Object.keys(allocations).length > 0 ? [{ travelerId: ids[index] as string, allocations }] : []
    })
    const placement = { slotId, source: "booking" as const, override, ...concernedBy(wishes), wanted: wantedBy(wishes) }
    const { changes, warnings } = await placeTravelers(tx, placement, context)
    const stops = travelers.map(({ travelDetails }, index) => ({ travelerId: ids[index] as Id<"sltr">, pickups: travelDetails?.pickups }))
    const picked = await takePickups(tx, stops, { slotId, override }, context)
    const moved = new Set([...changes.map(({ travelerId }) => travelerId as string), ...picked])
    return {
      travelers: await readTravelersById(tx, ids, context.now),
      outcomes: outcomes.map((outcome, index) => (outcome === "unchanged" && moved.has(ids[index] as string) ? "updated" : outcome)),
      warnings,
    }
  })
}

/**
 * Puts a traveler on a departure, with a place of the booking (first gate), rooms and seats (second gate, under locks) and wishes, all or
 * nothing. Where every place of the booking is named, `coverage: "take"` takes one more through the slot gate and `"require"` refuses.
 * The same `bookingTravelerId` again changes the traveler who is there. Throws `slot_not_found`, `allocation_not_found`, `hold_expired`,
 * `allocation_status_conflict`, `allocation_ambiguous`, `traveler_not_covered`, `slot_capacity_exceeded`, `slot_not_sellable`,
 * `traveler_lead_taken`, `traveler_key_taken`, `sharing_group_not_found`, `traveler_not_on_slot` (`keepApart`), and what
 * `assignTravelers` throws about places and `setTravelerPickups` about stops.
 */
export async function createTravelerWithTravelDetails(db: OperationsDb, input: CreateTraveler): Promise<TravelerResult> {
  const { slotAllocationId, bookingId, bookingItemId, traveler, travelDetails, ...rest } = parseInput(createTravelerInput, input)
  const one = { slotAllocationId, bookingId, bookingItemId, traveler, travelDetails }
  const { travelers, outcomes, warnings } = await write(db, { ...rest, travelers: [one] })
  const made = travelers[0] as SlotTraveler
  return { outcome: outcomes[0] as Outcome, traveler: made, assignments: made.assignments, warnings }
}

/**
 * The same for up to 200 travelers, all or none: wishes are summed per room and per booking before anything is judged, and the number of
 * statements does not depend on that of the travelers. Throws what `createTravelerWithTravelDetails` throws.
 */
export async function createTravelers(db: OperationsDb, input: CreateTravelers): Promise<TravelersResult> {
  const { travelers, outcomes, warnings } = await write(db, parseInput(createTravelersInput, input))
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length
  return { travelers, created: count("created"), updated: count("updated"), unchanged: count("unchanged"), warnings }
}
