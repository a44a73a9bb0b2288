import { type Facility, insertFacilitySchema } from "../facility/contract.js"

const { shape } = insertFacilitySchema

/** Columns of one text each, with the field that they fill, in the order of the files. */
export const textColumns = [
  ["kind", "kind"],
  ["name", "name"],
  ["code", "code"],
  ["status", "status"],
  ["timezone", "timezone"],
  ["address_line1", "addressLine1"],
  ["address_line2", "addressLine2"],
  ["city", "city"],
  ["region", "region"],
  ["postal_code", "postalCode"],
  ["country", "country"],
  ["description", "description"],
] as const satisfies readonly (readonly [string, keyof Facility & keyof typeof shape])[]

/** What a file says of a place beside its identifiers and its parent. */
export const importedFields = [...textColumns.map(([, field]) => field), "latitude", "longitude", "tags", "alternateNames"] as const
export type ImportedField = (typeof importedFields)[number]
export type ImportedValues = Partial<Pick<Facility, ImportedField>>

/** Every column of a file but the identifiers, which have one for each scheme: `id_iata`. */
export const fixedColumns = [
  ...["id", "kind", "name", "code", "status", "parent", "latitude", "longitude", "timezone", "address_line1", "address_line2"],
  ...["city", "region", "postal_code", "country", "tags", "alternate_names"],
] as const
export const lastColumn = "description"

const scheme = /^id_([a-z][a-z0-9_]{1,31})$/
export const schemeOf = (column: string): string | undefined => scheme.exec(column)?.[1]
export const columnOfScheme = (name: string) => `id_${name}`

const known = new Set<string>([...fixedColumns, lastColumn])
export const isKnownColumn = (column: string): boolean => known.has(column) || schemeOf(column) !== undefined
