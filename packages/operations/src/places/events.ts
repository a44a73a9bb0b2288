/** Every type of event that this area writes. */
export const placesEventTypes = [
  "places.place.created",
  "places.place.updated",
  "places.place.archived",
  "places.place.restored",
  "places.place.deleted",
  "places.place.identifiers_changed",
  "places.place.features_changed",
  "places.place.hours_changed",
] as const
export type PlacesEventType = (typeof placesEventTypes)[number]
