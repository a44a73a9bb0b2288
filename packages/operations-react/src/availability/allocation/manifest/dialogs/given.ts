import type { ResourceAvailability } from "../../types.js"

/** Guides, vehicles without seats of their own, tables: what people are given to outside the boards of rooms and seats. */
export const isGiven = ({ family, assignable, status }: ResourceAvailability): boolean =>
  family !== "room" && family !== "seat" && assignable && status === "open"
