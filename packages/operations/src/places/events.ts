/** Every type of event that this area writes. */
export const placesEventTypes = [
  "places.place.created",
  "places.place.updated",
  "places.place.archived",
  "places.place.restored",
  "places.place.deleted",
] as const
export type PlacesEventType = (typeof placesEventTypes)[number]
