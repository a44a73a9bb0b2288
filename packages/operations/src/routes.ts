import { availabilityRoutes } from "./availability/routes.js"
import { bodyLimit } from "./kernel/body-limit.js"
import { createRouter } from "./kernel/http.js"
import { idempotency } from "./kernel/idempotency/middleware.js"
import { describeApi } from "./kernel/openapi.js"
import { outboxRoutes } from "./kernel/outbox/routes.js"
import { unknownRoute, withProblems } from "./kernel/problem.js"
import { placesRoutes } from "./places/routes.js"

const mebibyte = 1024 * 1024

/** Every route of the module, relative to where the host mounts it (`/v1/admin/operations`). */
export const operationsRoutes = withProblems(createRouter())
operationsRoutes
  .use(bodyLimit(mebibyte), idempotency)
  .route("/", outboxRoutes)
  .route("/", placesRoutes)
  .route("/", availabilityRoutes)
  .get("/openapi.json", (c) => c.json(openApiDocument()))
  .all("*", unknownRoute)

/** The OpenAPI 3.1 document of the routes, read from the routes themselves. */
export const openApiDocument = () =>
  describeApi(operationsRoutes, { title: "Operations", version: "1", description: "Departures, capacity and places. Mounted at /v1/admin/operations." })

export type { AvailabilityRoutes } from "./availability/routes.js"
export type { PlacesRoutes } from "./places/routes.js"
export { availabilityRoutes, placesRoutes }
