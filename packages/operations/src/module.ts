import { departureLinkable } from "./availability/linkables.js"
import { operationsRoutes } from "./routes.js"

/** What a host mounts: the routes appear under `/v1/admin/operations`. The host supplies `db` and decides who may come in. */
export const operationsHonoModule = {
  module: { name: "operations", requiresTransactionalDb: true, linkable: { departure: departureLinkable } },
  adminRoutes: operationsRoutes,
}
