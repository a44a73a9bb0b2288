import * as z from "zod"
import { reasonField, revisionField } from "../../kernel/context.js"
import { idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { flag, instant, listOf, metadata, queryInt, text } from "../../kernel/values.js"
import { facilityIdentifierSchema, facilityIdentifiersInput, identifierSchemeSchema } from "../identifier/contract.js"
import { boxSchema } from "./find/box.js"
import {
  contactRoles,
  facilityDisplayStatuses,
  facilityKinds,
  facilityOwnerTypes,
  facilityStatuses,
  facilityWarningCodes,
  timezoneSources,
} from "./words.js"

const placeId = idSchema("plac")
export const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: "Expected a language tag such as en or pt-BR." })
export const alternateNameSchema = z.strictObject({ name: text(255), language: languageTag.optional() })
const contact = z.strictObject({
  role: z.enum(contactRoles),
  name: text(200).optional(),
  phone: text(60).optional(),
  email: text(254).optional(),
  url: text(500).optional(),
  notes: text(1000).optional(),
})
export const countrySchema = z.string().regex(/^[A-Z]{2}$/, { message: "Expected a country as two upper-case letters (ISO 3166-1)." })
/** A number; outside the globe it is refused as `coordinates_out_of_range`, which sees whether the two were swapped. */
const degrees = z.number()

const fields = {
  kind: z.enum(facilityKinds),
  name: text(255),
  alternateNames: z.array(alternateNameSchema).max(50),
  code: text(64).nullable(),
  description: text(4000).nullable(),
  tags: z.array(text(60)).max(50),
  ownerType: z.enum(facilityOwnerTypes).nullable(),
  /** Opaque id of the owner; given with `ownerType` or not at all. */
  ownerId: text(200).nullable(),
  addressLine1: text(255).nullable(),
  addressLine2: text(255).nullable(),
  city: text(120).nullable(),
  region: text(120).nullable(),
  postalCode: text(40).nullable(),
  /** ISO 3166-1 alpha-2, upper case. */
  country: countrySchema.nullable(),
  /** Degrees north, −90 to 90. Given with the longitude or not at all. */
  latitude: degrees.nullable(),
  /** Degrees east, −180 to 180. */
  longitude: degrees.nullable(),
  /** IANA name. Not given: derived from the coordinates, else from the parent. */
  timezone: text(64).nullable(),
  contacts: z.array(contact).max(30),
  /** How to find it and where to meet, by language. */
  instructions: z.record(languageTag, text(4000)),
  metadata,
}

/** A place without what other tables say of it. */
export const facilityRowSchema = z.object({
  id: placeId,
  ...fields,
  status: z.enum(facilityStatuses),
  parentPlaceId: placeId.nullable(),
  /** The place that this one was merged into; its id keeps resolving. */
  mergedIntoId: placeId.nullable(),
  timezoneSource: z.enum(timezoneSources).nullable(),
  archivedAt: instant.nullable(),
  revision: z.int(),
  createdAt: instant,
  updatedAt: instant,
})
export type FacilityRow = z.output<typeof facilityRowSchema>

/** A shared physical place: meeting point, hotel, airport, port, attraction … */
export const facilitySchema = facilityRowSchema.extend({ identifiers: z.array(facilityIdentifierSchema) }).meta({ id: "Place" })
export type Facility = z.output<typeof facilitySchema>

/** A place in lists. */
export const listedFacilitySchema = facilitySchema
  .extend({
    /** How many records refer to it, and how many of those are live; with `include=usage` only. */
    usage: z.object({ total: z.int(), live: z.int() }).optional(),
  })
  .meta({ id: "ListedPlace" })
export type ListedFacility = z.output<typeof listedFacilitySchema>
export const facilityPageSchema = pageOf(listedFacilitySchema)

/** One place with its way up and its address as people write it. */
export const facilityDetailSchema = facilitySchema
  .extend({
    /** From the root to the parent; empty for a root. */
    path: z.array(z.object({ id: placeId, name: z.string(), kind: z.enum(facilityKinds) })),
    formattedAddress: z.string().nullable(),
  })
  .meta({ id: "PlaceDetail" })
export type FacilityDetail = z.output<typeof facilityDetailSchema>

/** Something that was stored and still deserves a look. */
export const facilityWarningSchema = z.object({ code: z.enum(facilityWarningCodes), message: z.string() })
export const writtenFacilitySchema = facilitySchema.extend({ warnings: z.array(facilityWarningSchema) }).meta({ id: "WrittenPlace" })
export type WrittenFacility = z.output<typeof writtenFacilitySchema>

const parents = { parentPlaceId: placeId.nullable().optional(), parentFacilityId: placeId.nullable().optional() }
const status = z.enum(facilityDisplayStatuses)

export const insertFacilitySchema = z
  .strictObject({ ...fields, status })
  .partial()
  .required({ kind: true, name: true })
  .extend({ ...parents, identifiers: facilityIdentifiersInput.optional() })
export type CreateFacility = z.input<typeof insertFacilitySchema>

/** `identifiers` replaces all of them; `timezone: null` derives the zone anew. */
export const updateFacilitySchema = z
  .strictObject({ ...fields, status })
  .partial()
  .extend({ ...parents, identifiers: facilityIdentifiersInput.optional() })
export type UpdateFacility = z.input<typeof updateFacilitySchema>

export const patchFacilitySchema = updateFacilitySchema.extend(revisionField)
export const archiveFacilityBody = z.strictObject(reasonField)

export const facilitySortFields = ["name", "code", "createdAt", "updatedAt"] as const
const filters = {
  ids: listOf(placeId).optional(),
  kind: listOf(z.enum(facilityKinds)).optional(),
  /** All but merged ones unless given. */
  status: listOf(z.enum(facilityStatuses)).optional(),
  country: countrySchema.optional(),
  city: text(120).optional(),
  parentPlaceId: placeId.optional(),
  parentFacilityId: placeId.optional(),
  /** The place and everything below it, at any depth, without itself. */
  underPlaceId: placeId.optional(),
  underFacilityId: placeId.optional(),
  ownerType: z.enum(facilityOwnerTypes).optional(),
  ownerId: text(200).optional(),
  tag: text(60).optional(),
  /** Has this feature (`yes` or `limited`). */
  featureCode: text(64).optional(),
  /** Has an identifier of this scheme. */
  scheme: identifierSchemeSchema.optional(),
  hasCoordinates: flag.optional(),
  /** Lies within these degrees, rim included: west,south,east,north. A west above the east spans the antimeridian. */
  bbox: boxSchema.optional(),
  /** Something live refers to it and starts until then. */
  usedWithinDays: queryInt(0, 3660).optional(),
  q: text(200).optional(),
}
export const facilityFilterSchema = z.strictObject(filters)
export const facilityListQuerySchema = z.strictObject({
  ...filters,
  include: z.enum(["usage"]).optional(),
  ...paging,
  sort: sortBy(facilitySortFields),
})
export type FacilityListQuery = z.input<typeof facilityListQuerySchema>
