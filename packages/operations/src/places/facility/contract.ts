import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { defineRecord } from "../../kernel/record.js"
import { instant, listOf, metadata, text } from "../../kernel/values.js"

export const facilityKinds = [
  "property",
  "hotel",
  "resort",
  "lodge",
  "camp",
  "venue",
  "meeting_point",
  "transfer_hub",
  "airport",
  "terminal",
  "station",
  "port",
  "marina",
  "border_crossing",
  "attraction",
  "restaurant",
  "office",
  "depot",
  "other",
] as const
export const facilityStatuses = ["active", "inactive"] as const
export const contactRoles = ["general", "reservations", "operations", "front_desk", "sales", "emergency", "security", "other"] as const

const languageTag = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: "Expected a language tag such as en or pt-BR." })
const alternateName = z.strictObject({ name: text(255), language: languageTag.optional() })
const contact = z.strictObject({
  role: z.enum(contactRoles),
  name: text(200).optional(),
  phone: text(60).optional(),
  email: text(254).optional(),
  url: text(500).optional(),
  notes: text(1000).optional(),
})

const fields = {
  kind: z.enum(facilityKinds),
  status: z.enum(facilityStatuses),
  name: text(255),
  alternateNames: z.array(alternateName).max(50),
  code: text(64).nullable(),
  description: text(4000).nullable(),
  tags: z.array(text(60)).max(50),
  addressLine1: text(255).nullable(),
  addressLine2: text(255).nullable(),
  city: text(120).nullable(),
  region: text(120).nullable(),
  postalCode: text(40).nullable(),
  /** ISO 3166-1 alpha-2, upper case. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { message: "Expected a country as two upper-case letters (ISO 3166-1)." })
    .nullable(),
  /** Degrees north, −90 to 90. Given with the longitude or not at all. */
  latitude: z.number().min(-90).max(90).nullable(),
  /** Degrees east, −180 to 180. */
  longitude: z.number().min(-180).max(180).nullable(),
  /** IANA name. */
  timezone: text(64).nullable(),
  contacts: z.array(contact).max(30),
  /** How to find it and where to meet, by language. */
  instructions: z.record(languageTag, text(4000)),
  metadata,
}

/** A shared physical place: meeting point, hotel, airport, port, attraction … */
export const facilitySchema = z
  .object({ id: idSchema("plac"), ...fields, revision: z.int(), createdAt: instant, updatedAt: instant })
  .meta({ id: "Place" })

export type Facility = z.output<typeof facilitySchema>

export const insertFacilitySchema = z
  .strictObject({ ...fields })
  .partial()
  .required({ kind: true, name: true })
export const updateFacilitySchema = z.strictObject({ ...fields }).partial()

export const facilityRecord = defineRecord("place", {
  record: facilitySchema,
  create: insertFacilitySchema,
  update: updateFacilitySchema,
  filters: {
    ids: listOf(idSchema("plac")).optional(),
    kind: listOf(z.enum(facilityKinds)).optional(),
    status: listOf(z.enum(facilityStatuses)).optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    city: text(120).optional(),
    tag: text(60).optional(),
  },
  sort: ["name", "code", "createdAt", "updatedAt"],
})

export const facilityListQuerySchema = facilityRecord.query
export type FacilityListQuery = z.input<typeof facilityListQuerySchema>
