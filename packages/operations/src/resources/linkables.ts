/** How other modules point at a resource and a pool. */
export const resourcesLinkables = {
  resource: { module: "resources", entity: "resource", table: "resources", primaryKey: "id", idPrefix: "res" },
  resourcePool: { module: "resources", entity: "resourcePool", table: "resource_pools", primaryKey: "id", idPrefix: "repl" },
} as const
