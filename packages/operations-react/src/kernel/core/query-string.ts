/** Filters as the routes read them: lists repeat the key, absent values are left out. */
export type QueryValues = Record<string, string | string[]>

/**
 * Turns typed filters into the strings of a query. The result takes the type that the route asks for,
 * because a validator's input type says `string` where the filter says `number`.
 */
export function query<Expected = QueryValues>(filters: object = {}): Expected {
  const entries = Object.entries(filters).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(entries.map(([key, value]) => [key, Array.isArray(value) ? value.map(String) : String(value)])) as Expected
}

export function queryString(filters?: object): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query(filters))) for (const one of [value].flat()) params.append(key, one)
  const text = params.toString()
  return text && `?${text}`
}
