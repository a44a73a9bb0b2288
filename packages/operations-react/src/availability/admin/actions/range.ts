/** Days, and products where some were chosen: what a closeout, a capacity or a generation is asked for. */
export interface DayRange {
  from: string
  to: string
  /** Empty: all that the filters leave. */
  productIds: readonly string[]
}

/** The range as another page takes it over. */
export function rangeSearch({ from, to, productIds }: DayRange): string {
  const params = new URLSearchParams({ from, to })
  for (const id of productIds) params.append("product", id)
  return `?${params}`
}
