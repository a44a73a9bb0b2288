import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { dispatchDetailSchema, movedPassengersSchema } from "../dispatch/contract.js"
import { addPassengers } from "./add.js"
import { boardPassenger, markPassengerNoShow, undoPassenger } from "./attendance/record.js"
import {
  addPassengersBody,
  boardPassengerBody,
  erasedPassengersSchema,
  erasePassengersBody,
  movePassengersBody,
  passengerListQuery,
  passengerNoShowBody,
  passengerPageSchema,
  undoPassengerBody,
  updatePassengerBody,
} from "./contract.js"
import { erasePassengerData } from "./erase.js"
import { movePassengers } from "./move.js"
import { listPassengers } from "./read.js"
import { removePassenger, updatePassenger } from "./update.js"

const ofDispatch = validate("param", z.object({ id: idSchema("gdsp") }))
const ofPassenger = validate("param", z.object({ id: idSchema("gdsp"), passengerId: idSchema("gdps") }))
const write = needs("ground", "write")
const drive = needs("ground", "write", "ground.drive")
const one = oneOf(dispatchDetailSchema)
const named = ({ id, passengerId }: { id: `gdsp_${string}`; passengerId: `gdps_${string}` }) => ({ dispatchId: id, passengerId })

/** Who rides, below the path of the dispatch. */
export const passengerRoutes = createRouter()
  .get(
    "/:id/passengers",
    needs("ground", "read"),
    responds(200, passengerPageSchema, "List the passengers of a dispatch"),
    ofDispatch,
    validate("query", passengerListQuery),
    async (c) => c.json(await listPassengers(c.var.db, { ...c.req.valid("query"), dispatchId: c.req.valid("param").id }), 200),
  )
  .post("/:id/passengers", write, responds(200, one, "Add passengers"), ofDispatch, validate("json", addPassengersBody), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    return c.json(
      { data: await addPassengers(c.var.db, { ...contextOf(c), ...body, expectedRevision, dispatchId: c.req.valid("param").id }) },
      200,
    )
  })
  .post(
    "/:id/passengers/move",
    write,
    responds(200, oneOf(movedPassengersSchema), "Move passengers to another dispatch"),
    ofDispatch,
    validate("json", movePassengersBody),
    async (c) =>
      c.json(
        { data: await movePassengers(c.var.db, { ...contextOf(c), ...c.req.valid("json"), fromDispatchId: c.req.valid("param").id }) },
        200,
      ),
  )
  .patch(
    "/:id/passengers/:passengerId",
    write,
    responds(200, one, "Change a passenger"),
    ofPassenger,
    validate("json", updatePassengerBody),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      return c.json(
        { data: await updatePassenger(c.var.db, { ...contextOf(c), ...body, expectedRevision, ...named(c.req.valid("param")) }) },
        200,
      )
    },
  )
  .delete("/:id/passengers/:passengerId", needs("ground", "delete"), responds(200, one, "Take a passenger off"), ofPassenger, async (c) =>
    c.json({ data: await removePassenger(c.var.db, { ...contextOf(c), ...named(c.req.valid("param")) }) }, 200),
  )
  .post(
    "/:id/passengers/:passengerId/board",
    drive,
    responds(200, one, "A passenger got in"),
    ofPassenger,
    validate("json", boardPassengerBody),
    async (c) =>
      c.json({ data: await boardPassenger(c.var.db, { ...contextOf(c), ...c.req.valid("json"), ...named(c.req.valid("param")) }) }, 200),
  )
  .post(
    "/:id/passengers/:passengerId/no-show",
    drive,
    responds(200, one, "A passenger did not come"),
    ofPassenger,
    validate("json", passengerNoShowBody),
    async (c) =>
      c.json(
        { data: await markPassengerNoShow(c.var.db, { ...contextOf(c), ...c.req.valid("json"), ...named(c.req.valid("param")) }) },
        200,
      ),
  )
  .post(
    "/:id/passengers/:passengerId/undo",
    drive,
    responds(200, one, "Take the last step of a passenger back"),
    ofPassenger,
    validate("json", undoPassengerBody),
    async (c) =>
      c.json({ data: await undoPassenger(c.var.db, { ...contextOf(c), ...c.req.valid("json"), ...named(c.req.valid("param")) }) }, 200),
  )

/** People across all dispatches. */
export const passengerErasureRoutes = createRouter().post(
  "/erase",
  needs("ground", "delete"),
  responds(200, oneOf(erasedPassengersSchema), "Clear the names and phones of a booking or traveler"),
  validate("json", erasePassengersBody),
  async (c) => c.json({ data: await erasePassengerData(c.var.db, { ...contextOf(c), ...c.req.valid("json") }) }, 200),
)
