import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { slotNotFound } from "../../slot/errors.js"
import {
  type GetSlotResourceAvailability,
  type GetSlotsResourceAvailability,
  getSlotResourceAvailabilityInput,
  getSlotsResourceAvailabilityInput,
  type SlotResourceAvailability,
} from "./contract.js"
import { readManifests } from "./read.js"

/**
 * What a departure has of rooms and seats: capacity, assigned and available by kind and one by one, in numbers alone. People of lapsed
 * holds do not count. `validateSlotAllocationCapacity` judges a wish against it. One statement. Throws `slot_not_found`.
 */
export async function getSlotResourceAvailability(db: OperationsDb, input: GetSlotResourceAvailability): Promise<SlotResourceAvailability> {
  const { slotId, now } = parseInput(getSlotResourceAvailabilityInput, input)
  const manifest = (await readManifests(db, [slotId], now))[slotId]
  if (!manifest) throw slotNotFound({ id: slotId })
  return manifest
}

/** The same for up to 500 departures, by id; unknown ones are left out. One statement. */
export async function getSlotsResourceAvailability(
  db: OperationsDb,
  input: GetSlotsResourceAvailability,
): Promise<Record<string, SlotResourceAvailability>> {
  const { slotIds, now } = parseInput(getSlotsResourceAvailabilityInput, input)
  return readManifests(db, slotIds, now)
}
