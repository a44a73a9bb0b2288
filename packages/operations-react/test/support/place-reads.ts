import type { Operations } from "../../src/index.js"
import { placesQueries } from "../../src/places/query-keys.js"
import type { World } from "./world.js"

/** Every read of places about the records of a world, as option objects. */
export function placeReads(operations: Operations, world: World) {
  const queries = placesQueries(operations)
  const { places, search, features, hours, duplicates, files, properties, propertyGroups, propertyGroupMembers, functionSpaces } = queries
  const june = { from: "2026-06-01T08:00:00Z", to: "2026-06-01T12:00:00Z" }
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
    duplicates.list(),
    duplicates.ofPlace({ placeId: world.twins[0].id }),
    duplicates.candidates({ name: "Twin", latitude: 30, longitude: 31 }),
    duplicates.merge({ survivorId: world.twins[0].id, duplicateIds: [world.twins[1].id], reason: "Twice" }),
    files.import({ format: "csv", content: `id,name\n${world.unused.id},Other` }),
    properties.list(),
    properties.detail(world.property.id),
    propertyGroups.list({ sort: "-name" }),
    ...world.groups.map(({ id }) => propertyGroups.detail(id)),
    propertyGroupMembers.list({ propertyId: [world.property.id] }),
    propertyGroupMembers.detail(world.member.id),
    functionSpaces.list({ placeId: [world.place.id, world.unused.id] }),
    functionSpaces.detail(world.space.id),
    functionSpaces.free(june),
    search.byText({ q: "pier" }),
    search.near({ latitude: 30, longitude: 31, radiusMeters: 1000 }),
    search.byIdentifier({ scheme: "osm", value: "node/1" }),
  ]
  const pages = [
    places.listInfinite({ limit: 1 }),
    features.listInfinite({ placeId: world.place.id, limit: 1 }),
    hours.listInfinite({ placeId: world.place.id, limit: 1 }),
    duplicates.listInfinite({ limit: 1 }),
    properties.listInfinite({ limit: 1 }),
    propertyGroups.listInfinite({ limit: 1 }),
    propertyGroupMembers.listInfinite({ limit: 1 }),
    functionSpaces.listInfinite({ limit: 1 }),
  ]
  return { plain, pages }
}
