import * as z from "zod"
import { contextOf, createRouter, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { text } from "../../kernel/values.js"
import { facilityIdentifiersSchema, identifierSchemeSchema } from "./contract.js"
import { deleteFacilityIdentifier, putFacilityIdentifier } from "./put.js"

const byIdentifier = validate("param", z.object({ id: idSchema("plac"), scheme: identifierSchemeSchema, value: text(500) }))
const all = oneOf(facilityIdentifiersSchema)

export const identifierRoutes = createRouter()
  .put(
    "/:id/identifiers/:scheme/:value",
    needs("places", "write"),
    responds(200, all, "Give a place an identifier"),
    byIdentifier,
    async (c) => {
      const { id: placeId, ...identifier } = c.req.valid("param")
      return c.json({ data: await putFacilityIdentifier(c.var.db, { placeId, ...identifier, ...contextOf(c) }) }, 200)
    },
  )
  .delete(
    "/:id/identifiers/:scheme/:value",
    needs("places", "delete"),
    responds(200, all, "Take an identifier off a place"),
    byIdentifier,
    async (c) => {
      const { id: placeId, ...identifier } = c.req.valid("param")
      return c.json({ data: await deleteFacilityIdentifier(c.var.db, { placeId, ...identifier, ...contextOf(c) }) }, 200)
    },
  )
