import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import {
  addVehicleWithSeatsBody,
  backfillResourcesBody,
  deleteResourceTemplateQuery,
  materializedSchema,
  materializeSlotResourcesBody,
  putResourceTemplateBody,
  resourcesForPaxBody,
  resourcesForPaxSchema,
  resourceTemplatePage,
  resourceTemplateQuery,
  resourceTemplateSchema,
  templatePathSchema,
  vehicleWithSeatsSchema,
} from "./contract.js"
import { backfillResourcesFromTemplates } from "./materialize/backfill.js"
import { materializeSlotResourcesForPax } from "./materialize/for-pax.js"
import { materializeSlotResourcesFromTemplateDefaults } from "./materialize/slots.js"
import { addVehicleWithSeats } from "./materialize/vehicle.js"
import { deleteResourceTemplate, listResourceTemplates, putResourceTemplate } from "./store.js"

const ofSlot = validate("param", z.object({ id: idSchema("avsl") }))
const ofOption = validate("param", templatePathSchema)
const read = needs("availability", "read")
const write = needs("availability", "write", "allocation.write")

export const resourceTemplateRoutes = createRouter()
  .get(
    "/resource-templates",
    read,
    responds(200, resourceTemplatePage, "List templates of rooms and seats"),
    validate("query", resourceTemplateQuery),
    async (c) => c.json(await listResourceTemplates(c.var.db, c.req.valid("query")), 200),
  )
  .post(
    "/resource-templates/backfill",
    write,
    responds(200, oneOf(materializedSchema), "Apply a product's templates to its departures ahead"),
    validate("json", backfillResourcesBody),
    async (c) => c.json({ data: await backfillResourcesFromTemplates(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 200),
  )
  .put(
    "/product-options/:optionId/resource-templates/:kind",
    write,
    responds(200, oneOf(resourceTemplateSchema), "Say what rooms or seats of a kind an option's departures get"),
    ofOption,
    validate("json", putResourceTemplateBody),
    async (c) => {
      const { optionId: productOptionId, kind } = c.req.valid("param")
      const { expectedRevision, ...contents } = c.req.valid("json")
      const input = { ...contents, productOptionId, kind, expectedRevision: ifMatch(c) ?? expectedRevision }
      return c.json({ data: await putResourceTemplate(c.var.db, { ...input, ...contextOf(c) }) }, 200)
    },
  )
  .delete(
    "/product-options/:optionId/resource-templates/:kind",
    needs("availability", "delete", "allocation.write"),
    responds(200, oneOf(z.object({ id: idSchema("port") })), "Delete a template of rooms or seats"),
    ofOption,
    validate("query", deleteResourceTemplateQuery),
    async (c) => {
      const { optionId: productOptionId, kind } = c.req.valid("param")
      return c.json(
        { data: await deleteResourceTemplate(c.var.db, { ...c.req.valid("query"), productOptionId, kind, ...contextOf(c) }) },
        200,
      )
    },
  )

/** What templates make on one departure. */
export const slotTemplateRoutes = createRouter()
  .post(
    "/:id/resources/materialize",
    write,
    responds(200, oneOf(materializedSchema), "Apply the templates of a departure's option"),
    ofSlot,
    validate("json", materializeSlotResourcesBody),
    async (c) => {
      const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await materializeSlotResourcesFromTemplateDefaults(c.var.db, input) }, 200)
    },
  )
  .post(
    "/:id/resources/for-pax",
    write,
    responds(200, oneOf(resourcesForPaxSchema), "Make as many rooms of one template as the people need"),
    ofSlot,
    validate("json", resourcesForPaxBody),
    async (c) => {
      const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await materializeSlotResourcesForPax(c.var.db, input) }, 200)
    },
  )
  .post(
    "/:id/vehicles",
    write,
    responds(201, oneOf(z.array(vehicleWithSeatsSchema)), "Add vehicles with a seat map"),
    ofSlot,
    validate("json", addVehicleWithSeatsBody),
    async (c) => {
      const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await addVehicleWithSeats(c.var.db, input) }, 201)
    },
  )
