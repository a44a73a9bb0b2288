import type { Stretch } from "../read/qualifications.js"
import type { StoredQualification } from "./snapshot.js"

/** What a row does to the qualifications of its resource. */
export interface Qualified {
  /** Codes whose stretches are replaced. */
  codes: string[]
  /** The stretches of these codes. */
  before: Stretch[]
  after: StoredQualification[]
  has: (code: string) => boolean
}

const bare = ({ code, validFrom, validTo }: Stretch): Stretch => ({ code, validFrom, validTo })
const told = (stretches: readonly Stretch[]) =>
  JSON.stringify(
    stretches
      .map(bare)
      .map(({ validFrom, validTo }) => `${validFrom ?? ""}/${validTo ?? ""}`)
      .sort(),
  )

/**
 * Stretches that a row names replace those of their code, and keep its level, document and notes; codes that it does not name stay. A
 * code without dates says that the resource has it, not until when: one that it has stays as it is.
 */
export function qualified(stored: readonly StoredQualification[], wanted: readonly Stretch[]): Qualified {
  const of = <One extends Stretch>(list: readonly One[], code: string) => list.filter((one) => one.code === code)
  const codes = [...new Set(wanted.map(({ code }) => code))].filter((code) => {
    const [asked, has] = [of(wanted, code), of(stored, code)]
    if (has.length > 0 && asked.every(({ validFrom, validTo }) => !validFrom && !validTo)) return false
    return told(asked) !== told(has)
  })
  const after = codes.flatMap((code) => {
    const { level = null, documentRef = null, notes = null } = of(stored, code).at(-1) ?? {}
    return of(wanted, code).map((one) => ({ ...one, level, documentRef, notes }))
  })
  const all = new Set([...stored, ...wanted].map(({ code }) => code))
  return { codes, before: stored.filter(({ code }) => codes.includes(code)).map(bare), after, has: (code) => all.has(code) }
}
