import { type RouteMeta, routeMeta } from "../../src/kernel/route-meta.js"
import { operationsRoutes } from "../../src/routes.js"

export interface WalkedRoute {
  method: string
  path: string
  /** What its middlewares say, in their order. */
  metas: RouteMeta[]
}

const catchAll = "ALL"

/** Every registered route of the module but the answer to unknown paths. */
export function walkRoutes(): WalkedRoute[] {
  const routes = new Map<string, WalkedRoute>()
  for (const { method, path, handler } of operationsRoutes.routes.filter((route) => route.method !== catchAll)) {
    const key = `${method} ${path}`
    const route = routes.get(key) ?? { method, path, metas: [] }
    routes.set(key, route)
    const meta = routeMeta(handler)
    if (meta) route.metas.push(meta)
  }
  return [...routes.values()]
}
