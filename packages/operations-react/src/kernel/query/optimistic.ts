import type { QueryClient, QueryKey } from "@tanstack/react-query"

/** What a write shows before the server answers: every cached answer under `key` passes through `update`. */
export interface Patch {
  readonly key: QueryKey
  /** Gets the cached answer and returns the changed one; must not mutate. */
  readonly update: (cached: never) => unknown
}

/** Types the `update` of a patch. */
export const patch = <Cached>(key: QueryKey, update: (cached: Cached) => Cached): Patch => ({ key, update })

export type Rollback = () => void

/** Applies the patches in the same tick and answers the way back. */
export function applyPatches(client: QueryClient, patches: readonly Patch[]): Rollback {
  const before = patches.flatMap(({ key }) => client.getQueriesData({ queryKey: key }))
  for (const { key, update } of patches) {
    void client.cancelQueries({ queryKey: key })
    client.setQueriesData({ queryKey: key }, (cached: unknown) => (cached === undefined ? undefined : update(cached as never)))
  }
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data)
  }
}
