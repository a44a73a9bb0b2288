/** So many rooms of one kind, with numbered labels. */
export interface NewRooms {
  readonly kind: string
  /** `{n}` becomes the number; a pattern without it gets it at the end. */
  readonly pattern: string
  readonly count: number
  readonly capacity: number
  readonly beds: string
}

/** What rooms of the usual kinds are called, and how many people they take. */
export const roomKinds: Readonly<Record<string, Pick<NewRooms, "pattern" | "capacity">>> = {
  room_sgl: { pattern: "SGL-{n}", capacity: 1 },
  room_dbl: { pattern: "DBL-{n}", capacity: 2 },
  room_twn: { pattern: "TWN-{n}", capacity: 2 },
  room_tpl: { pattern: "TPL-{n}", capacity: 3 },
  room_quad: { pattern: "QUAD-{n}", capacity: 4 },
  room_fam: { pattern: "FAM-{n}", capacity: 4 },
  room_suite: { pattern: "SUITE-{n}", capacity: 2 },
  room_cabin: { pattern: "CABIN-{n}", capacity: 2 },
  room_apt: { pattern: "APT-{n}", capacity: 4 },
}

const holder = "{n}"
const parts = (pattern: string) => (pattern.includes(holder) ? pattern.split(holder, 2) : [`${pattern} `, ""])

export const labelOf = (pattern: string, n: number) => {
  const [before = "", after = ""] = parts(pattern.trim())
  return `${before}${n}${after}`
}

/** The first number above every label of this pattern, so that no label is given twice. */
export function nextNumber(pattern: string, labels: readonly string[]): number {
  const [before = "", after = ""] = parts(pattern.trim()).map((part) => part.toLocaleLowerCase("en"))
  const numbers = labels.flatMap((label) => {
    const text = label.toLocaleLowerCase("en")
    if (!text.startsWith(before) || !text.endsWith(after)) return []
    const middle = text.slice(before.length, text.length - after.length)
    return /^\d{1,9}$/.test(middle) ? [Number(middle)] : []
  })
  return Math.max(0, ...numbers) + 1
}

/** The rooms as the server takes them. */
export const newRooms = ({ kind, pattern, count, capacity, beds }: NewRooms, first: number, segment: string) =>
  kind.trim() === "" || pattern.trim() === ""
    ? []
    : Array.from({ length: count }, (_, index) => ({
        kind: kind.trim(),
        segment,
        label: labelOf(pattern, first + index),
        capacity,
        ...(beds.trim() !== "" && { bedConfiguration: beds.trim() }),
      }))
