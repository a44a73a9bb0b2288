import * as z from "zod"
import { contextOf, createRouter, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { importRoomingBody, roomingImportSchema, roomingLimits } from "./contract.js"
import { importRooming } from "./import.js"

/** A file in JSON: quotes and line breaks take two characters each, so twice the file's own limit. */
const maxBodyBytes = 2 * roomingLimits.bytes + 64 * 1024

export const roomingRoutes = createRouter().post(
  "/:id/imports/rooming",
  needs("availability", "write", "allocation.write", { maxBodyBytes }),
  responds(200, oneOf(roomingImportSchema), "Carry out a rooming list, or tell what it would change"),
  validate("param", z.object({ id: idSchema("avsl") })),
  validate("json", importRoomingBody),
  async (c) => {
    const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }
    return c.json({ data: await importRooming(c.var.db, input) }, 200)
  },
)
