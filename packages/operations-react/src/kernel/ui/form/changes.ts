export type FormValues = Record<string, unknown>

const empty = (value: unknown) => value === null || value === undefined || value === ""
const same = (a: unknown, b: unknown) => (empty(a) && empty(b)) || Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b)

/** What an edit changed: touched fields only, `null` where one was cleared. */
export function changesOf(before: FormValues, after: FormValues): FormValues {
  const changed = Object.entries(after).filter(([name, value]) => !same(before[name], value))
  return Object.fromEntries(changed.map(([name, value]) => [name, empty(value) ? null : value]))
}

/** What a new record says: every field that holds something. */
export const filledOf = (values: FormValues): FormValues => Object.fromEntries(Object.entries(values).filter(([, value]) => !empty(value)))

/** One field that somebody else changed while it was edited here. */
export interface Conflict {
  name: string
  label: string
  mine: unknown
  theirs: unknown
}

/** Fields changed on both sides, to different values. */
export function conflictsOf(before: FormValues, mine: FormValues, theirs: FormValues, labelOf: (name: string) => string): Conflict[] {
  return Object.keys(changesOf(before, mine))
    .filter((name) => !same(theirs[name], mine[name]) && !same(theirs[name], before[name]))
    .map((name) => ({ name, label: labelOf(name), mine: mine[name], theirs: theirs[name] }))
}
