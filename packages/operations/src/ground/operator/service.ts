import { eq, ilike, inArray, or } from "drizzle-orm"
import { codeTaken } from "../../kernel/common-errors.js"
import type { OperationsDb } from "../../kernel/database.js"
import { defineStore, type Store } from "../../kernel/store.js"
import { placeIdsOf, withPlaceId } from "../../places/contract.js"
import { withRequiredPlace } from "../../places/index.js"
import { operatorInUse, operatorNotFound } from "../errors.js"
import { likeText } from "../like.js"
import { operatorRecord } from "./contract.js"
import { groundOperators as operator } from "./schema.js"

const inUse =
  (referredBy: string) =>
  (_: unknown, { input }: { input: Record<string, unknown> }) =>
    operatorInUse({ id: String(input.id), referredBy })

const records = defineStore(operatorRecord, operator, {
  prefix: "gopr",
  event: "ground.operator",
  notFound: operatorNotFound,
  toRecord: (row) => row,
  toRow: (input) => withPlaceId(input),
  where: ({ ids, supplierId, active, q, ...query }) => {
    const placeIds = placeIdsOf(query)
    return [
      ids && inArray(operator.id, ids),
      supplierId && inArray(operator.supplierId, supplierId),
      placeIds && inArray(operator.placeId, placeIds),
      active === undefined ? undefined : eq(operator.active, active),
      q ? or(ilike(operator.name, likeText(q)), ilike(operator.code, likeText(q))) : undefined,
    ]
  },
  sort: { name: operator.name, code: operator.code, createdAt: operator.createdAt, updatedAt: operator.updatedAt },
  constraints: {
    ground_operators_code_key: (_, { input }) => codeTaken({ code: String(input.code) }),
    ground_vehicles_operator_id_fkey: inUse("ground_vehicles"),
    ground_drivers_operator_id_fkey: inUse("ground_drivers"),
    ground_dispatches_operator_id_fkey: inUse("ground_dispatches"),
    ground_driver_shifts_operator_id_fkey: inUse("ground_driver_shifts"),
  },
})

/** The place to store, in place of both names under which it was given. */
async function storedPlace(tx: OperationsDb, { placeId, facilityId }: Parameters<typeof withPlaceId>[0]) {
  const { placeId: stored } = await withRequiredPlace(tx, withPlaceId({ placeId, facilityId }))
  return stored === undefined ? {} : { placeId: stored, facilityId: undefined }
}

/**
 * The five services of a ground operator. Its place must exist (`place_not_found`, `place_archived`), its code is unique (`code_taken`),
 * and one with vehicles, drivers or history is set inactive instead of deleted (`operator_in_use`).
 */
export const operatorStore: Store<typeof operatorRecord> = {
  ...records,
  create: (db, input) => db.transaction(async (tx) => records.create(tx, { ...input, ...(await storedPlace(tx, input)) })),
  update: (db, input) => db.transaction(async (tx) => records.update(tx, { ...input, ...(await storedPlace(tx, input)) })),
}

export const listOperators = operatorStore.list
export const getOperator = operatorStore.get
export const createOperator = operatorStore.create
export const updateOperator = operatorStore.update
export const deleteOperator = operatorStore.remove
