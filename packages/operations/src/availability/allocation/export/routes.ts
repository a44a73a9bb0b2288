import type { MiddlewareHandler } from "hono"
import * as z from "zod"
import { sendCsv } from "../../../kernel/csv/respond.js"
import { contextOf, createRouter, demand, needs, nowOf, type OperationsEnv, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import {
  passengersCsvQuery,
  recordPassengersCsvBody,
  recordRoomingCsvBody,
  roomingCsvQuery,
  roomingDiffQuery,
  roomingDiffSchema,
} from "./contract.js"
import { diffRooming } from "./diff.js"
import { exportPassengersCsv } from "./passengers.js"
import { exportRoomingCsv } from "./rooming.js"

const ofSlot = validate("param", z.object({ id: idSchema("avsl") }))
const read = needs("availability", "read")
const csv = (summary: string) => responds(200, z.string(), summary, "text/csv")

/** The full profile carries health texts and document numbers, which need a right of their own. */
const fullNeedsRight =
  (target: "query" | "json"): MiddlewareHandler<OperationsEnv> =>
  async (c, next) => {
    const { profile } = c.req.valid(target as never) as { profile?: string }
    if (profile === "full") await demand(c, { area: "availability", action: "read", capability: "travelers.sensitive" })
    await next()
  }

/** Lists of a departure as files. A POST does the same as the GET and leaves a record of who took it. */
export const exportRoutes = createRouter()
  .get(
    "/:id/exports/passengers.csv",
    read,
    csv("The passenger list of a departure"),
    ofSlot,
    validate("query", passengersCsvQuery),
    fullNeedsRight("query"),
    async (c) =>
      sendCsv(c, await exportPassengersCsv(c.var.db, { ...c.req.valid("query"), slotId: c.req.valid("param").id, now: nowOf(c) })),
  )
  .post(
    "/:id/exports/passengers.csv",
    read,
    csv("The passenger list of a departure, with a record of who took it"),
    ofSlot,
    validate("json", recordPassengersCsvBody),
    fullNeedsRight("json"),
    async (c) => {
      const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c), record: true }
      return sendCsv(c, await exportPassengersCsv(c.var.db, input))
    },
  )
  .get(
    "/:id/exports/rooming.csv",
    read,
    csv("The rooming or seating list of a departure"),
    ofSlot,
    validate("query", roomingCsvQuery),
    async (c) => sendCsv(c, await exportRoomingCsv(c.var.db, { ...c.req.valid("query"), slotId: c.req.valid("param").id, now: nowOf(c) })),
  )
  .post(
    "/:id/exports/rooming.csv",
    read,
    csv("The rooming list of a departure, recorded so that a later one can be compared with it"),
    ofSlot,
    validate("json", recordRoomingCsvBody),
    async (c) => {
      const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c), record: true }
      const file = await exportRoomingCsv(c.var.db, input)
      return sendCsv(c, file, { "x-export-id": file.exportId ?? "" })
    },
  )
  .get(
    "/:id/exports/rooming/diff",
    read,
    responds(200, oneOf(roomingDiffSchema), "What changed in a rooming list since it was recorded"),
    ofSlot,
    validate("query", roomingDiffQuery),
    async (c) => {
      const input = { ...c.req.valid("query"), slotId: c.req.valid("param").id, now: nowOf(c) }
      return c.json({ data: await diffRooming(c.var.db, input) }, 200)
    },
  )
