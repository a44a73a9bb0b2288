import type { Qualification } from "../facts.js"

/** The local days of a job, both inclusive. */
export interface Days {
  first: string
  last: string
}

/** `valid` on every day, `invalid` on one of them, `missing` when nothing of the code is on file. */
export function validOn(held: readonly Qualification[], code: string, { first, last }: Days): "valid" | "invalid" | "missing" {
  const rows = held.filter((row) => row.code === code)
  if (rows.length === 0) return "missing"
  let day: string | null = first
  // rows of one code do not overlap; they may follow each other
  for (const row of rows.toSorted((a, b) => (a.validFrom ?? "").localeCompare(b.validFrom ?? ""))) {
    if (day === null) break
    if (row.validFrom !== null && row.validFrom > day) continue
    if (row.validTo === null || row.validTo >= last) return "valid"
    if (row.validTo >= day) day = dayAfter(row.validTo)
  }
  return "invalid"
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
