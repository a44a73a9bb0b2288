import type { OperationsDb } from "../../../src/kernel/database.js"
import {
  createFunctionSpace,
  createOperationSchedule,
  createPlace,
  createPlaceFeature,
  createProperty,
  createPropertyGroup,
  createPropertyGroupMember,
  putPlaceIdentifier,
} from "../../../src/places/index.js"

/** Hotels with all that hangs on them: identifiers, features, opening hours, properties in a group, spaces, one of them divisible, and a double. */
export async function directory(db: OperationsDb, now: Date) {
  const lotus = await createPlace(db, {
    kind: "hotel",
    name: "Hotel Lotus",
    latitude: 30.04,
    longitude: 31.23,
    timezone: "Africa/Cairo",
    now,
  })
  const double = await createPlace(db, { kind: "hotel", name: "Lotus Hotel", latitude: 30.0401, longitude: 31.2301, now })
  const annex = await createPlace(db, { kind: "other", name: "Annex", parentPlaceId: lotus.id, now })
  const identifier = await putPlaceIdentifier(db, { placeId: lotus.id, scheme: "iata", value: "CAI", now })
  const feature = await createPlaceFeature(db, { placeId: lotus.id, name: "Pool", now })
  const hours = await createOperationSchedule(db, { placeId: lotus.id, dayOfWeek: "monday", opensAt: "09:00", closesAt: "17:00", now })
  const property = await createProperty(db, { placeId: lotus.id, propertyType: "hotel", now })
  const group = await createPropertyGroup(db, { name: "Lotus group", now })
  const member = await createPropertyGroupMember(db, { groupId: group.id, propertyId: property.id, now })
  const ballroom = await createFunctionSpace(db, { placeId: lotus.id, name: "Ballroom", divisible: true, now })
  const half = await createFunctionSpace(db, { placeId: lotus.id, name: "Ballroom A", parentSpaceId: ballroom.id, now })
  const salon = await createFunctionSpace(db, { placeId: lotus.id, name: "Salon", now })
  return {
    lotus,
    all: [lotus, double, annex, identifier, feature, hours, property, group, member, ballroom, half, salon],
    spaces: [half, salon],
  }
}
