import { departureLinkable } from "./availability/linkables.js"
import { operationsPublicRoutes, operationsRoutes } from "./routes.js"

/**
 * What a host mounts: the routes appear under `/v1/admin/operations`, those behind secret addresses under `/v1/public/operations`. The host
 * supplies `db` and decides who may come in to the former.
 */
export const operationsHonoModule = {
  module: { name: "operations", requiresTransactionalDb: true, linkable: { departure: departureLinkable } },
  adminRoutes: operationsRoutes,
  publicRoutes: operationsPublicRoutes,
}
