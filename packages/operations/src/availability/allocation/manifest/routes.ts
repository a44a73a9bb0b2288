import * as z from "zod"
import { createRouter, needs, nowOf, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { detailsNeedRight } from "../traveler/sensitive.js"
import {
  allocationCheckSchema,
  allocationRequestSchema,
  slotManifestQuery,
  slotManifestSchema,
  slotResourceAvailabilitySchema,
  slotsResourceAvailabilityBody,
  slotsResourceAvailabilitySchema,
} from "./contract.js"
import { getSlotResourceAvailability, getSlotsResourceAvailability } from "./get.js"
import { validateSlotAllocationCapacity } from "./validate.js"
import { getSlotManifest } from "./whole.js"

const byId = validate("param", z.object({ id: idSchema("avsl") }))
const read = needs("availability", "read")

export const manifestRoutes = createRouter()
  .get(
    "/:id/manifest",
    read,
    responds(200, oneOf(slotManifestSchema), "Who is on a departure and where"),
    byId,
    validate("query", slotManifestQuery),
    detailsNeedRight("query"),
    async (c) => {
      const input = { ...c.req.valid("query"), slotId: c.req.valid("param").id, now: nowOf(c) }
      return c.json({ data: await getSlotManifest(c.var.db, input) }, 200)
    },
  )
  .post(
    "/resource-availability",
    read,
    responds(200, oneOf(slotsResourceAvailabilitySchema), "What many departures have of rooms and seats"),
    validate("json", slotsResourceAvailabilityBody),
    async (c) => c.json({ data: await getSlotsResourceAvailability(c.var.db, { ...c.req.valid("json"), now: nowOf(c) }) }, 200),
  )
  .get(
    "/:id/resource-availability",
    read,
    responds(200, oneOf(slotResourceAvailabilitySchema), "What a departure has of rooms and seats"),
    byId,
    async (c) => c.json({ data: await getSlotResourceAvailability(c.var.db, { slotId: c.req.valid("param").id, now: nowOf(c) }) }, 200),
  )
  .post(
    "/:id/resource-availability/validate",
    read,
    responds(200, oneOf(allocationCheckSchema), "Whether wishes fit the rooms and seats of a departure"),
    byId,
    validate("json", allocationRequestSchema),
    async (c) => {
      const manifest = await getSlotResourceAvailability(c.var.db, { slotId: c.req.valid("param").id, now: nowOf(c) })
      return c.json({ data: validateSlotAllocationCapacity(manifest, c.req.valid("json")) }, 200)
    },
  )
