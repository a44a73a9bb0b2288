import { defineError } from "../../kernel/errors.js"

export const mergeWithSelf = defineError(
  "merge_with_self",
  "invalid",
  { title: "A place is to be merged with itself.", mend: "Leave the survivor out of the duplicates, and name each duplicate once." },
  ({ survivorId }: { survivorId: string; duplicateIds: string[] }) => `Place ${survivorId} cannot be merged with itself.`,
)
export const mergeConflict = defineError(
  "merge_conflict",
  "conflict",
  {
    title: "Two places each have a record of which one place has one only.",
    mend: "Decide which of the two records stays: change or delete the other one in the table that `details.table` names, then merge again.",
  },
  ({ table, key }: { table: string; key: string; survivorId: string; duplicateIds: string[] }) =>
    `The places cannot be merged: ${table} would break ${key}. Nothing was changed.`,
)
export const mergeErrors = [mergeWithSelf, mergeConflict] as const
