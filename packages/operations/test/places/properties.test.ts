import { expect, test } from "vitest"
import {
  createPlace,
  createProperty,
  createPropertyGroup,
  createPropertyGroupMember,
  deletePropertyGroup,
  listProperties,
  listPropertyGroupMembers,
  updateProperty,
  updatePropertyGroup,
  updatePropertyGroupMember,
} from "../../src/places/index.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
const refused = (work: Promise<unknown>) =>
  work.then(
    () => "accepted",
    (error: { code: string; details: object }) => ({ ...error.details, refused: error.code }),
  )
const hotel = async (name: string) => {
  const place = await createPlace(pglite.db, { kind: "hotel", name })
  return createProperty(pglite.db, { facilityId: place.id, brandName: "Lotus", checkInTime: "15:00" })
}

test("a place has lodging data once, and a rating fits its scale (B54)", async () => {
  const property = await hotel("Étoile")
  expect(property).toMatchObject({ propertyType: "hotel", checkInTime: "15:00", checkOutTime: null, revision: 1 })
  const { placeId } = property
  expect(await refused(createProperty(pglite.db, { placeId }))).toMatchObject({
    refused: "property_exists",
    placeId,
    propertyId: property.id,
  })
  expect(await refused(updateProperty(pglite.db, { id: property.id, rating: 6, ratingScale: 5 }))).toMatchObject({
    refused: "invalid_request",
    violations: [{ path: "rating" }],
  })
  expect(await refused(updateProperty(pglite.db, { id: property.id, rating: 4 }))).toMatchObject({ violations: [{ path: "ratingScale" }] })
  expect(await updateProperty(pglite.db, { id: property.id, rating: 4.5, ratingScale: 5 })).toMatchObject({ rating: 4.5 })
  expect((await listProperties(pglite.db, { q: "etoile" })).total).toBe(1)
  expect(await refused(updateProperty(pglite.db, { id: "prop_none", roomCount: 1 }))).toMatchObject({ refused: "property_not_found" })
})

test("groups make no circle and are not deleted above others", async () => {
  const chain = await createPropertyGroup(pglite.db, { name: "Chain", code: "CH" })
  const brand = await createPropertyGroup(pglite.db, { name: "Brand", groupType: "brand", parentGroupId: chain.id })
  expect(await refused(updatePropertyGroup(pglite.db, { id: chain.id, parentGroupId: brand.id }))).toMatchObject({
    refused: "group_hierarchy_cycle",
    chain: [brand.id, chain.id],
  })
  expect(await refused(updatePropertyGroup(pglite.db, { id: chain.id, parentGroupId: chain.id }))).toMatchObject({
    refused: "group_hierarchy_cycle",
  })
  expect(await refused(deletePropertyGroup(pglite.db, { id: chain.id }))).toEqual({
    refused: "property_group_in_use",
    id: chain.id,
    groupIds: [brand.id],
  })
  expect(await refused(createPropertyGroup(pglite.db, { name: "Other", code: "ch" }))).toMatchObject({ refused: "code_taken" })
  expect(await refused(createPropertyGroup(pglite.db, { name: "x", parentGroupId: "pgrp_none" }))).toMatchObject({
    refused: "property_group_not_found",
  })
})

test("a property is in a group once and has one primary group: the last that was set (B55)", async () => {
  const property = await hotel("Nile")
  const [chain, brand] = [await createPropertyGroup(pglite.db, { name: "Chain" }), await createPropertyGroup(pglite.db, { name: "Brand" })]
  const join = (groupId: typeof chain.id) => createPropertyGroupMember(pglite.db, { groupId, propertyId: property.id, isPrimary: true })
  const first = await join(chain.id)
  await join(brand.id)
  const primary = async () =>
    (await listPropertyGroupMembers(pglite.db, { propertyId: [property.id], isPrimary: true })).data.map(({ groupId }) => groupId)
  expect(await primary()).toEqual([brand.id])
  await updatePropertyGroupMember(pglite.db, { id: first.id, isPrimary: true })
  expect(await primary()).toEqual([chain.id])
  expect(await refused(join(chain.id))).toMatchObject({ refused: "member_exists" })
  expect(await refused(updatePropertyGroupMember(pglite.db, { id: "pgpm_none", notes: "x" }))).toMatchObject({
    refused: "member_not_found",
  })
})
