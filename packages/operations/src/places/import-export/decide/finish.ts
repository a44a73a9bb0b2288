import type { Facility } from "../../facility/contract.js"
import { deriveZone, type PlaceZone, zoneWarnings } from "../../facility/zone.js"
import type { FacilityIdentifier } from "../../identifier/contract.js"
import { type ImportedField, importedFields } from "../columns.js"
import type { PlaceImportRow } from "../contract.js"
import type { Draft, RowWarning } from "./draft.js"
import type { Directory } from "./match.js"

type Value = Facility[ImportedField]

/** A place to write. */
export interface Outcome {
  action: "create" | "update" | "unchanged"
  /** Every column that an import may write, as it will be. */
  next: Pick<Facility, ImportedField | "parentPlaceId" | "timezoneSource">
  added: FacilityIdentifier[]
  removed: FacilityIdentifier[]
  changes: NonNullable<PlaceImportRow["changes"]>
  warnings: RowWarning[]
}

const blank: Pick<Facility, ImportedField> = {
  kind: "other",
  name: "",
  code: null,
  status: "active",
  timezone: null,
  addressLine1: null,
  addressLine2: null,
  city: null,
  region: null,
  postalCode: null,
  country: null,
  description: null,
  latitude: null,
  longitude: null,
  tags: [],
  alternateNames: [],
}

/** Files end lines in one way only, so the way a stored text ends them is no difference. */
const comparable = (value: unknown) =>
  JSON.stringify(value ?? null)
    .replaceAll("\\r\\n", "\\n")
    .replaceAll("\\r", "\\n")
const differs = (a: unknown, b: unknown) => comparable(a) !== comparable(b)

function zones(directory: Directory): (id: string | null) => string | null {
  const known = new Map<string, string | null>()
  const zoneOf = (id: string | null): string | null => {
    if (!id) return null
    const done = known.get(id)
    if (done !== undefined) return done
    known.set(id, null)
    const draft = directory.drafts.get(id)
    const zone = draft ? zoneOfDraft(draft, zoneOf).timezone : (directory.snapshot.places.get(id)?.timezone ?? null)
    known.set(id, zone)
    return zone
  }
  return zoneOf
}

/** The zone that a place will have: what a row says, else what it had, else that of its coordinates or its parent. */
function zoneOfDraft({ values, stored, parentPlaceId }: Draft, zoneOf: (id: string | null) => string | null): PlaceZone {
  const before = { timezone: stored?.timezone ?? null, timezoneSource: stored?.timezoneSource ?? null }
  const spot = { latitude: values.latitude ?? stored?.latitude ?? null, longitude: values.longitude ?? stored?.longitude ?? null }
  if (values.timezone && values.timezone !== before.timezone) return { timezone: values.timezone, timezoneSource: "given" }
  const moved = spot.latitude !== (stored?.latitude ?? null) || spot.longitude !== (stored?.longitude ?? null)
  const rehung = parentPlaceId !== (stored?.parentPlaceId ?? null)
  if (stored && (before.timezoneSource === "given" || !(moved || rehung))) return before
  const derived = deriveZone(spot, zoneOf(parentPlaceId))
  return values.timezone && values.timezone !== derived.timezone ? { timezone: values.timezone, timezoneSource: "given" } : derived
}

function changesOf(stored: Facility, next: Outcome["next"], identifiers: FacilityIdentifier[]): Outcome["changes"] {
  const fields: [string, unknown, unknown][] = [
    ...importedFields.map((field): [string, Value, Value] => [field, stored[field], next[field]]),
    ["parentPlaceId", stored.parentPlaceId, next.parentPlaceId],
    ["identifiers", inOrder(stored.identifiers), identifiers],
  ]
  const changed = fields.filter(([, before, after]) => differs(before, after))
  return Object.fromEntries(changed.map(([field, before, after]) => [field, { before, after }])) as Outcome["changes"]
}

const inOrder = (identifiers: Iterable<FacilityIdentifier>) =>
  [...identifiers]
    .map(({ scheme, value }) => ({ scheme, value }))
    .sort((a, b) => (`${a.scheme} ${a.value}` < `${b.scheme} ${b.value}` ? -1 : 1))

function outcomeOf(draft: Draft, zone: PlaceZone): Outcome {
  const { stored, values, parentPlaceId } = draft
  const identifiers = inOrder(draft.identifiers.values())
  const next = { ...(stored ? pick(stored) : blank), ...values, ...zone, parentPlaceId }
  const has = (list: FacilityIdentifier[], { scheme, value }: FacilityIdentifier) =>
    list.some((one) => one.scheme === scheme && one.value === value)
  const before = stored?.identifiers ?? []
  const changes = stored ? changesOf(stored, next, identifiers) : {}
  return {
    action: stored ? (Object.keys(changes).length > 0 ? "update" : "unchanged") : "create",
    next,
    added: identifiers.filter((one) => !has(before, one)),
    removed: before.filter((one) => !has(identifiers, one)),
    changes,
    warnings: zoneWarnings(next).map((warning) => ({ column: "timezone", ...warning })),
  }
}

const pick = (place: Facility) => Object.fromEntries(importedFields.map((field) => [field, place[field]])) as Pick<Facility, ImportedField>

/** What becomes of every place that the rows of a file speak of. */
export function finished(directory: Directory): Map<Draft, Outcome> {
  const zoneOf = zones(directory)
  return new Map([...directory.drafts.values()].map((draft) => [draft, outcomeOf(draft, zoneOfDraft(draft, zoneOf))]))
}
