import { getTableColumns } from "drizzle-orm"
import { ageOn } from "../../rules/age.js"
import type { TravelerCategory } from "../../words.js"
import type { TravelerRow } from "../record.js"
import { slotTravelers } from "../schema.js"

/** What a person is said to be, as inputs carry it: a patch of the row. */
export type TravelerFields = Partial<Omit<TravelerRow, "id" | "slotId" | "revision" | "createdAt" | "updatedAt">>

const columns = Object.entries(getTableColumns(slotTravelers))

/** The row under the names of the columns, as JSON carries it into a statement. */
export const asColumns = (row: TravelerRow): Record<string, unknown> =>
  Object.fromEntries(columns.map(([field, { name }]) => [name, row[field as keyof TravelerRow]]))

export const columnNames = columns.map(([, { name }]) => name)

const adult = 18
const child = 2

/** A known birth date decides: under 2 on the first day infant, under 18 child, else adult unless said to be a senior. */
export function categoryOf({ birthDate, category }: Pick<TravelerRow, "birthDate" | "category">, firstDay: string): TravelerCategory {
  const age = ageOn(birthDate, firstDay)
  if (age === null) return category
  if (age < child) return "infant"
  if (age < adult) return "child"
  return category === "senior" ? "senior" : "adult"
}

const empty: Omit<TravelerRow, "id" | "slotId" | "lastName" | "createdAt" | "updatedAt"> = {
  slotAllocationId: null,
  bookingId: null,
  revision: 1,
  bookingTravelerId: null,
  externalKey: null,
  role: "traveler",
  status: "live",
  removedAt: null,
  removedReason: null,
  countsPax: true,
  firstName: null,
  title: null,
  isLead: false,
  isPlaceholder: false,
  category: "adult",
  birthDate: null,
  gender: null,
  nationality: null,
  documentNumber: null,
  email: null,
  phone: null,
  language: null,
  attendance: "expected",
  attendanceAt: null,
  attendanceBy: null,
  roomType: null,
  bedPreference: null,
  optionUnitId: null,
  smoking: null,
  accessNeeds: [],
  accessibilityNotes: null,
  dietaryNotes: null,
  notes: null,
  sharingGroupId: null,
  keepApart: [],
}

export function newRow(
  base: Pick<TravelerRow, "id" | "slotId" | "createdAt" | "updatedAt">,
  fields: TravelerFields & { lastName: string },
  firstDay: string,
): TravelerRow {
  const row = { ...empty, ...base, ...fields }
  const countsPax = row.role === "crew" ? false : row.countsPax
  return { ...row, countsPax, category: categoryOf(row, firstDay) }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The row with a patch on it, and the fields that differ; null where none does. */
export function patchedRow(before: TravelerRow, patch: TravelerFields, firstDay: string): { after: TravelerRow; fields: string[] } | null {
  const merged = { ...before, ...patch }
  const after = { ...merged, category: patch.category || patch.birthDate !== undefined ? categoryOf(merged, firstDay) : before.category }
  const fields = Object.keys(after).filter((field) => !same(before[field as keyof TravelerRow], after[field as keyof TravelerRow]))
  return fields.length === 0 ? null : { after, fields }
}

/** Drops what was not given: omitted means unchanged. */
export const given = <Fields extends object>(fields: Fields | undefined): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined)) as Partial<Fields>
