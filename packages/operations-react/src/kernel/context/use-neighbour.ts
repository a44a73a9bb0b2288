"use client"
import { useQuery } from "@tanstack/react-query"
import { freshFor } from "../query/options.js"
import { useOperations } from "./context.js"
import { loadNeighbour, type NeighbourKind } from "./neighbours.js"

export interface NeighbourView {
  /** The id until (or unless) the host answers a name. */
  readonly name: string
  readonly detail: string | undefined
  /** The host's own word about it. */
  readonly status: string | undefined
  readonly href: string | undefined
  /** False while only the id is known. */
  readonly named: boolean
}

/** What to print for an id of another module. Never blank: without an adapter, or while it is slow or failing, the id itself. */
export function useNeighbour(kind: NeighbourKind, id: string): NeighbourView {
  const { operations, neighbours } = useOperations()
  const adapter = neighbours[kind]
  const { data } = useQuery({
    queryKey: ["operations", operations.scope, "neighbours", kind, id],
    queryFn: () => (adapter ? loadNeighbour(adapter, id) : null),
    enabled: adapter !== undefined,
    staleTime: freshFor.slow,
    retry: false,
  })
  return { name: data?.name ?? id, detail: data?.detail, status: data?.status, href: adapter?.href?.(id), named: Boolean(data) }
}
