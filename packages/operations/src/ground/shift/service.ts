import { gt, inArray, lt, sql } from "drizzle-orm"
import { invalidRange } from "../../kernel/common-errors.js"
import { instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { defineStore, type Store } from "../../kernel/store.js"
import { withPlaceId } from "../../places/contract.js"
import { withRequiredPlace } from "../../places/index.js"
import { driverNotFound, operatorNotFound, shiftNotFound, shiftOverlap } from "../errors.js"
import { shiftRecord } from "./contract.js"
import { groundDriverShifts as shift } from "./schema.js"

/** The shift that is in the way; looked up after the command was rolled back. */
async function otherShift(db: OperationsDb, { id, driverId, startsAt, endsAt }: Record<string, unknown>) {
  const [other] = await jsonOf<{ id: string; startsAt: string; endsAt: string }>(
    db,
    sql`select jsonb_build_object('id', s.id, 'startsAt', ${instantText(sql.raw("s.starts_at"))}, 'endsAt', ${instantText(sql.raw("s.ends_at"))}) as result
      from ground_driver_shifts s left join ground_driver_shifts own on own.id = ${id ?? null}::text
      where s.driver_id = coalesce(${driverId ?? null}::text, own.driver_id) and s.id is distinct from own.id and s.status <> 'cancelled'
        and s.starts_at < coalesce(${endsAt ?? null}::timestamptz, own.ends_at) and s.ends_at > coalesce(${startsAt ?? null}::timestamptz, own.starts_at)
      order by s.starts_at limit 1`,
  )
  return other
}

const text = (value: unknown) => (value instanceof Date ? value.toISOString() : value)

const records = defineStore(shiftRecord, shift, {
  prefix: "gdsh",
  event: "ground.driver_shift",
  notFound: shiftNotFound,
  toRecord: (row) => row,
  toRow: (input, before) => {
    const row = withPlaceId(input)
    const [from, to] = [input.startsAt ?? before?.startsAt, input.endsAt ?? before?.endsAt]
    if (from && to && to <= from) throw invalidRange({ from: from.toISOString(), to: to.toISOString() })
    return row
  },
  where: ({ ids, driverId, operatorId, status, from, to }) => [
    ids && inArray(shift.id, ids),
    driverId && inArray(shift.driverId, driverId),
    operatorId && inArray(shift.operatorId, operatorId),
    status && inArray(shift.status, status),
    from && gt(shift.endsAt, from),
    to && lt(shift.startsAt, to),
  ],
  sort: { startsAt: shift.startsAt, endsAt: shift.endsAt, updatedAt: shift.updatedAt },
  constraints: {
    ground_driver_shifts_one_at_a_time: async (_, { db, input }) =>
      shiftOverlap({
        driverId: String(input.driverId),
        shift: await otherShift(db, { ...input, startsAt: text(input.startsAt), endsAt: text(input.endsAt) }),
      }),
    ground_driver_shifts_driver_id_fkey: (_, { input }) => driverNotFound({ id: String(input.driverId) }),
    ground_driver_shifts_operator_id_fkey: (_, { input }) => operatorNotFound({ id: String(input.operatorId) }),
    ground_driver_shifts_range_check: (_, { input }) =>
      invalidRange({ from: String(text(input.startsAt)), to: String(text(input.endsAt)) }),
  },
})

async function storedPlace(tx: OperationsDb, { placeId, facilityId }: Parameters<typeof withPlaceId>[0]) {
  const { placeId: stored } = await withRequiredPlace(tx, withPlaceId({ placeId, facilityId }))
  return stored === undefined ? {} : { placeId: stored, facilityId: undefined }
}

/** The five services of a driver's shift. Shifts of one driver may touch but not overlap (`shift_overlap`, naming the other), and last at most 24 hours. */
export const shiftStore: Store<typeof shiftRecord> = {
  ...records,
  create: (db, input) => db.transaction(async (tx) => records.create(tx, { ...input, ...(await storedPlace(tx, input)) })),
  update: (db, input) => db.transaction(async (tx) => records.update(tx, { ...input, ...(await storedPlace(tx, input)) })),
}

export const listDriverShifts = shiftStore.list
export const getDriverShift = shiftStore.get
export const createDriverShift = shiftStore.create
export const updateDriverShift = shiftStore.update
export const deleteDriverShift = shiftStore.remove
