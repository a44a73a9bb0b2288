export type Bed = "single" | "twin" | "double"

const doubles = /\b(double|dbl|queen|king|matrimonial|french|full|marital|grand)(?:\s*-?\s*siz\w*)?/
const extras = /\b(sofa|roll-?away|extra|baby|cot|crib|futon)\b/
const numbers: Record<string, number> = { one: 1, a: 1, two: 2, three: 3, four: 4 }

/** One named bed: how many of it there are, and which. `twin` and a plural without a number mean two. */
function bedsOf(part: string): { kind: "single" | "double"; count: number } | undefined {
  if (extras.test(part)) return undefined
  const twin = /\b(twins?|twn)\b/.test(part)
  const kind = doubles.test(part) ? "double" : twin || /\b(singles?|sgl|bunks?)\b/.test(part) ? "single" : undefined
  if (!kind) return undefined
  const word = /\b(\d{1,2}|one|two|three|four|a)\b/.exec(part)?.[1]
  const said = word === undefined ? undefined : (numbers[word] ?? Number(word))
  const plural = /\b(beds|singles|doubles|queens|kings|bunks)\b/.test(part)
  return { kind, count: said ?? (twin || plural ? 2 : 1) }
}

/**
 * Which beds a hotel's words promise: `double` for a bed that two share, `twin` for beds apart, `single` for one bed of one.
 * Words that say nothing known (`Garden view`, an empty text) give undefined.
 */
export function readBeds(text: string | null | undefined): ReadonlySet<Bed> | undefined {
  const parts = (text ?? "")
    .toLowerCase()
    .replace(/(\d)\s*x\s*/g, "$1 ")
    .split(/[,;+/&]|\bor\b|\band\b|\bplus\b|\bwith\b/)
  const beds = parts.flatMap((part) => bedsOf(part) ?? [])
  if (beds.length === 0) return undefined
  const total = beds.reduce((sum, { count }) => sum + count, 0)
  const found = new Set<Bed>()
  if (beds.some(({ kind }) => kind === "double")) found.add("double")
  if (total > 1) found.add("twin")
  if (total === 1 && !found.has("double")) found.add("single")
  return found
}

/** Whether a room meets a wish: `single` is a room for one, the others must be among its beds, and unknown words pass. */
export function meetsBedWish(wish: Bed | "none" | null | undefined, room: { capacity: number; bedConfiguration?: string | null }): boolean {
  if (!wish || wish === "none") return true
  if (wish === "single") return room.capacity === 1
  return readBeds(room.bedConfiguration)?.has(wish) ?? true
}
