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

  dismissDuplicate: ({ twins }: World) => ({ idA: twins[0].id, idB: twins[1].id }),
  importPlaces: ({ place }: World) => ({
    format: "csv" as const,
    content: `id,name,kind,code\r\n${place.id},Renamed quay,,\r\n,Pier 9,port,P9\r\n`,
  }),
  mergePlaces: ({ place, twins }: World) => ({ survivorId: place.id, duplicateIds: [twins[0].id], reason }),
  createProperty: ({ unused }: World) => ({ placeId: unused.id, brandName: "Lotus" }),
  updateProperty: ({ property }: World) => ({ id: property.id, roomCount: 12 }),
  deleteProperty: ({ property }: World) => ({ id: property.id }),
  createPropertyGroup: () => ({ name: "Brand" }),
  updatePropertyGroup: ({ groups }: World) => ({ id: groups[0].id, name: "Group" }),
  deletePropertyGroup: ({ groups }: World) => ({ id: groups[0].id }),
  createPropertyGroupMember: ({ groups, property }: World) => ({ groupId: groups[1].id, propertyId: property.id, isPrimary: true }),
  updatePropertyGroupMember: ({ member }: World) => ({ id: member.id, notes: "Since 2020" }),
  deletePropertyGroupMember: ({ member }: World) => ({ id: member.id }),
  createFunctionSpace: ({ unused }: World) => ({ placeId: unused.id, name: "Hall" }),
  updateFunctionSpace: ({ space }: World) => ({ id: space.id, name: "Great hall", setupMinutes: 30 }),
  deleteFunctionSpace: ({ space }: World) => ({ id: space.id }),
  setFunctionSpaceCapacities: ({ space }: World) => ({ spaceId: space.id, capacities: [{ layout: "banquet" as const, capacity: 80 }] }),
}
