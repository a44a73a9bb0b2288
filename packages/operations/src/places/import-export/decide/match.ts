import { codeTaken } from "../../../kernel/common-errors.js"
import { type Id, newId } from "../../../kernel/ids.js"
import { identifierTaken } from "../../facility/errors.js"
import { metersBetween } from "../../facility/find/meters.js"
import { type ImportRow, type RowError, refusalOf } from "../read/rows.js"
import { applyRow, type Draft, draftOf, type Mode, objections, type RowWarning } from "./draft.js"
import { codeKey, identifierKey, isNameless, type Snapshot } from "./snapshot.js"

type PlaceId = Id<"plac">
/** Nearer than this, two places of one name are one. */
const sameSpotMeters = 50

export interface Taken {
  draft?: Draft
  /** The place that is left as it is. */
  staysId?: PlaceId
  errors: RowError[]
  warnings: RowWarning[]
}

/** The directory as it becomes while the rows of a file are carried out one after the other; nothing is written. */
export class Directory {
  readonly drafts = new Map<string, Draft>()
  private readonly owners: Map<string, PlaceId>
  private readonly codes: Map<string, PlaceId>
  /** Places of earlier rows by folded name, kind and country. */
  private readonly named = new Map<string, { draft: Draft; city: string }[]>()

  constructor(
    readonly snapshot: Snapshot,
    private readonly mode: Mode,
  ) {
    this.owners = new Map(snapshot.byIdentifier)
    this.codes = new Map(snapshot.byCode)
  }

  ownerOf = (key: string): PlaceId | undefined => this.owners.get(key)
  ownerOfCode = (code: string): PlaceId | undefined => this.codes.get(codeKey(code))
  nameOf = (id: string): string => this.drafts.get(id)?.values.name ?? this.snapshot.places.get(id)?.name ?? id
  isKnown = (id: string): boolean => this.drafts.has(id) || this.snapshot.places.has(id)

  /** Finds the place of a row and puts the row into it, or says why not. */
  take(row: ImportRow): Taken {
    const found = this.find(row)
    if (found.length > 1) return refused({ column: null, code: "ambiguous_match", message: `The row may be any of ${found.join(", ")}.` })
    const id = found[0]
    const stored = id && this.snapshot.places.get(id)
    const known = id && this.drafts.get(id)
    const errors = [...objections(row, stored || undefined, Boolean(known), this.mode), ...this.clashes(row, id)]
    if (errors.length > 0) return { errors, warnings: [] }
    if (stored && this.mode === "create_only") return left(stored.id, row)
    const draft = known || draftOf(id ?? row.id ?? newId("plac"), row.row, stored || undefined)
    applyRow(draft, row)
    this.claim(draft, row)
    return { draft, errors: [], warnings: known ? [sameAs(known, row)] : [] }
  }

  /** By id, else by any identifier, else by code; a row without any of these by what it is and where it lies. */
  private find(row: ImportRow): PlaceId[] {
    if (row.id && this.isKnown(row.id)) return [row.id]
    for (const identifier of row.identifiers) {
      const owner = this.ownerOf(identifierKey(identifier))
      if (owner) return [owner]
    }
    const { code } = row.values
    const owner = code ? this.ownerOfCode(code) : undefined
    if (owner) return [owner]
    return isNameless(row) ? this.namesakes(row) : []
  }

  private nameKey({ row, values: { kind, country } }: ImportRow): string {
    return JSON.stringify([this.snapshot.folded.get(row)?.name, kind, country ?? null])
  }

  private namesakes(row: ImportRow): PlaceId[] {
    const city = this.snapshot.folded.get(row.row)?.city ?? ""
    const here = row.values
    const near = ({ latitude, longitude }: { latitude?: number | null; longitude?: number | null }, otherCity: string) =>
      (city !== "" && city === otherCity) || within(here, { latitude, longitude })
    const stored = (this.snapshot.namesakes.get(row.row) ?? []).filter(({ id, city: other }) =>
      near(this.snapshot.places.get(id) ?? {}, other),
    )
    const made = (this.named.get(this.nameKey(row)) ?? []).filter(({ draft, city: other }) => near(draft.values, other))
    return [...new Set([...stored.map(({ id }) => id), ...made.map(({ draft }) => draft.id)])]
  }

  /** Identifiers and codes that belong to another place. */
  private clashes({ identifiers, values: { code } }: ImportRow, id: PlaceId | undefined): RowError[] {
    const ofOthers = identifiers.flatMap((identifier) => {
      const ownerId = this.ownerOf(identifierKey(identifier))
      if (!ownerId || ownerId === id) return []
      return [refusalOf(identifierTaken({ ...identifier, ownerId, ownerName: this.nameOf(ownerId) }), `id_${identifier.scheme}`)]
    })
    const codeOwner = code ? this.ownerOfCode(code) : undefined
    if (!code || !codeOwner || codeOwner === id) return ofOthers
    return [...ofOthers, refusalOf(codeTaken({ code, owner: { id: codeOwner, name: this.nameOf(codeOwner) } }), "code")]
  }

  private claim(draft: Draft, row: ImportRow): void {
    this.drafts.set(draft.id, draft)
    for (const key of draft.identifiers.keys()) this.owners.set(key, draft.id)
    if (row.values.code) this.codes.set(codeKey(row.values.code), draft.id)
    if (draft.stored || this.snapshot.folded.size === 0) return
    const key = this.nameKey(row)
    this.named.set(key, [...(this.named.get(key) ?? []), { draft, city: this.snapshot.folded.get(row.row)?.city ?? "" }])
  }
}

const refused = (error: RowError): Taken => ({ errors: [error], warnings: [] })

const left = (staysId: PlaceId, { row }: ImportRow): Taken => ({
  staysId,
  errors: [],
  warnings: [{ column: null, code: "place_exists", message: `Row ${row} is ${staysId}, which stays as it is.` }],
})

const sameAs = (draft: Draft, row: ImportRow): RowWarning => ({
  column: null,
  code: "same_place_as_row",
  message: `Row ${row.row} is the same place as row ${draft.row}; what both say is united.`,
})

interface Spot {
  latitude?: number | null
  longitude?: number | null
}
const within = (a: Spot, b: Spot): boolean => {
  if (
    typeof a.latitude !== "number" ||
    typeof a.longitude !== "number" ||
    typeof b.latitude !== "number" ||
    typeof b.longitude !== "number"
  )
    return false
  return metersBetween({ latitude: a.latitude, longitude: a.longitude }, { latitude: b.latitude, longitude: b.longitude }) <= sameSpotMeters
}
