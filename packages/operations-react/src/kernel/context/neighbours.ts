import type { ReactNode } from "react"

/** One thing that another module owns, as a person reads it. */
export interface Neighbour {
  readonly id: string
  readonly name: string
  /** A second line: a booking's lead name, a product's code. */
  readonly detail?: string
  /** A word of the host's about it that lists may show, such as whether a booking is paid. */
  readonly status?: string
  readonly icon?: ReactNode
}

/** How the host names, finds and links things of one kind that operations only knows by id. */
export interface NeighbourAdapter {
  byIds(ids: readonly string[], options: { signal?: AbortSignal }): Promise<readonly Neighbour[]>
  search?(text: string, options: { signal?: AbortSignal }): Promise<readonly Neighbour[]>
  href?(id: string): string | undefined
}

export const neighbourKinds = ["products", "options", "bookings", "programs", "suppliers", "users"] as const
export type NeighbourKind = (typeof neighbourKinds)[number]
export type Neighbours = Partial<Record<NeighbourKind, NeighbourAdapter>>

type Waiting = { resolve: (found: Neighbour | null) => void; reject: (error: unknown) => void }

const loaders = new WeakMap<NeighbourAdapter, (id: string) => Promise<Neighbour | null>>()

/** Asks for one id; all ids asked for within one tick go out in one call. Answers null for an unknown id. */
export function loadNeighbour(adapter: NeighbourAdapter, id: string): Promise<Neighbour | null> {
  const load = loaders.get(adapter) ?? makeLoader(adapter)
  loaders.set(adapter, load)
  return load(id)
}

function makeLoader(adapter: NeighbourAdapter) {
  let waiting = new Map<string, Waiting[]>()
  const flush = async () => {
    const due = waiting
    waiting = new Map()
    try {
      const found = new Map((await adapter.byIds([...due.keys()], {})).map((one) => [one.id, one]))
      for (const [id, asked] of due) for (const { resolve } of asked) resolve(found.get(id) ?? null)
    } catch (error) {
      for (const asked of due.values()) for (const { reject } of asked) reject(error)
    }
  }
  return (id: string) =>
    new Promise<Neighbour | null>((resolve, reject) => {
      if (waiting.size === 0) setTimeout(flush, 0)
      waiting.set(id, [...(waiting.get(id) ?? []), { resolve, reject }])
    })
}
