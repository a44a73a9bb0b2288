import { isOperationsError } from "../../kernel/errors.js"

const codes = [
  "hold_capacity_unavailable",
  "resource_double_booked",
  "resource_closed",
  "slot_capacity_exceeded",
  "resource_capacity_exhausted",
]

/** Whether a refusal says that somebody else has the capacity: there a hold may wait. */
export const isFull = (error: unknown): boolean => isOperationsError(error) && codes.includes(error.code)
