/** A product, or one of its options. */
export interface RangeLine {
  productId: string
  optionId?: string | null
}

/** Days, and products where some were chosen: what a closeout, a capacity or a generation is asked for. */
export interface DayRange {
  from: string
  to: string
  /** Empty: all that the filters leave. */
  lines: readonly RangeLine[]
}

const productsOf = (lines: readonly RangeLine[]) => [...new Set(lines.map(({ productId }) => productId))]

/** The range as another page takes it over. */
export function rangeSearch({ from, to, lines }: DayRange): string {
  const params = new URLSearchParams({ from, to })
  for (const id of productsOf(lines)) params.append("product", id)
  return `?${params}`
}

/** The departures of the lines as the list of the server is asked for them; those of a line without an option are sorted out by `inLines`. */
export function linesFilter(lines: readonly RangeLine[]) {
  if (lines.length === 0) return {}
  const optionId = lines.flatMap(({ optionId: id }) => id ?? [])
  return { productId: productsOf(lines), ...(optionId.length === lines.length && { optionId }) }
}

/** Whether a departure belongs to one of the lines. */
export const inLines = (lines: readonly RangeLine[], slot: { productId: string; optionId: string | null }) =>
  lines.length === 0 ||
  lines.some(({ productId, optionId }) => productId === slot.productId && (optionId === undefined || optionId === slot.optionId))
