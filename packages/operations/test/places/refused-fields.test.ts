import { expect, test } from "vitest"
import { createCloseout, createCloseouts } from "../../src/availability/index.js"
import { createTransferPreference, createVehicle } from "../../src/ground/index.js"
import { setRoomInventory } from "../../src/holds/index.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { archivePlace, createPlace, requirePlaces } from "../../src/places/index.js"
import { createPool, createResource, updateResource } from "../../src/resources/index.js"
import { block } from "../support/holds.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
const nowhere = "plac_01kb7x3q4yf5sv0m2c8n6r9tde"
const closeout = { productId: "prod_1", dateFrom: "2026-07-01", reason: "Flood" }

test.each<[string, string, (db: OperationsDb, placeId: `plac_${string}`) => Promise<unknown>]>([
  ["a vehicle", "basePlaceId", (db, basePlaceId) => createVehicle(db, { name: "Van", basePlaceId })],
  [
    "a transfer preference",
    "dropoffPlaceId",
    (db, dropoffPlaceId) => createTransferPreference(db, { bookingId: "bkng_1", dropoffPlaceId }),
  ],
  ["a place", "parentPlaceId", (db, parentPlaceId) => createPlace(db, { kind: "hotel", name: "Annex", parentPlaceId })],
  ["a resource", "placeId", (db, placeId) => createResource(db, { kind: "guide", name: "Nour", placeId })],
  [
    "a resource that is there",
    "placeId",
    async (db, placeId) => updateResource(db, { resourceId: (await createResource(db, { kind: "guide", name: "Nour" })).id, placeId }),
  ],
  ["a pool", "placeId", (db, placeId) => createPool(db, { name: "Guides", kind: "guide", placeId })],
  ["a hold", "placeId", (db, placeId) => block(db, placeId)],
  [
    "rooms to sell",
    "placeId",
    (db, placeId) => setRoomInventory(db, { placeId, roomKind: "room_dbl", from: "2026-06-10", to: "2026-06-11", capacity: 3 }),
  ],
  ["a closeout", "placeId", (db, placeId) => createCloseout(db, { ...closeout, placeId })],
  ["closeouts", "items.1.placeId", (db, placeId) => createCloseouts(db, { items: [closeout, { ...closeout, placeId }] })],
])("a place that cannot be stored of %s is refused at %s", async (_what, field, write) => {
  await expect(write(pglite.db, nowhere)).rejects.toMatchObject({ code: "place_not_found", field, details: { id: nowhere } })
  const { id } = await createPlace(pglite.db, { kind: "hotel", name: "Closed for good" })
  await archivePlace(pglite.db, { id })
  await expect(write(pglite.db, id)).rejects.toMatchObject({ code: "place_archived", field, details: { id } })
})

test("a place that no field names is refused without one", async () => {
  await expect(requirePlaces(pglite.db, [nowhere], { pickupPlaceId: "plac_other" })).rejects.toMatchObject({ field: undefined })
})
