import { writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import type { Store } from "../../../kernel/store.js"
import { withPlaceId } from "../../../places/contract.js"
import { requireFacilities } from "../../../places/index.js"
import { insertPickupPointSchema, type pickupPointRecord, updatePickupPointSchema } from "./contract.js"
import { pickupPointRecords } from "./store.js"

const createInput = insertPickupPointSchema.extend(writeContext)

async function requirePlace(tx: OperationsDb, input: Parameters<typeof withPlaceId>[0]) {
  const { placeId } = withPlaceId(input)
  if (placeId) await requireFacilities(tx, [placeId])
}

/**
 * The five services of a pickup point. Beyond a plain record: its place must exist (`place_not_found`), and a point that groups or
 * departures stop at is set inactive, not deleted (`pickup_point_in_use`).
 */
export const pickupPointStore: Store<typeof pickupPointRecord> = {
  ...pickupPointRecords,
  create: (db, input) =>
    db.transaction(async (tx) => {
      await requirePlace(tx, parseInput(createInput, input))
      return pickupPointRecords.create(tx, input)
    }),
  update: (db, input) =>
    db.transaction(async (tx) => {
      const { placeId, facilityId } = parseInput(updatePickupPointSchema.loose(), input)
      await requirePlace(tx, { placeId, facilityId })
      return pickupPointRecords.update(tx, input)
    }),
}

export const listPickupPoints = pickupPointStore.list
export const getPickupPoint = pickupPointStore.get
export const createPickupPoint = pickupPointStore.create
export const updatePickupPoint = pickupPointStore.update
export const deletePickupPoint = pickupPointStore.remove
