import { arrayContains, eq, ilike, inArray, type SQL, sql } from "drizzle-orm"
import { codeTaken, invalidRequest, timezoneInvalid } from "../../kernel/common-errors.js"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { defineStore } from "../../kernel/store.js"
import { isTimezone } from "../../kernel/time.js"
import type { DatabaseRefusal } from "../../kernel/violations.js"
import { placeInUse, placeNotFound } from "../errors.js"
import { type Facility, facilityRecord } from "./contract.js"
import { facilities } from "./schema.js"

type Row = typeof facilities.$inferSelect

const toFacility = ({ searchText: _searchText, ...row }: Row): Facility => row

type FacilityRow = Partial<typeof facilities.$inferInsert>

/** Coordinates come as a pair; a change of one of them is judged together with the one that is stored. */
function checkCoordinates(given: FacilityRow, before?: Facility): void {
  const { latitude = null, longitude = null } = { ...before, ...given }
  if ((latitude === null) === (longitude === null)) return
  const path = latitude === null ? "latitude" : "longitude"
  throw invalidRequest({ violations: [{ path, message: "Latitude and longitude are given together." }] })
}

function toRow(input: FacilityRow, before?: Facility): FacilityRow {
  if (input.timezone && !isTimezone(input.timezone)) throw timezoneInvalid({ timezone: input.timezone })
  checkCoordinates(input, before)
  return input
}

const inUse =
  (referredBy: string) =>
  (_refusal: DatabaseRefusal, { input }: { input: Record<string, unknown> }) =>
    placeInUse({ id: String(input.id), referredBy })

async function refuseCode(db: OperationsDb, code: string) {
  const [owner] = await db
    .select({ id: facilities.id, name: facilities.name })
    .from(facilities)
    .where(sql`lower(${facilities.code}) = lower(${code})`)
  return codeTaken({ code, ...(owner && { owner }) })
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
  toRow: (input, before) => toRow(input as FacilityRow, before),
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
    facilities_code_key: (_refusal, { db, input }) => refuseCode(db, String(input.code)),
    availability_rules_facility_id_fkey: inUse("availability_rules"),
    availability_start_times_facility_id_fkey: inUse("availability_start_times"),
    availability_slots_facility_id_fkey: inUse("availability_slots"),
    availability_closeouts_facility_id_fkey: inUse("availability_closeouts"),
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
