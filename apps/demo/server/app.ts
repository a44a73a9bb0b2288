import cluster from "node:cluster"
import { auditCapacity, createOperationsApp } from "@voyant-travel/operations"
import { Hono, type MiddlewareHandler } from "hono"
import { bodyLimit } from "hono/body-limit"
import { bookingRoutes } from "./bookings/routes.js"
import type { DemoClock } from "./clock/clock.js"
import { clockRoutes } from "./clock/routes.js"
import type { DemoDatabase } from "./database/open.js"
import { readSeedState } from "./database/state.js"
import { webFolder } from "./folders.js"
import { demoOpenApi, docsRoutes } from "./http/docs.js"
import { onError } from "./http/problems.js"
import { webApp } from "./http/web.js"
import { neighbourRoutes } from "./neighbours.js"
import { authorize, type DemoEnv, needs, personOf, signedIn } from "./people/authorize.js"
import { driverOf } from "./people/driving.js"
import { people } from "./people/people.js"
import { capabilitiesOf } from "./people/roles.js"

export const operationsPath = "/v1/admin/operations"

interface Parts {
  database: Pick<DemoDatabase, "db" | "primary" | "kind">
  clock: DemoClock
  /** Folder of the built web app. */
  web?: string
}

/** Everything the demo serves, as one app; tests call it without a port. */
export function createDemoApp({ database: { db, primary, kind }, clock, web = webFolder }: Parts): Hono<DemoEnv> {
  const app = new Hono<DemoEnv>()
  app.onError(onError)
  const worker = String(cluster.worker?.id ?? 0)
  app.use(async (c, next) => {
    await next()
    c.res.headers.set("x-demo-worker", worker)
  })
  app.get("/health", async (c) => {
    const seed = await readSeedState(primary)
    return c.json({ status: "ok", database: kind, worker: Number(worker), process: process.pid, seeded: seed?.finishedAt !== undefined })
  })
  app.get("/openapi.json", (c) => c.json(demoOpenApi(operationsPath)))
  app.route("/docs", docsRoutes())
  app.get("/v1/demo/people", async (c) => {
    const shown = people.map(async (person) => {
      const driverId = await driverOf(db, person)
      return { ...person, capabilities: capabilitiesOf[person.role], ...(driverId && { driverId }) }
    })
    return c.json({ data: await Promise.all(shown) })
  })

  const atDemoTime: MiddlewareHandler<DemoEnv> = async (c, next) => {
    const now = await clock.now()
    if (now) c.set("now", now)
    await next()
  }
  // what is read by a secret address, such as a calendar on a telephone, knows no person
  for (const path of ["/v1/admin/*", "/v1/demo/*"]) app.use(path, signedIn)
  app.use("/v1/*", atDemoTime)
  app.route("/", createOperationsApp({ db, authorize, identify: (c) => personOf(c)?.id, basePath: operationsPath }))

  const demo = new Hono<DemoEnv>()
    .use(bodyLimit({ maxSize: 256 * 1024 }))
    .get("/company", async (c) => c.json({ data: (await readSeedState(primary)) ?? null }))
    .get("/audit", needs("availability", "read"), async (c) => c.json({ data: await auditCapacity(primary) }))
    .route("/clock", clockRoutes(clock))
    .route("/", neighbourRoutes(primary))
    .route("/bookings", bookingRoutes(primary))
  demo.onError(onError)
  app.route("/v1/demo", demo)
  app.all("/v1/*", (c) =>
    c.json(
      { title: "No such route", status: 404, code: "route_not_found", detail: `There is no route ${c.req.method} ${c.req.path}.` },
      404,
      { "content-type": "application/problem+json" },
    ),
  )
  app.use(webApp(web))
  return app
}
