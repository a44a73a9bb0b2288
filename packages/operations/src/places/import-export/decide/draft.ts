import type { Id } from "../../../kernel/ids.js"
import { invalidCell } from "../../../kernel/import/cells.js"
import type { ImportMode } from "../../../kernel/import/contract.js"
import type { Facility } from "../../facility/contract.js"
import { placeArchived, placeMerged, placeNotFound } from "../../facility/errors.js"
import type { FacilityIdentifier } from "../../identifier/contract.js"
import type { ImportedValues } from "../columns.js"
import type { PlaceImportRow } from "../contract.js"
import { type ImportRow, type RowError, refusalOf } from "../read/rows.js"
import { identifierKey } from "./snapshot.js"

export type RowWarning = PlaceImportRow["warnings"][number]

/** A place as it will be when the rows of the file that speak of it are carried out. */
export interface Draft {
  id: Id<"plac">
  stored?: Facility
  values: ImportedValues
  identifiers: Map<string, FacilityIdentifier>
  /** Those of them that rows of the file name. */
  named: Map<string, FacilityIdentifier>
  parentPlaceId: Id<"plac"> | null
  /** The first of its rows: it carries what becomes of the place. */
  row: number
}

export type Mode = ImportMode

function ofStored(stored: Facility, { status }: ImportedValues): RowError[] {
  const { id, mergedIntoId, archivedAt } = stored
  if (mergedIntoId) return [refusalOf(placeMerged({ id, survivorId: mergedIntoId }), "id")]
  if (status === undefined || status === stored.status) return []
  if (archivedAt) return [refusalOf(placeArchived({ id, archivedAt: archivedAt.toISOString() }), "status")]
  return displayed(status)
}

const displayed = (status: ImportedValues["status"]): RowError[] =>
  status === "archived" || status === "merged"
    ? [invalidCell("status", "A place is archived or merged by a command, never by a file.")]
    : []

/** What stands against carrying out a row on a stored place, or on one that is to be made. */
export function objections({ row, values, id }: ImportRow, stored: Facility | undefined, made: boolean, mode: Mode): RowError[] {
  if (stored) return ofStored(stored, values)
  if (made) return displayed(values.status)
  if (mode === "update_only") return [refusalOf(placeNotFound({ id: id ?? `of row ${row}` }), null)]
  return [
    ...(values.name ? [] : [invalidCell("name", "A new place needs a name.")]),
    ...(values.kind ? [] : [invalidCell("kind", "A new place needs a kind.")]),
    ...displayed(values.status),
  ]
}

export const draftOf = (id: Id<"plac">, row: number, stored?: Facility): Draft => ({
  id,
  ...(stored && { stored }),
  values: {},
  identifiers: new Map((stored?.identifiers ?? []).map((one) => [identifierKey(one), one])),
  named: new Map(),
  parentPlaceId: stored?.parentPlaceId ?? null,
  row,
})

/**
 * Puts what a row says into the draft: fields replace, and identifiers of a scheme replace those that the stored place has of it. What
 * several rows of one place name is united.
 */
export function applyRow(draft: Draft, { values, identifiers }: ImportRow): void {
  Object.assign(draft.values, values)
  for (const one of identifiers) draft.named.set(identifierKey(one), one)
  const schemes = new Set([...draft.named.values()].map(({ scheme }) => scheme))
  const kept = (draft.stored?.identifiers ?? []).filter(({ scheme }) => !schemes.has(scheme))
  draft.identifiers = new Map([...kept, ...draft.named.values()].map((one) => [identifierKey(one), one]))
}
