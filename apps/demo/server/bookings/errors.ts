import { OperationsError } from "@voyant-travel/operations"

export const bookingNotFound = (id: string) => new OperationsError("booking_not_found", "not_found", `There is no booking ${id}.`, { id })

export const bookingStatusConflict = (reference: string, status: string, wanted: string) =>
  new OperationsError("booking_status_conflict", "conflict", `Booking ${reference} is ${status}, so it cannot be ${wanted}.`, {
    reference,
    status,
  })
