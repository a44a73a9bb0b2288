import type { MiddlewareHandler } from "hono"
import type * as z from "zod"
import { invalidRequest } from "./common-errors.js"
import type { OperationsEnv } from "./http.js"
import { withMeta } from "./route-meta.js"

/**
 * A route whose body is a file of one of these types. Forms of foreign pages can send none of them, so another type is refused and not
 * guessed at.
 */
export const takesFile = (types: Record<string, z.ZodType>): MiddlewareHandler<OperationsEnv> =>
  withMeta(
    (async (c, next) => {
      const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? ""
      if (!(type in types)) {
        throw invalidRequest({ violations: [{ path: "Content-Type", message: `Send the file as ${Object.keys(types).join(" or ")}.` }] })
      }
      await next()
    }) as MiddlewareHandler<OperationsEnv>,
    { body: types },
  )
