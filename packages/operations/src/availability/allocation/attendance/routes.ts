import * as z from "zod"
import { contextOf, createRouter, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { attendanceResultSchema, closeCheckInBody, closedCheckInSchema, setAttendanceBody } from "./contract.js"
import { closeCheckIn, setAttendance } from "./set.js"

const ofSlot = validate("param", z.object({ id: idSchema("avsl") }))
const write = needs("availability", "write", "travelers.checkin")

export const attendanceRoutes = createRouter()
  .post(
    "/:id/attendance",
    write,
    responds(200, oneOf(attendanceResultSchema), "Say whether people came"),
    ofSlot,
    validate("json", setAttendanceBody),
    async (c) => {
      const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await setAttendance(c.var.db, input) }, 200)
    },
  )
  .post(
    "/:id/attendance/close",
    write,
    responds(200, oneOf(closedCheckInSchema), "Mark everybody still expected as a no-show"),
    ofSlot,
    validate("json", closeCheckInBody),
    async (c) => {
      const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await closeCheckIn(c.var.db, input) }, 200)
    },
  )
