import { eq, ilike, inArray, sql } from "drizzle-orm"
import { defineStore } from "../../kernel/store.js"
import type { DatabaseRefusal } from "../../kernel/violations.js"
import { placeIdsOf, withPlaceId } from "../../places/contract.js"
import { startTimeRecord } from "./contract.js"
import { startTimeDuplicate, startTimeInUse, startTimeNotFound } from "./errors.js"
import { availabilityStartTimes as startTime } from "./schema.js"

const times = /\b(?:[01]\d|2[0-3]):[0-5]\d\b/g

/** The unique key names product, option, time and label; only the time is sure to look like one, and the label may too. */
const timeIn = ({ detail = "" }: DatabaseRefusal) =>
  /, ((?:[01]\d|2[0-3]):[0-5]\d), /.exec(detail)?.[1] ?? detail.match(times)?.[0] ?? "this time"

/** The plain reads and writes of a start time, without what they mean for rules and places. */
export const startTimeRecords = defineStore(startTimeRecord, startTime, {
  prefix: "avst",
  event: "availability.start_time",
  notFound: startTimeNotFound,
  toRecord: (row) => row,
  toRow: (input) => withPlaceId(input),
  where: ({ productId, optionId, placeId, facilityId, ruleId, active, q }) => {
    const places = placeIdsOf({ placeId, facilityId })
    return [
      productId && inArray(startTime.productId, productId),
      optionId && inArray(startTime.optionId, optionId),
      places && inArray(startTime.placeId, places),
      ruleId && sql`${startTime.id} in (select link.start_time_id from availability_rule_start_times link where link.rule_id = ${ruleId})`,
      active === undefined ? undefined : eq(startTime.active, active),
      q ? ilike(startTime.label, `%${q.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
    ]
  },
  sort: {
    sortOrder: startTime.sortOrder,
    startTimeLocal: startTime.startTimeLocal,
    label: startTime.label,
    updatedAt: startTime.updatedAt,
  },
  constraints: {
    availability_start_times_key: (refusal) => startTimeDuplicate({ startTimeLocal: timeIn(refusal) }),
    availability_rule_start_times_start_time_id_fkey: (refusal) =>
      startTimeInUse({ id: /=\((.*)\)/.exec(refusal.detail ?? "")?.[1] ?? "", ruleIds: [] }),
  },
})
