import type { MiddlewareHandler } from "hono"
import { demand, type OperationsEnv } from "../../kernel/http.js"

interface Enforced {
  enforce?: string
  lines?: Enforced[]
}

const overrides = ({ enforce, lines = [] }: Enforced): boolean => enforce === "capacity" || lines.some(overrides)

/** Taking places against the rules of sale (`enforce: "capacity"`) needs a right of its own. Stands behind the check of the body. */
export const overrideNeedsRight: MiddlewareHandler<OperationsEnv> = async (c, next) => {
  const body = c.req.valid("json" as never) as Enforced
  if (overrides(body)) await demand(c, { area: "availability", action: "write", capability: "capacity.override" })
  await next()
}
