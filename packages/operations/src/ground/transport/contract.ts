import * as z from "zod"
import { instant, instantInput, text } from "../../kernel/values.js"
import { transportDirections, transportModes } from "../words.js"

/** Words that people write where no number is known; stored as nothing they would join strangers to one flight. */
const placeholders = new Set(["TBD", "TBA", "N/A", "NA", "NONE", "UNKNOWN", "X", "-"])

/** A flight, train or ship number: upper case without blanks, `AF1234`. */
export const transportNumber = z
  .string()
  .trim()
  .transform((value) => value.replace(/\s+/g, "").toUpperCase())
  .refine((value) => /^[A-Z0-9-]{1,20}$/.test(value) && /[0-9]/.test(value) && !placeholders.has(value), {
    message: "Expected a number such as AF1234; leave it out while it is not known.",
    params: { refusal: "transport_number_invalid" },
  })

export const transportInput = z
  .strictObject({
    mode: z.enum(transportModes).nullable(),
    number: transportNumber.nullable(),
    direction: z.enum(transportDirections).nullable(),
    station: text(200).nullable(),
    scheduledAt: instantInput.nullable(),
    estimatedAt: instantInput.nullable(),
  })
  .partial()
  .refine(({ mode, number }) => !number || mode, {
    path: ["mode"],
    message: "A number needs to know whether it is a flight, train, ship or coach.",
  })
export type TransportInput = z.output<typeof transportInput>

export const transportFields = {
  transportMode: z.enum(transportModes).nullable(),
  transportNumber: z.string().nullable(),
  transportDirection: z.enum(transportDirections).nullable(),
  transportStation: z.string().nullable(),
  transportScheduledAt: instant.nullable(),
  transportEstimatedAt: instant.nullable(),
}

/** The columns that a given transport sets; what it leaves out stays. */
export const transportRow = ({ mode, number, direction, station, scheduledAt, estimatedAt }: TransportInput) => ({
  ...(mode !== undefined && { transportMode: mode }),
  ...(number !== undefined && { transportNumber: number }),
  ...(direction !== undefined && { transportDirection: direction }),
  ...(station !== undefined && { transportStation: station }),
  ...(scheduledAt !== undefined && { transportScheduledAt: scheduledAt }),
  ...(estimatedAt !== undefined && { transportEstimatedAt: estimatedAt }),
})
