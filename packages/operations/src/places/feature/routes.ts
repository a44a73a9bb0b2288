import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import {
  facilityFeatureListQuery,
  facilityFeaturePageSchema,
  facilityFeatureSchema,
  insertFacilityFeatureSchema,
  patchFacilityFeatureSchema,
} from "./contract.js"
import { listFacilityFeatures } from "./list.js"
import { createFacilityFeature, deleteFacilityFeature, updateFacilityFeature } from "./write.js"

const ofPlace = validate("param", z.object({ id: idSchema("plac") }))
const byId = validate("param", z.object({ id: idSchema("plac"), featureId: idSchema("ffea") }))
const one = oneOf(facilityFeatureSchema)
const write = needs("places", "write")

export const featureRoutes = createRouter()
  .get(
    "/:id/features",
    needs("places", "read"),
    responds(200, facilityFeaturePageSchema, "List the features of a place"),
    ofPlace,
    validate("query", facilityFeatureListQuery),
    async (c) => c.json(await listFacilityFeatures(c.var.db, { placeId: c.req.valid("param").id, ...c.req.valid("query") }), 200),
  )
  .post("/:id/features", write, responds(201, one, "Add a feature"), ofPlace, validate("json", insertFacilityFeatureSchema), async (c) =>
    c.json(
      { data: await createFacilityFeature(c.var.db, { placeId: c.req.valid("param").id, ...c.req.valid("json"), ...contextOf(c) }) },
      201,
    ),
  )
  .patch(
    "/:id/features/:featureId",
    write,
    responds(200, one, "Change a feature"),
    byId,
    validate("json", patchFacilityFeatureSchema),
    async (c) => {
      const { id: placeId, featureId } = c.req.valid("param")
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      return c.json(
        { data: await updateFacilityFeature(c.var.db, { ...body, expectedRevision, placeId, featureId, ...contextOf(c) }) },
        200,
      )
    },
  )
  .delete(
    "/:id/features/:featureId",
    needs("places", "delete"),
    responds(200, oneOf(z.object({ id: idSchema("ffea") })), "Take a feature off a place"),
    byId,
    async (c) => {
      const { id: placeId, featureId } = c.req.valid("param")
      return c.json(
        { data: await deleteFacilityFeature(c.var.db, { placeId, featureId, expectedRevision: ifMatch(c), ...contextOf(c) }) },
        200,
      )
    },
  )
