import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import {
  insertOperationScheduleSchema,
  openAtSchema,
  openingDaySchema,
  openingIntervalsQuery,
  openQuery,
  operationScheduleListQuery,
  operationSchedulePageSchema,
  operationScheduleSchema,
  patchOperationScheduleSchema,
  replaceOperationSchedulesBody,
} from "./contract.js"
import { isOpenAt, listOpeningIntervals, listOperationSchedules } from "./read.js"
import { createOperationSchedule, deleteOperationSchedule, replaceOperationSchedules, updateOperationSchedule } from "./write.js"

const ofPlace = validate("param", z.object({ id: idSchema("plac") }))
const byId = validate("param", z.object({ id: idSchema("plac"), scheduleId: idSchema("fops") }))
const one = oneOf(operationScheduleSchema)
const read = needs("places", "read")
const write = needs("places", "write")
const schedules = "/:id/operation-schedules" as const
const schedule = "/:id/operation-schedules/:scheduleId" as const

export const openingHoursRoutes = createRouter()
  .get("/:id/open", read, responds(200, oneOf(openAtSchema), "Whether a place is open"), ofPlace, validate("query", openQuery), async (c) =>
    c.json({ data: await isOpenAt(c.var.db, { placeId: c.req.valid("param").id, ...c.req.valid("query"), now: nowOf(c) }) }, 200),
  )
  .get(
    "/:id/opening-intervals",
    read,
    responds(200, oneOf(z.array(openingDaySchema)), "When a place opens, date by date"),
    ofPlace,
    validate("query", openingIntervalsQuery),
    async (c) => c.json({ data: await listOpeningIntervals(c.var.db, { placeId: c.req.valid("param").id, ...c.req.valid("query") }) }, 200),
  )
  .get(
    schedules,
    read,
    responds(200, operationSchedulePageSchema, "List the opening hours of a place"),
    ofPlace,
    validate("query", operationScheduleListQuery),
    async (c) => c.json(await listOperationSchedules(c.var.db, { placeId: c.req.valid("param").id, ...c.req.valid("query") }), 200),
  )
  .post(schedules, write, responds(201, one, "Add opening hours"), ofPlace, validate("json", insertOperationScheduleSchema), async (c) =>
    c.json(
      { data: await createOperationSchedule(c.var.db, { placeId: c.req.valid("param").id, ...c.req.valid("json"), ...contextOf(c) }) },
      201,
    ),
  )
  .put(
    schedules,
    write,
    responds(200, oneOf(z.array(operationScheduleSchema)), "Replace all opening hours of a place"),
    ofPlace,
    validate("json", replaceOperationSchedulesBody),
    async (c) =>
      c.json(
        { data: await replaceOperationSchedules(c.var.db, { placeId: c.req.valid("param").id, ...c.req.valid("json"), ...contextOf(c) }) },
        200,
      ),
  )
  .patch(schedule, write, responds(200, one, "Change opening hours"), byId, validate("json", patchOperationScheduleSchema), async (c) => {
    const { id: placeId, scheduleId } = c.req.valid("param")
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    return c.json(
      { data: await updateOperationSchedule(c.var.db, { ...body, expectedRevision, placeId, scheduleId, ...contextOf(c) }) },
      200,
    )
  })
  .delete(
    schedule,
    needs("places", "delete"),
    responds(200, oneOf(z.object({ id: idSchema("fops") })), "Remove opening hours"),
    byId,
    async (c) => {
      const { id: placeId, scheduleId } = c.req.valid("param")
      return c.json(
        { data: await deleteOperationSchedule(c.var.db, { placeId, scheduleId, expectedRevision: ifMatch(c), ...contextOf(c) }) },
        200,
      )
    },
  )
