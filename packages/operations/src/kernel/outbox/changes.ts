/** What changed, field by field, for the event's `before` and `after`. */
export function changes(before: Record<string, unknown>, after: Record<string, unknown>) {
  const fields = Object.keys(after).filter((key) => key !== "updatedAt" && JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  const pick = (row: Record<string, unknown>) => Object.fromEntries(fields.map((key) => [key, row[key]]))
  return { before: pick(before), after: pick(after) }
}
