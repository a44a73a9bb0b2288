import { availabilityRoutes } from "./availability/routes.js"
import { groundPublicRoutes, groundRoutes } from "./ground/routes.js"
import { holdsRoutes } from "./holds/routes.js"
import { createRouter, needs, responds } from "./kernel/http.js"
import { apiDocumentSchema, describeApi } from "./kernel/openapi.js"
import { outboxRoutes } from "./kernel/outbox/routes.js"
import { unknownRoute, withProblems } from "./kernel/problem.js"
import { placesRoutes } from "./places/routes.js"
import { resourcesRoutes } from "./resources/routes.js"
import { todayRoutes } from "./today/routes.js"

/** Where hosts mount the routes. */
export const operationsPath = "/v1/admin/operations"

/** Every route of the module, relative to where the host mounts it (`/v1/admin/operations`). */
export const operationsRoutes = withProblems(createRouter())
operationsRoutes
  .route("/", outboxRoutes)
  .route("/", placesRoutes)
  .route("/", availabilityRoutes)
  .route("/", holdsRoutes)
  .route("/", resourcesRoutes)
  .route("/", groundRoutes)
  .route("/", todayRoutes)
  .get("/openapi.json", needs("operations", "read"), responds(200, apiDocumentSchema, "Read this document"), (c) =>
    c.json(openApiDocument()),
  )
  .all("*", unknownRoute)

/** Where hosts mount the routes that anybody may reach. */
export const operationsPublicPath = "/v1/public/operations"

/** Calendar feeds, each behind its own secret address: the only routes that nobody signs in for. */
export const operationsPublicRoutes = withProblems(createRouter()).route("/", groundPublicRoutes)

let document: ReturnType<typeof describeApi> | undefined

/** The OpenAPI 3.1 document of the routes, read from the routes themselves. */
export function openApiDocument() {
  document ??= describeApi(operationsRoutes, {
    info: { title: "Operations", version: "1", description: "Departures, capacity and places of a tour operator." },
    servers: [{ url: operationsPath }],
  })
  return document
}

export type { AvailabilityRoutes } from "./availability/routes.js"
export type { GroundRoutes } from "./ground/routes.js"
export type { HoldsRoutes } from "./holds/routes.js"
/** The story of a record and the live stream. */
export type EventsRoutes = typeof outboxRoutes
/** One date at a glance. */
export type TodayRoutes = typeof todayRoutes
export type { PlacesRoutes } from "./places/routes.js"
export type { ResourcesRoutes } from "./resources/routes.js"
export { availabilityRoutes, groundRoutes, holdsRoutes, placesRoutes, resourcesRoutes }
