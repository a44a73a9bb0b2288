import { arrayContains, eq, ilike, inArray, type SQL, sql } from "drizzle-orm"
import { invalidRequest, timezoneInvalid } from "../../kernel/common-errors.js"
import { type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { defineStore } from "../../kernel/store.js"
import { isTimezone } from "../../kernel/time.js"
import type { DatabaseRefusal } from "../../kernel/violations.js"
import { codeTaken, placeInUse, placeNotFound } from "../errors.js"
import { type Facility, facilityRecord } from "./contract.js"
import { facilities } from "./schema.js"

type Row = typeof facilities.$inferSelect

const toFacility = ({ searchText: _searchText, ...row }: Row): Facility => row

const keyOf = (refusal: DatabaseRefusal) => /=\((.*)\)/.exec(refusal.detail ?? "")?.[1] ?? ""

function toRow(input: Partial<Facility>): Partial<typeof facilities.$inferInsert> {
  if (input.timezone && !isTimezone(input.timezone)) throw timezoneInvalid({ timezone: input.timezone })
  if ("latitude" in input !== "longitude" in input || (input.latitude === null) !== (input.longitude === null)) {
    throw invalidRequest({ violations: [{ path: "longitude", message: "Latitude and longitude are given together." }] })
  }
  return input
}

/** Every word of the query stands somewhere in the folded name, code, city or an alternate name. */
const matches = (q: string): SQL =>
  sql`${facilities.searchText} like all (select '%' || replace(replace(word, '%', ''), '_', '') || '%' from unnest(string_to_array(operations_fold(${q}), ' ')) as word)`

/** The five services of a place. */
export const facilityStore = defineStore(facilityRecord, facilities, {
  prefix: "plac",
  event: "places.place",
  notFound: placeNotFound,
  toRecord: toFacility,
  toRow: (input) => toRow(input as Partial<Facility>),
  where: ({ ids, kind, status, country, city, tag, q }) => [
    ids && inArray(facilities.id, ids),
    kind && inArray(facilities.kind, kind),
    status && inArray(facilities.status, status),
    country ? eq(facilities.country, country) : undefined,
    city ? ilike(facilities.city, city.replace(/[\\%_]/g, "\\$&")) : undefined,
    tag ? arrayContains(facilities.tags, [tag]) : undefined,
    q ? matches(q) : undefined,
  ],
  sort: { name: facilities.name, code: facilities.code, createdAt: facilities.createdAt, updatedAt: facilities.updatedAt },
  constraints: {
    facilities_code_key: (refusal) => codeTaken({ code: keyOf(refusal) }),
    availability_rules_facility_id_fkey: (refusal) => placeInUse({ id: keyOf(refusal), referredBy: "availability_rules" }),
    availability_start_times_facility_id_fkey: (refusal) => placeInUse({ id: keyOf(refusal), referredBy: "availability_start_times" }),
    availability_slots_facility_id_fkey: (refusal) => placeInUse({ id: keyOf(refusal), referredBy: "availability_slots" }),
    availability_closeouts_facility_id_fkey: (refusal) => placeInUse({ id: keyOf(refusal), referredBy: "availability_closeouts" }),
  },
})

/**
 * Whoever stores a place id asks here first, in its own transaction: the rows are locked `FOR KEY SHARE`, so that none of them
 * can be deleted before the caller commits. Answers the rows by the id that was asked for. Throws `place_not_found`.
 */
export async function requireFacilities(tx: OperationsDb, ids: readonly string[]): Promise<Map<string, Facility>> {
  const wanted = [...new Set(ids)].sort()
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(facilities)
    .where(inArray(facilities.id, wanted as Id<"plac">[]))
    .orderBy(facilities.id)
    .for("key share")
  const found = new Map<string, Facility>(rows.map((row) => [row.id, toFacility(row)]))
  for (const id of wanted) if (!found.has(id)) throw placeNotFound({ id })
  return found
}
