import { inArray } from "drizzle-orm"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { defineStore, type Store } from "../../kernel/store.js"
import { requireFacilities } from "../../places/index.js"
import { transferPreferenceNotFound } from "../errors.js"
import { transportRow } from "../transport/contract.js"
import { transferPreferenceRecord } from "./contract.js"
import { groundTransferPreferences as preference } from "./schema.js"

const records = defineStore(transferPreferenceRecord, preference, {
  prefix: "gtpr",
  event: "ground.transfer_preference",
  notFound: transferPreferenceNotFound,
  toRecord: (row) => row,
  toRow: ({ transport, ...input }) => ({ ...input, ...(transport && transportRow(transport)) }),
  where: ({ ids, bookingId, bookingItemId }) => [
    ids && inArray(preference.id, ids),
    bookingId && inArray(preference.bookingId, bookingId),
    bookingItemId && inArray(preference.bookingItemId, bookingItemId),
  ],
  sort: { createdAt: preference.createdAt, updatedAt: preference.updatedAt },
})

type PlaceId = Id<"plac">
type Places = { pickupPlaceId?: PlaceId | null; dropoffPlaceId?: PlaceId | null }

/** Both places as they are to be stored: a merged one is replaced by its survivor. */
async function storedPlaces(tx: OperationsDb, { pickupPlaceId, dropoffPlaceId }: Places) {
  const asked = [pickupPlaceId, dropoffPlaceId].filter((id): id is PlaceId => typeof id === "string")
  const found = await requireFacilities(tx, asked, { pickupPlaceId, dropoffPlaceId })
  const stored = (id: PlaceId | null | undefined) => (id ? found.get(id)?.id : id)
  return {
    ...(pickupPlaceId !== undefined && { pickupPlaceId: stored(pickupPlaceId) }),
    ...(dropoffPlaceId !== undefined && { dropoffPlaceId: stored(dropoffPlaceId) }),
  }
}

/** The five services of a transfer preference. Throws `place_not_found`, `place_archived` for a place that cannot be stored. */
export const transferPreferenceStore: Store<typeof transferPreferenceRecord> = {
  ...records,
  create: (db, input) => db.transaction(async (tx) => records.create(tx, { ...input, ...(await storedPlaces(tx, input)) })),
  update: (db, input) => db.transaction(async (tx) => records.update(tx, { ...input, ...(await storedPlaces(tx, input)) })),
}

export const listTransferPreferences = transferPreferenceStore.list
export const getTransferPreference = transferPreferenceStore.get
export const createTransferPreference = transferPreferenceStore.create
export const updateTransferPreference = transferPreferenceStore.update
export const deleteTransferPreference = transferPreferenceStore.remove
