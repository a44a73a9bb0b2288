import { text } from "drizzle-orm/pg-core"
import { instantColumn, sqlCheck, wordCheck } from "../../kernel/columns.js"
import { transportDirections, transportModes } from "../words.js"

/** The flight, train or ship that a transfer meets or catches. */
export const transportColumns = {
  transportMode: text("transport_mode", { enum: transportModes }),
  /** Upper case without blanks: `AF1234`. */
  transportNumber: text("transport_number"),
  transportDirection: text("transport_direction", { enum: transportDirections }),
  transportStation: text("transport_station"),
  transportScheduledAt: instantColumn("transport_scheduled_at"),
  transportEstimatedAt: instantColumn("transport_estimated_at"),
}

export const transportChecks = (table: string) => [
  wordCheck(`${table}_transport_mode_check`, "transport_mode", transportModes),
  wordCheck(`${table}_transport_direction_check`, "transport_direction", transportDirections),
  sqlCheck(
    `${table}_transport_number_check`,
    "transport_number is null or (transport_mode is not null and transport_number ~ '^[A-Z0-9-]{1,20}$')",
  ),
]
