import type { MiddlewareHandler } from "hono"
import { bodyLimit as honoBodyLimit } from "hono/body-limit"
import { bodyTooLarge } from "./common-errors.js"

/** Refuses a body above `limitBytes` before it is read, with code `body_too_large`. */
export const bodyLimit = (limitBytes: number): MiddlewareHandler =>
  honoBodyLimit({
    maxSize: limitBytes,
    onError: () => {
      throw bodyTooLarge({ limitBytes })
    },
  })
