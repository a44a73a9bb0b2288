"use client"
import { useQuery } from "@tanstack/react-query"
import { facilityStatuses } from "@voyant-travel/operations/places/contract"
import { loadNeighbour, type NeighbourAdapter, useOperations } from "../../../../kernel/context/index.js"
import type { Operations } from "../../../../kernel/core/index.js"
import { Code, Link, Name } from "../../../../kernel/ui/index.js"
import { placesClient } from "../../../../places/client.js"
import { placesKeys } from "../../../../places/query-keys.js"

type PlaceId = `plac_${string}`

const fiveMinutes = 300_000
const atOnce = 100
const adapters = new WeakMap<Operations, NeighbourAdapter>()

/** Places of one server by name: what a screen asks for within a moment goes out as one question. */
function adapterOf(operations: Operations): NeighbourAdapter {
  const known = adapters.get(operations)
  if (known) return known
  const client = placesClient(operations)
  const page = async (ids: readonly string[]) => {
    const { data } = await client.listPlaces({ ids: ids as readonly PlaceId[] as PlaceId[], status: [...facilityStatuses], limit: atOnce })
    return data.map(({ id, name }) => ({ id, name }))
  }
  const adapter: NeighbourAdapter = {
    byIds: async (ids) => {
      const pages = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) => page(ids.slice(at * atOnce, (at + 1) * atOnce)))
      return (await Promise.all(pages)).flat()
    },
  }
  adapters.set(operations, adapter)
  return adapter
}

/** A place by its name, and where it can be looked at. */
export function PlaceName({ id }: { id: PlaceId }) {
  const { operations } = useOperations()
  const { data } = useQuery({
    queryKey: placesKeys(operations).places.detail(id, "name"),
    queryFn: () => loadNeighbour(adapterOf(operations), id),
    staleTime: fiveMinutes,
  })
  return <Link to={{ to: "place", id }}>{data ? <Name>{data.name}</Name> : <Code>{id}</Code>}</Link>
}
