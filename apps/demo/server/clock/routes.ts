import { Hono } from "hono"
import * as z from "zod"
import { body } from "../http/problems.js"
import { type DemoEnv, needs } from "../people/authorize.js"
import type { DemoClock } from "./clock.js"
import { type ClockState, isReal, shownAt } from "./time.js"

const change = z
  .strictObject({
    at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
    stepMinutes: z.number().min(-525_600).max(525_600),
    speed: z.number().min(0.1).max(3600),
    paused: z.boolean(),
    real: z.literal(true),
  })
  .partial()

const shown = (state: ClockState) => ({
  now: shownAt(state, new Date()).toISOString(),
  speed: state.speed,
  paused: state.paused,
  real: isReal(state),
})

/** `GET` answers the demo's time, `PUT` moves it for every window. */
export const clockRoutes = (clock: DemoClock) =>
  new Hono<DemoEnv>()
    .get("/", async (c) => c.json({ data: shown(await clock.read()) }))
    .put("/", needs("clock", "write"), async (c) => c.json({ data: shown(await clock.change(await body(c, change))) }))
