import type { Operations } from "../../src/index.js"
import { placesQueries } from "../../src/places/query-keys.js"
import type { World } from "./world.js"

/** Every read of places about the records of a world, as option objects. */
export function placeReads(operations: Operations, world: World) {
  const { places, search, features, hours } = placesQueries(operations)
  const plain = [
    places.list(),
    places.list({ q: "pier" }),
    places.list({ status: ["active"], include: "usage" }),
    places.list({ featureCode: "ramp" }),
    ...[world.place, world.unused].flatMap(({ id }) => [
      places.detail(id),
      places.tree({ id }),
      places.usage(id),
      features.list({ placeId: id }),
      hours.list({ placeId: id }),
      hours.openAt({ placeId: id, at: "2026-05-05T10:00:00Z" }),
      hours.intervals({ placeId: id, from: "2026-05-05", to: "2026-05-12" }),
    ]),
    search.byText({ q: "pier" }),
    search.near({ latitude: 30, longitude: 31, radiusMeters: 1000 }),
    search.byIdentifier({ scheme: "osm", value: "node/1" }),
  ]
  const pages = [
    places.listInfinite({ limit: 1 }),
    features.listInfinite({ placeId: world.place.id, limit: 1 }),
    hours.listInfinite({ placeId: world.place.id, limit: 1 }),
  ]
  return { plain, pages }
}
