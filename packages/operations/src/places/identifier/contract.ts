import * as z from "zod"
import { text } from "../../kernel/values.js"

export const identifierSchemeSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,31}$/, { message: "Expected a scheme of 2 to 32 lower-case letters, digits and underscores." })
  .meta({ examples: ["iata"] })

/** What a place is called in another system, in the normal form of its scheme. */
export const facilityIdentifierSchema = z.object({ scheme: z.string(), value: z.string() }).meta({ id: "PlaceIdentifier" })
export type FacilityIdentifier = z.output<typeof facilityIdentifierSchema>

export const facilityIdentifierInput = z.strictObject({ scheme: identifierSchemeSchema, value: text(500) })
export const facilityIdentifiersInput = z.array(facilityIdentifierInput).max(50)
export const facilityIdentifiersSchema = z.array(facilityIdentifierSchema)
