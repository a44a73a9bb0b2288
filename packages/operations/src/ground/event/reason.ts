import { invalidRequest } from "../../kernel/common-errors.js"

/** Throws `invalid_request` with the path `reason`. */
export const requireReason = (reason: string | undefined): string => {
  if (!reason) throw invalidRequest({ violations: [{ path: "reason", message: "Say why." }] })
  return reason
}
