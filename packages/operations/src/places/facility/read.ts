import { getTableColumns, type SQL, sql } from "drizzle-orm"
import type { OperationsDb } from "../../kernel/database.js"
import type { FacilityIdentifier } from "../identifier/contract.js"
import type { Facility, FacilityRow } from "./contract.js"
import { facilities } from "./schema.js"

const { searchText: _searchText, ...columns } = getTableColumns(facilities)

/** The columns of a place, without what only searches read. */
export const facilityColumns = columns

type Stored = Omit<typeof facilities.$inferSelect, "searchText">
export const toFacilityRow = (row: Stored): FacilityRow => row

/** Every identifier of a place, as one JSON value beside its columns. */
const identifiers = sql<
  FacilityIdentifier[]
>`(select coalesce(jsonb_agg(jsonb_build_object('scheme', identifier.scheme, 'value', identifier.value)
  order by identifier.scheme, identifier.value), '[]'::jsonb) from facility_identifiers identifier where identifier.facility_id = "facilities"."id")`

export const facilitySelection = { ...columns, identifiers }

/** Places within a condition, with their identifiers, in no order. One statement. */
export const readFacilities = (db: OperationsDb, where: SQL): Promise<Facility[]> =>
  db.select(facilitySelection).from(facilities).where(where)
