import { eq, sql } from "drizzle-orm"
import { writeContext } from "../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import type { Store } from "../../kernel/store.js"
import { withPlaceId } from "../../places/contract.js"
import { withRequiredPlace } from "../../places/index.js"
import { insertStartTimeSchema, type startTimeRecord, updateStartTimeSchema } from "./contract.js"
import { startTimeDuplicate, startTimeInUse } from "./errors.js"
import { availabilityStartTimes } from "./schema.js"
import { startTimeRecords } from "./store.js"

const createInput = insertStartTimeSchema.extend(writeContext)
const id = idSchema("avst")

/** The place to store, in place of both names under which it was given. */
async function requirePlace(tx: OperationsDb, { placeId, facilityId }: Parameters<typeof withPlaceId>[0]) {
  const { placeId: stored } = await withRequiredPlace(tx, withPlaceId({ placeId, facilityId }))
  return stored === undefined ? {} : { placeId: stored, facilityId: undefined }
}

/** The rules that depart at a start time, locked before its own row: nobody links a second time at that hour meanwhile. */
const lockRulesOf = (tx: OperationsDb, startTimeId: string) =>
  rowsOf<{ id: string }>(
    tx,
    sql`select rule.id from availability_rules rule
      where rule.id in (select link.rule_id from availability_rule_start_times link where link.start_time_id = ${startTimeId})
      order by rule.id for no key update`,
  )

async function refuseSecondAtSameTime(tx: OperationsDb, startTimeId: string) {
  const twins = await rowsOf<{ rule_id: string; id: string; start_time_local: string }>(
    tx,
    sql`select link.rule_id, twin.id, twin.start_time_local from availability_rule_start_times own
      join availability_start_times changed on changed.id = own.start_time_id
      join availability_rule_start_times link on link.rule_id = own.rule_id and link.start_time_id <> own.start_time_id
      join availability_start_times twin on twin.id = link.start_time_id and twin.start_time_local = changed.start_time_local
      where own.start_time_id = ${startTimeId} order by link.rule_id`,
  )
  if (!twins[0]) return
  throw startTimeDuplicate({
    startTimeLocal: twins[0].start_time_local,
    startTimeIds: [startTimeId, ...new Set(twins.map((twin) => twin.id))],
    ruleIds: twins.map((twin) => twin.rule_id),
  })
}

/**
 * The five services of a start time. Beyond a plain record: its place must exist (`place_not_found`), a rule never departs twice at one
 * local time (`start_time_duplicate`), and a time that rules depart at is set inactive, not deleted (`start_time_in_use`).
 */
export const startTimeStore: Store<typeof startTimeRecord> = {
  list: startTimeRecords.list,
  get: startTimeRecords.get,
  create: (db, input) =>
    db.transaction(async (tx) => {
      const place = await requirePlace(tx, parseInput(createInput, input))
      return startTimeRecords.create(tx, { ...input, ...place })
    }),
  update: (db, input) =>
    db.transaction(async (tx) => {
      const { placeId, facilityId, startTimeLocal } = parseInput(updateStartTimeSchema.loose(), input)
      const place = await requirePlace(tx, { placeId, facilityId })
      if (startTimeLocal !== undefined) await lockRulesOf(tx, parseInput(id, input.id))
      const updated = await startTimeRecords.update(tx, { ...input, ...place })
      if (startTimeLocal !== undefined) await refuseSecondAtSameTime(tx, updated.id)
      return updated
    }),
  remove: (db, input) =>
    db.transaction(async (tx) => {
      const startTimeId = parseInput(id, input.id)
      await tx.select().from(availabilityStartTimes).where(eq(availabilityStartTimes.id, startTimeId)).for("update")
      const rules = await rowsOf<{ rule_id: string }>(
        tx,
        sql`select rule_id from availability_rule_start_times where start_time_id = ${startTimeId} order by rule_id`,
      )
      if (rules.length > 0) throw startTimeInUse({ id: startTimeId, ruleIds: rules.map(({ rule_id }) => rule_id) })
      return startTimeRecords.remove(tx, input)
    }),
}

export const listStartTimes = startTimeStore.list
export const getStartTime = startTimeStore.get
export const createStartTime = startTimeStore.create
export const updateStartTime = startTimeStore.update
export const deleteStartTime = startTimeStore.remove
