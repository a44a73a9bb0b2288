import { bodyLimit } from "hono/body-limit"
import { bodyTooLarge } from "./common-errors.js"

/** What a route accepts at most, in bytes. */
export const maxBodyBytes = 1024 * 1024

/** Refuses a larger body before it is read, with code `body_too_large`. */
export const limitBody = (limitBytes = maxBodyBytes) =>
  bodyLimit({
    maxSize: limitBytes,
    onError: () => {
      throw bodyTooLarge({ limitBytes })
    },
  })
