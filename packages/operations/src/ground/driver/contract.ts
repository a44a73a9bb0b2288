import * as z from "zod"
import { assetCommitmentSchema } from "../../calendar/contract.js"
import { revisionField } from "../../kernel/context.js"
import { idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { flag, instant, listOf, text } from "../../kernel/values.js"
import { hoursRules } from "../hours/words.js"
import { countryCode, documentInput, documentSchema, inOrder, inOrderMessage, resourceFields, validity } from "../vehicle/contract.js"

/** `fr`, `pt-br`. */
export const language = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/, { message: "Expected a language such as fr." })

/** `d`, `d1`, `be`; lower case, as licences are compared. */
export const licenceClass = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{0,19}$/, { message: "Expected a licence class such as D or D1." })

export const licenceSchema = z.object({ class: z.string(), validFrom: z.iso.date().nullable(), validTo: z.iso.date().nullable() })
export type DriverLicence = z.output<typeof licenceSchema>
const licenceInput = z.strictObject({ class: licenceClass, ...validity }).refine(inOrder, inOrderMessage)

const fields = {
  operatorId: idSchema("gopr").nullable(),
  phone: text(60).nullable(),
  email: text(254).nullable(),
  licenceNumber: text(60).nullable(),
  licenceCountry: countryCode.nullable(),
  isMeetAndGreetCapable: z.boolean(),
  hoursRules: z.enum(hoursRules),
  basePlaceId: idSchema("plac").nullable(),
  photoUrl: text(500).nullable(),
  notes: text(4000).nullable(),
}

export const driverSchema = z
  .object({
    id: idSchema("gdrv"),
    resourceId: idSchema("res"),
    ...resourceFields,
    isGuide: z.boolean(),
    languages: z.array(z.string()),
    licences: z.array(licenceSchema),
    ...fields,
    documents: z.array(documentSchema),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "Driver" })
export type Driver = z.output<typeof driverSchema>

const given = {
  ...resourceFields,
  isGuide: z.boolean(),
  languages: z.array(language).max(30),
  licences: z.array(licenceInput).max(20),
  ...fields,
  baseFacilityId: idSchema("plac").nullable(),
  documents: z.array(documentInput).max(50),
}

/** `resourceId` takes a resource of kind driver that nobody owns; without it one is made. */
export const createDriverInput = z
  .strictObject({ ...given, resourceId: idSchema("res") })
  .partial()
  .required({ name: true })
export const updateDriverInput = z.strictObject(given).partial().extend(revisionField)
export type CreateDriver = z.input<typeof createDriverInput>
export type UpdateDriver = z.input<typeof updateDriverInput>

/** After a change; deactivating lists what still lies ahead, which stays. */
export const updatedDriverSchema = driverSchema.extend({ affected: z.array(assetCommitmentSchema) }).meta({ id: "UpdatedDriver" })
export type UpdatedDriver = z.output<typeof updatedDriverSchema>

export const driverSortFields = ["name", "updatedAt"] as const
const filters = {
  ids: listOf(idSchema("gdrv")).optional(),
  operatorId: listOf(idSchema("gopr")).optional(),
  active: flag.optional(),
  language: listOf(language).optional(),
  /** Classes that cover it count as well. */
  licenceClass: licenceClass.optional(),
  isGuide: flag.optional(),
  meetAndGreet: flag.optional(),
  ...paging,
  sort: sortBy(driverSortFields),
}
export const driverListQuery = z.strictObject(filters)
export type DriverListQuery = z.input<typeof driverListQuery>
/** The list's filters and `q`, which may be a person's name and therefore never stands in a URL. */
export const searchDriversBody = z.strictObject({ ...filters, q: text(200).optional() })
export type SearchDrivers = z.input<typeof searchDriversBody>
export const driverPageSchema = pageOf(driverSchema)
