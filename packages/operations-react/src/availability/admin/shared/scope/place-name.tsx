"use client"
import { facilityStatuses } from "@voyant-travel/operations/places/contract"
import { namedRecords, useRecordName } from "../../../../kernel/hooks/index.js"
import { Code, Link, Name } from "../../../../kernel/ui/index.js"
import { placesClient } from "../../../../places/client.js"
import { placesKeys } from "../../../../places/query-keys.js"

type PlaceId = `plac_${string}`

const places = namedRecords(
  (operations) => placesKeys(operations).places,
  async (operations, ids) =>
    (await placesClient(operations).listPlaces({ ids: ids as PlaceId[], status: [...facilityStatuses], limit: ids.length })).data,
)

/** A place by its name, and where it can be looked at. */
export function PlaceName({ id }: { id: PlaceId }) {
  const name = useRecordName(places, id)
  return <Link to={{ to: "place", id }}>{name ? <Name>{name}</Name> : <Code>{id}</Code>}</Link>
}
