/** One route as the React side sees it. The table of an area has one row per route: nothing left out, nothing pointing nowhere. */
export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** Path below `baseUrl`, with `:params`. */
  readonly path: string
  /** Name of the client function (or of the URL builder). */
  readonly call: string
  /** Name of the hook; absent for an address that the browser opens by itself. */
  readonly hook?: string
  /** Event types that a write causes. A read has none. */
  readonly events?: readonly string[]
}

/** Keeps the names literal, so that a write can look up its events by name. */
export const defineEndpoints = <const Table extends readonly Endpoint[]>(table: Table): Table => table

/** Event types that a write causes, by the name of its client function. */
export function eventsOf(table: readonly Endpoint[], call: string): readonly string[] {
  return table.find((endpoint) => endpoint.call === call)?.events ?? []
}
