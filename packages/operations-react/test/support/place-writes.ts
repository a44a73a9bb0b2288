import type { World } from "./world.js"

const reason = "Because of the tide"

/** One input for every write of places. */
export const placeWrites = {
  createPlace: () => ({ kind: "port" as const, name: "Pier 4" }),
  updatePlace: ({ place }: World) => ({ id: place.id, name: "Quay 3" }),
  deletePlace: ({ unused }: World) => ({ id: unused.id }),
  putPlaceIdentifier: ({ place }: World) => ({ placeId: place.id, scheme: "uic", value: "8727100" }),
  deletePlaceIdentifier: ({ place }: World) => ({ placeId: place.id, scheme: "osm", value: "n1" }),
  createPlaceFeature: ({ place }: World) => ({ placeId: place.id, name: "Ramp", code: "ramp" }),
  updatePlaceFeature: ({ place, feature }: World) => ({ placeId: place.id, featureId: feature.id, presence: "limited" as const }),
  deletePlaceFeature: ({ place, feature }: World) => ({ placeId: place.id, featureId: feature.id }),
  createOperationSchedule: ({ place }: World) => ({ placeId: place.id, dayOfWeek: "sunday" as const, closed: true }),
  updateOperationSchedule: ({ place, hours }: World) => ({ placeId: place.id, scheduleId: hours.id, closesAt: "18:00" }),
  deleteOperationSchedule: ({ place, hours }: World) => ({ placeId: place.id, scheduleId: hours.id }),
  replaceOperationSchedules: ({ place }: World) => ({ placeId: place.id, entries: [{ opensAt: "10:00", closesAt: "12:00" }] }),
  archivePlace: ({ unused }: World) => ({ id: unused.id, reason }),
  restorePlace: ({ unused }: World) => ({ id: unused.id }),
}
