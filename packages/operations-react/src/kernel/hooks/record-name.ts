"use client"
import { useQuery } from "@tanstack/react-query"
import { loadNeighbour, type Neighbour, type NeighbourAdapter } from "../context/neighbours.js"
import type { Operations } from "../core/index.js"
import type { EntityKeys } from "../query/index.js"
import { freshFor } from "../query/options.js"
import { useFromCore } from "./from-core.js"

/** Records of one kind on one server, named by their ids. */
export interface NamedRecords {
  readonly keys: EntityKeys
  readonly adapter: NeighbourAdapter
}

type NamesOf = (operations: Operations, ids: readonly string[]) => Promise<readonly Neighbour[]>

const atOnce = 100

/** How records of one kind are named: what a screen asks for within a moment goes out as one question. For `useRecordName`. */
export const namedRecords =
  (keysOf: (operations: Operations) => EntityKeys, namesOf: NamesOf) =>
  (operations: Operations): NamedRecords => ({
    keys: keysOf(operations),
    adapter: {
      byIds: async (ids) => {
        const pages = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
          namesOf(operations, ids.slice(at * atOnce, (at + 1) * atOnce)),
        )
        return (await Promise.all(pages)).flat()
      },
    },
  })

/** The name of a record of ours; undefined while it is not known, and where there is no such record any longer. */
export function useRecordName(records: (operations: Operations) => NamedRecords, id: string): string | undefined {
  const { keys, adapter } = useFromCore(records)
  const { data } = useQuery({ queryKey: keys.detail(id, "name"), queryFn: () => loadNeighbour(adapter, id), staleTime: freshFor.slow })
  return data?.name
}
