import * as z from "zod"
import { createRouter, needs, nowOf, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { text } from "../../../kernel/values.js"
import { identifierSchemeSchema } from "../../identifier/contract.js"
import { facilityUsageSchema } from "../../reference/contract.js"
import { getFacilityUsage } from "../../reference/usage.js"
import { facilitySchema } from "../contract.js"
import { getFacilityTree } from "../tree/tree.js"
import {
  facilityTreeQuery,
  facilityTreeSchema,
  foundFacilitySchema,
  nearFacilitiesQuery,
  nearFacilitySchema,
  searchFacilitiesQuery,
} from "./contract.js"
import { getFacilityByIdentifier } from "./get.js"
import { nearFacilities } from "./near.js"
import { searchFacilities } from "./search.js"

const read = needs("places", "read")
const byId = validate("param", z.object({ id: idSchema("plac") }))
const byIdentifier = validate("param", z.object({ scheme: identifierSchemeSchema, value: text(500) }))

/** Questions about places; the fixed paths stand before `/:id`. */
export const findRoutes = createRouter()
  .get(
    "/search",
    read,
    responds(200, oneOf(z.array(foundFacilitySchema)), "Search places by name, code or identifier"),
    validate("query", searchFacilitiesQuery),
    async (c) => c.json({ data: await searchFacilities(c.var.db, c.req.valid("query")) }, 200),
  )
  .get(
    "/near",
    read,
    responds(200, oneOf(z.array(nearFacilitySchema)), "Places near a point"),
    validate("query", nearFacilitiesQuery),
    async (c) => c.json({ data: await nearFacilities(c.var.db, c.req.valid("query")) }, 200),
  )
  .get(
    "/by-identifier/:scheme/:value",
    read,
    responds(200, oneOf(facilitySchema), "The place with an identifier"),
    byIdentifier,
    async (c) => c.json({ data: await getFacilityByIdentifier(c.var.db, c.req.valid("param")) }, 200),
  )
  .get(
    "/:id/tree",
    read,
    responds(200, oneOf(facilityTreeSchema), "What stands below a place"),
    byId,
    validate("query", facilityTreeQuery),
    async (c) => c.json({ data: await getFacilityTree(c.var.db, { rootId: c.req.valid("param").id, ...c.req.valid("query") }) }, 200),
  )
  .get("/:id/usage", read, responds(200, oneOf(facilityUsageSchema), "Who refers to a place"), byId, async (c) =>
    c.json({ data: await getFacilityUsage(c.var.db, { ...c.req.valid("param"), now: nowOf(c) }) }, 200),
  )
