import type { MiddlewareHandler } from "hono"
import { demand, type OperationsEnv } from "../../../kernel/http.js"

/** Health texts, birth dates and document numbers need a right of their own. Stands behind the check of the query or body. */
export const detailsNeedRight =
  (target: "query" | "json"): MiddlewareHandler<OperationsEnv> =>
  async (c, next) => {
    const { include } = c.req.valid(target as never) as { include?: string[] }
    if (include?.includes("details")) await demand(c, { area: "availability", action: "read", capability: "travelers.sensitive" })
    await next()
  }
