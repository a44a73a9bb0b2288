import type { SnapshotTraveler } from "../../snapshot/read.js"
import { bedPreferences, travelerCategories, travelerGenders } from "../../words.js"
import { fold, plain, type RoomingColumn } from "../columns.js"
import type { ImportWarning } from "../contract.js"
import type { GroupOf } from "./groups.js"
import { namesOf, type Person } from "./travelers.js"

type Field =
  | "lastName"
  | "firstName"
  | "title"
  | "category"
  | "gender"
  | "birthDate"
  | "bedPreference"
  | "accessNeeds"
  | "notes"
  | "sharingGroupId"

/** What a row says differently from what is known of its person. */
export type TravelerChange = Partial<Pick<SnapshotTraveler, Field>>

const categoryCodes: Record<string, SnapshotTraveler["category"]> = {
  adt: "adult",
  chd: "child",
  cnn: "child",
  inf: "infant",
  src: "senior",
}

const oneOf =
  <Word extends string>(words: readonly Word[], codes: Record<string, Word> = {}) =>
  (value: string): Word | undefined =>
    words.find((word) => word === plain(value)) ?? codes[plain(value)]

type Reader = {
  column: RoomingColumn
  field: Exclude<Field, "lastName" | "firstName" | "sharingGroupId">
  read: (value: string) => unknown
  longest?: number
}

const readers: Reader[] = [
  { column: "Title", field: "title", read: (value) => value.slice(0, 40) },
  { column: "Category", field: "category", read: oneOf(travelerCategories, categoryCodes) },
  { column: "Gender", field: "gender", read: oneOf(travelerGenders, { f: "female", m: "male" }) },
  { column: "Birth date", field: "birthDate", read: (value) => value },
  { column: "Bed preference", field: "bedPreference", read: oneOf(bedPreferences) },
  { column: "Access needs", field: "accessNeeds", read: accessNeeds },
  { column: "Notes", field: "notes", read: (value) => value.slice(0, 1000) },
]

function accessNeeds(value: string): string[] | undefined {
  const codes = value
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
  return codes.every((code) => /^[A-Z]{4}$/.test(code)) ? codes : undefined
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

function renamed(person: Person, traveler: SnapshotTraveler): TravelerChange {
  const names = person.byName ? undefined : namesOf(person.source)
  if (!names) return {}
  return {
    ...(fold(names.last) !== fold(traveler.lastName) && { lastName: names.last.slice(0, 120) }),
    ...(names.first !== null && fold(names.first) !== fold(traveler.firstName ?? "") && { firstName: names.first.slice(0, 120) }),
  }
}

function regrouped({ source }: Person, { sharingGroupId }: SnapshotTraveler, groupOf: GroupOf): TravelerChange {
  const label = source.cells["Sharing group"]
  if (label === undefined) return {}
  const said = groupOf(label)
  return said === sharingGroupId ? {} : { sharingGroupId: said }
}

/** What is known of somebody whom nobody has named yet. */
export const newcomer = {
  ...{ title: null, category: "adult" as const, gender: null, birthDate: null, bedPreference: null, notes: null },
  ...{ accessNeeds: [] as string[], keepApart: [] as string[] },
}

/** The fields that a row changes; of a person to be made, those that it says. A cell that is there and empty clears; words that nobody knows are left alone, with a warning. */
export function changesOf(person: Person, groupOf: GroupOf): { change: TravelerChange; unknown: ImportWarning[] } {
  const { traveler, source } = person
  const known: Pick<SnapshotTraveler, Reader["field"]> = traveler ?? newcomer
  const change: TravelerChange = traveler ? { ...renamed(person, traveler), ...regrouped(person, traveler, groupOf) } : {}
  const unknown: ImportWarning[] = []
  for (const { column, field, read } of readers) {
    const value = source.cells[column]
    if (value === undefined || (value === "" && field === "category")) continue
    const said = value === "" ? (field === "accessNeeds" ? [] : null) : read(value)
    if (said === undefined)
      unknown.push({
        row: source.row,
        column,
        code: "value_unknown",
        value,
        message: `“${value}” is not known under ${column}; the row's other cells are read.`,
      })
    else if (!same(said, known[field])) Object.assign(change, { [field]: said })
  }
  return { change, unknown }
}

const columnOf: Partial<Record<Field, RoomingColumn>> = {
  lastName: "Last name",
  firstName: "First name",
  sharingGroupId: "Sharing group",
  ...Object.fromEntries(readers.map(({ field, column }) => [field, column])),
}

/** The columns that a change comes from, in the order of the fields. */
export const columnsOf = (change: TravelerChange): RoomingColumn[] => Object.keys(change).flatMap((field) => columnOf[field as Field] ?? [])
