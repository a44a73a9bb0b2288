import {
  createFunctionSpace,
  createPlace,
  createProperty,
  createPropertyGroup,
  createPropertyGroupMember,
} from "@voyant-travel/operations/places"
import type { TestOperations } from "@voyant-travel/operations/testing"
import { clock } from "./server.js"

/** What places have beyond themselves: twins that may be one, lodging data and its groups, and a hall. */
export async function makePlaces(db: TestOperations["db"], placeId: `plac_${string}`) {
  const now = clock.now
  const twin = { kind: "port", name: "Twin", latitude: 30, longitude: 31, now } as const
  const twins = [await createPlace(db, twin), await createPlace(db, twin)] as const
  const property = await createProperty(db, { placeId, propertyType: "hotel", now })
  const groups = [await createPropertyGroup(db, { name: "Chain", now }), await createPropertyGroup(db, { name: "Cluster", now })] as const
  const member = await createPropertyGroupMember(db, { groupId: groups[0].id, propertyId: property.id, now })
  const space = await createFunctionSpace(db, { placeId, name: "Terrace", now })
  return { twins, property, groups, member, space }
}
