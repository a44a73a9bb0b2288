import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { overrideNeedsRight } from "../../slot-allocation/override.js"
import { slotTravelerSchema } from "./contract.js"
import { getSlotTravelerQuery, searchSlotTravelersBody, slotTravelerPage, slotTravelerQuery } from "./list/contract.js"
import { getSlotTraveler, listSlotTravelers, searchSlotTravelers } from "./list/list.js"
import { detailsNeedRight } from "./sensitive.js"
import {
  createTravelerBody,
  createTravelersBody,
  eraseTravelerBody,
  removedTravelerSchema,
  removeTravelerQuery,
  travelerResultSchema,
  travelersResultSchema,
  updateTravelerBody,
} from "./write/contract.js"
import { createTravelers, createTravelerWithTravelDetails } from "./write/create.js"
import { eraseTraveler, removeTraveler } from "./write/remove.js"
import { updateTravelerWithTravelDetails } from "./write/update.js"

const ofSlot = validate("param", z.object({ id: idSchema("avsl") }))
const byId = validate("param", z.object({ id: idSchema("sltr") }))
const read = needs("availability", "read")
const write = needs("availability", "write", "allocation.write")

/** Travelers below their departure. */
export const slotTravelerRoutes = createRouter()
  .get(
    "/:id/travelers",
    read,
    responds(200, slotTravelerPage, "List who is on a departure"),
    ofSlot,
    validate("query", slotTravelerQuery),
    detailsNeedRight("query"),
    async (c) =>
      c.json(await listSlotTravelers(c.var.db, { ...c.req.valid("query"), slotId: c.req.valid("param").id, now: nowOf(c) }), 200),
  )
  .post(
    "/:id/travelers/search",
    read,
    responds(200, slotTravelerPage, "Find people of a departure by a text, which may be a name"),
    ofSlot,
    validate("json", searchSlotTravelersBody),
    detailsNeedRight("json"),
    async (c) =>
      c.json(await searchSlotTravelers(c.var.db, { ...c.req.valid("json"), slotId: c.req.valid("param").id, now: nowOf(c) }), 200),
  )
  .post(
    "/:id/travelers",
    write,
    responds(201, oneOf(travelerResultSchema), "Put a traveler on a departure, with rooms, seats and wishes"),
    ofSlot,
    validate("json", createTravelerBody),
    overrideNeedsRight,
    async (c) => {
      const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await createTravelerWithTravelDetails(c.var.db, input) }, 201)
    },
  )
  .post(
    "/:id/travelers/batch",
    write,
    responds(201, oneOf(travelersResultSchema), "Put many travelers on a departure, all or none"),
    ofSlot,
    validate("json", createTravelersBody),
    overrideNeedsRight,
    async (c) => {
      const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await createTravelers(c.var.db, input) }, 201)
    },
  )

/** One traveler by its own id. */
export const travelerRoutes = createRouter()
  .get(
    "/:id",
    read,
    responds(200, oneOf(slotTravelerSchema), "Get a traveler"),
    byId,
    validate("query", getSlotTravelerQuery),
    detailsNeedRight("query"),
    async (c) => {
      const input = { ...c.req.valid("query"), travelerId: c.req.valid("param").id, now: nowOf(c) }
      return c.json({ data: await getSlotTraveler(c.var.db, input) }, 200)
    },
  )
  .patch(
    "/:id",
    write,
    responds(200, oneOf(travelerResultSchema), "Change a traveler, with rooms, seats and wishes"),
    byId,
    validate("json", updateTravelerBody),
    overrideNeedsRight,
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      const input = { ...body, expectedRevision, travelerId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await updateTravelerWithTravelDetails(c.var.db, input) }, 200)
    },
  )
  .delete(
    "/:id",
    needs("availability", "delete", "allocation.write"),
    responds(200, oneOf(removedTravelerSchema), "Take a traveler off a departure"),
    byId,
    validate("query", removeTravelerQuery),
    async (c) => {
      const input = { ...contextOf(c), ...c.req.valid("query"), travelerId: c.req.valid("param").id }
      return c.json({ data: await removeTraveler(c.var.db, input) }, 200)
    },
  )
  .post(
    "/:id/erase",
    write,
    responds(200, oneOf(slotTravelerSchema), "Forget who a traveler is"),
    byId,
    validate("json", eraseTravelerBody),
    async (c) => {
      const input = { ...c.req.valid("json"), travelerId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await eraseTraveler(c.var.db, input) }, 200)
    },
  )
