import * as z from "zod"
import { contextOf, createRouter, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { oneOf } from "../../kernel/paging.js"
import { roomInventoryNightSchema, roomInventoryQuery, setRoomInventoryInput } from "./contract.js"
import { getRoomInventory } from "./get.js"
import { setRoomInventory } from "./set.js"

const nights = oneOf(z.array(roomInventoryNightSchema))

export const roomInventoryRoutes = createRouter()
  .get(
    "/",
    needs("holds", "read"),
    responds(200, nights, "Room inventory of a place by night"),
    validate("query", roomInventoryQuery),
    async (c) => c.json({ data: await getRoomInventory(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }) }, 200),
  )
  .put(
    "/",
    needs("holds", "write", "holds.write"),
    responds(200, nights, "Set the room inventory of a place"),
    validate("json", setRoomInventoryInput),
    async (c) => c.json({ data: await setRoomInventory(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 200),
  )
