import { eq, sql } from "drizzle-orm"
import * as z from "zod"
import { arrayText, decodeRow, jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { isOperationsError, type OperationsError, refusingField } from "../../kernel/errors.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { statement } from "../../kernel/statement.js"
import { identifierIn } from "../identifier/normalise.js"
import type { FacilityRow } from "./contract.js"
import { placeArchived, placeNotFound } from "./errors.js"
import { facilityColumns, toFacilityRow } from "./read.js"
import { facilities } from "./schema.js"

const heldColumns = sql.join(
  Object.values(facilityColumns).map(({ name }) => sql.identifier(name)),
  sql`, `,
)
const holding = statement<"ids">(
  (value) => sql`select ${heldColumns} from facilities where id = any(${value("ids")}::text::text[]) order by id for key share`,
)

/** Rows locked `FOR KEY SHARE` in id order: what refers to them can be stored, and nobody archives, merges or deletes them meanwhile. */
async function hold(tx: OperationsDb, ids: readonly string[]): Promise<Map<string, FacilityRow>> {
  const rows = await rowsOf(tx, holding({ ids: arrayText(ids) }))
  return new Map(
    rows.map((raw) => {
      const { searchText: _searchText, ...row } = decodeRow(facilities, raw)
      return [row.id, toFacilityRow(row)]
    }),
  )
}

async function holdWithSurvivors(tx: OperationsDb, ids: readonly string[]): Promise<Map<string, FacilityRow>> {
  const held = await hold(tx, ids)
  const survivors = [...held.values()].flatMap(({ mergedIntoId }) => (mergedIntoId && !held.has(mergedIntoId) ? [mergedIntoId] : []))
  if (survivors.length > 0) for (const [id, row] of await hold(tx, [...new Set(survivors)].sort())) held.set(id, row)
  return held
}

/** The fields of an input and the place that each names: a refusal names the field. */
export type PlaceFields = Readonly<Record<string, string | null | undefined>>

/**
 * Whoever stores a place id asks here first, in its own transaction: the rows are locked, so that none of them can be archived, merged or
 * deleted before the caller commits. Answers the place to store by the id that was asked for: a merged place is replaced by its
 * survivor. With `fields` a refusal names the field that it refuses. Throws `place_not_found`, `place_archived`.
 */
export async function requireFacilities(
  tx: OperationsDb,
  ids: readonly string[],
  fields: PlaceFields = {},
): Promise<Map<string, FacilityRow>> {
  const wanted = [...new Set(ids)].sort()
  if (wanted.length === 0) return new Map()
  const held = await holdWithSurvivors(tx, wanted)
  return new Map(wanted.map((id) => [id, usableIn(held, id, fields)]))
}

function usableIn(held: Map<string, FacilityRow>, id: string, fields: PlaceFields): FacilityRow {
  try {
    return usable(held, id)
  } catch (refusal) {
    const field = Object.keys(fields).find((name) => fields[name] === id)
    throw field === undefined ? refusal : refusingField(refusal, field)
  }
}

function usable(held: Map<string, FacilityRow>, id: string): FacilityRow {
  const row = held.get(id)
  if (!row) throw placeNotFound({ id })
  if (row.mergedIntoId) return usable(held, row.mergedIntoId)
  if (row.archivedAt) throw placeArchived({ id: row.id, archivedAt: row.archivedAt.toISOString() })
  return row
}

/**
 * The input with the place that is to be stored: the one that it names, or the survivor of a merged one. An input without a place stays
 * as it is. Throws `place_not_found`, `place_archived`.
 */
export async function withRequiredPlace<Input extends { placeId?: Id<"plac"> | null }>(tx: OperationsDb, input: Input): Promise<Input> {
  if (!input.placeId) return input
  const places = await requireFacilities(tx, [input.placeId], { placeId: input.placeId })
  const place = places.get(input.placeId)
  return { ...input, placeId: place?.id ?? input.placeId }
}

/** What a reference to a place stands for: the place to store, or why it cannot be stored. */
export type FoundPlace = { id: Id<"plac"> } | { refusal: OperationsError }

/** The places that references name: an id, `scheme:value`, or a code. */
async function named(tx: OperationsDb, references: readonly string[]): Promise<Map<string, Id<"plac">>> {
  const asked = references.map((reference) => ({ reference, ...identifierIn(reference) }))
  const rows = await rowsOf<{ reference: string; id: Id<"plac"> | null }>(
    tx,
    sql`select asked.reference, coalesce(place.id, owned.facility_id, coded.id) as id
      from jsonb_to_recordset(${jsonParam(asked)}) as asked(reference text, scheme text, value text)
      left join facilities place on place.id = asked.reference
      left join facility_identifiers owned on owned.scheme = asked.scheme and owned.value = asked.value
      left join facilities coded on lower(coded.code) = lower(asked.reference) and coded.status <> 'merged'`,
  )
  return new Map(rows.flatMap(({ reference, id }) => (id ? [[reference, id] as const] : [])))
}

/**
 * The same for many references of a file, each an id, `scheme:value` or a code; what one write would throw is told of each. The places
 * are locked as `requireFacilities` locks them. As many statements for a thousand references as for one.
 */
export async function findRequiredPlaces(tx: OperationsDb, references: readonly string[]): Promise<Map<string, FoundPlace>> {
  const wanted = [...new Set(references)]
  if (wanted.length === 0) return new Map()
  const ids = await named(tx, wanted)
  const held = await holdWithSurvivors(tx, [...new Set(ids.values())].sort())
  return new Map(wanted.map((reference) => [reference, found(held, ids.get(reference) ?? reference)]))
}

function found(held: Map<string, FacilityRow>, id: string): FoundPlace {
  try {
    return { id: usable(held, id).id }
  } catch (refusal) {
    if (isOperationsError(refusal)) return { refusal }
    throw refusal
  }
}

const byId = z.strictObject({ id: idSchema("plac") })

/** The id that a place id stands for today: its own, or its survivor's. Throws `place_not_found`. */
export async function resolveFacilityId(db: OperationsDb, raw: z.input<typeof byId>): Promise<Id<"plac">> {
  const { id } = parseInput(byId, raw)
  const [row] = await db.select({ mergedIntoId: facilities.mergedIntoId }).from(facilities).where(eq(facilities.id, id))
  if (!row) throw placeNotFound({ id })
  return row.mergedIntoId ?? id
}
