import { expect, test } from "vitest"
import { listHistory } from "../../src/index.js"
import {
  createPlace,
  createPlaceFeature,
  deletePlaceFeature,
  listPlaceFeatures,
  listPlaces,
  updatePlaceFeature,
} from "../../src/places/index.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
const make = (name: string) => createPlace(pglite.db, { kind: "station", name })
const refused = (work: Promise<unknown>) =>
  work.then(
    () => "accepted",
    (error: { code: string; details: object }) => ({ ...error.details, refused: error.code }),
  )

test("a place has a feature of one code once, and the refusal names it", async () => {
  const { id: placeId } = await make("Gara de Nord")
  const lift = await createPlaceFeature(pglite.db, { placeId, category: "accessibility", code: "lift", name: "Lift" })
  expect(lift).toMatchObject({ presence: "yes", highlighted: false, sortOrder: 0, revision: 1 })
  expect(await refused(createPlaceFeature(pglite.db, { placeId, code: "lift", name: "Second lift" }))).toEqual({
    refused: "feature_code_taken",
    code: "lift",
    placeId,
    owner: { id: lift.id, name: "Lift" },
  })
  await createPlaceFeature(pglite.db, { placeId, name: "Mural" })
  await createPlaceFeature(pglite.db, { placeId, name: "Fountain" })
  expect((await listPlaceFeatures(pglite.db, { placeId })).data.map(({ name }) => name)).toEqual(["Fountain", "Lift", "Mural"])
})

test("a feature is reached through its own place alone", async () => {
  const [one, other] = [await make("One"), await make("Other")]
  const { id: featureId } = await createPlaceFeature(pglite.db, { placeId: one.id, name: "Ramp", code: "ramp" })
  expect(await refused(updatePlaceFeature(pglite.db, { placeId: other.id, featureId, name: "x" }))).toEqual({
    refused: "feature_not_found",
    id: featureId,
  })
  expect(await refused(deletePlaceFeature(pglite.db, { placeId: other.id, featureId }))).toMatchObject({ refused: "feature_not_found" })
  expect(await refused(updatePlaceFeature(pglite.db, { placeId: one.id, featureId, name: "x", expectedRevision: 7 }))).toMatchObject({
    refused: "revision_conflict",
  })
  await updatePlaceFeature(pglite.db, { placeId: one.id, featureId, presence: "no" })
  expect((await listPlaces(pglite.db, { featureCode: "ramp" })).total).toBe(0)
  await updatePlaceFeature(pglite.db, { placeId: one.id, featureId, presence: "limited" })
  expect((await listPlaces(pglite.db, { featureCode: "ramp" })).data.map(({ name }) => name)).toEqual(["One"])
  await deletePlaceFeature(pglite.db, { placeId: one.id, featureId })
  const history = await listHistory(pglite.db, { subject: one.id })
  expect(history.data.filter(({ type }) => type === "places.place.features_changed")).toHaveLength(4)
})
