import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import type { Store } from "../../../kernel/store.js"
import { withPlaceId } from "../../../places/contract.js"
import { withRequiredPlace } from "../../../places/index.js"
import { insertPickupPointSchema, type pickupPointRecord, updatePickupPointSchema } from "./contract.js"
import { pickupPointRecords } from "./store.js"

type Schema = typeof insertPickupPointSchema | typeof updatePickupPointSchema

/** The place that an input names, as it is to be stored. */
async function placeOf(tx: OperationsDb, input: unknown, schema: Schema) {
  const { placeId, facilityId } = parseInput(schema.loose(), input)
  const named = await withRequiredPlace(tx, withPlaceId({ placeId, facilityId }))
  return named.placeId === undefined ? {} : { placeId: named.placeId }
}

/**
 * The five services of a pickup point. Beyond a plain record: its place must exist (`place_not_found`), and a point that groups or
 * departures stop at is set inactive, not deleted (`pickup_point_in_use`).
 */
export const pickupPointStore: Store<typeof pickupPointRecord> = {
  ...pickupPointRecords,
  create: (db, input) =>
    db.transaction(async (tx) => {
      const { facilityId: _, ...given } = input
      return pickupPointRecords.create(tx, { ...given, ...(await placeOf(tx, input, insertPickupPointSchema)) })
    }),
  update: (db, input) =>
    db.transaction(async (tx) => {
      const { facilityId: _, ...given } = input
      return pickupPointRecords.update(tx, { ...given, ...(await placeOf(tx, input, updatePickupPointSchema)) })
    }),
}

export const listPickupPoints = pickupPointStore.list
export const getPickupPoint = pickupPointStore.get
export const createPickupPoint = pickupPointStore.create
export const updatePickupPoint = pickupPointStore.update
export const deletePickupPoint = pickupPointStore.remove
