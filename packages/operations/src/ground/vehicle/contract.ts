import * as z from "zod"
import { assetCommitmentSchema } from "../../calendar/contract.js"
import { revisionField } from "../../kernel/context.js"
import { idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { count, flag, instant, listOf, localDate, queryInt, text } from "../../kernel/values.js"
import { vehicleCategories, vehicleClasses } from "../words.js"

/** A paper of a vehicle or driver: `insurance`, `inspection`, `medical` … Dates are inclusive, null = open. */
export const documentSchema = z.object({
  kind: z.string(),
  number: z.string().nullable(),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
})
export type GroundDocument = z.output<typeof documentSchema>

export const documentKind = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,59}$/, { message: "Expected a kind such as insurance." })
export const validity = { validFrom: localDate.nullable().optional(), validTo: localDate.nullable().optional() }
export const inOrder = ({ validFrom, validTo }: { validFrom?: string | null; validTo?: string | null }) =>
  !validFrom || !validTo || validFrom <= validTo
export const inOrderMessage = { path: ["validTo"], message: "Must not lie before validFrom." }

export const documentInput = z
  .strictObject({ kind: documentKind, number: text(500).nullable().optional(), ...validity })
  .refine(inOrder, inOrderMessage)

export const bufferMinutes = z.int().min(0).max(1440)
export const countryCode = z.string().regex(/^[A-Z]{2}$/, { message: "Expected a country as two upper-case letters (ISO 3166-1)." })

/** What the resource behind a vehicle or driver knows, and only it. */
export const resourceFields = {
  name: text(255),
  active: z.boolean(),
  bufferBeforeMinutes: bufferMinutes,
  bufferAfterMinutes: bufferMinutes,
}

const fields = {
  operatorId: idSchema("gopr").nullable(),
  category: z.enum(vehicleCategories),
  vehicleClass: z.enum(vehicleClasses),
  plate: text(30).nullable(),
  plateCountry: countryCode.nullable(),
  make: text(100).nullable(),
  model: text(100).nullable(),
  modelYear: z.int().min(1900).max(2100).nullable(),
  colour: text(60).nullable(),
  checkedBagCapacity: count.nullable(),
  carryOnCapacity: count.nullable(),
  wheelchairCapacity: count.nullable(),
  childSeatCapacity: count.nullable(),
  /** Has a ramp or a lift. */
  isAccessible: z.boolean(),
  requiredLicenceClass: text(20).nullable(),
  basePlaceId: idSchema("plac").nullable(),
  notes: text(4000).nullable(),
}

export const vehicleSchema = z
  .object({
    id: idSchema("gveh"),
    resourceId: idSchema("res"),
    ...resourceFields,
    /** Seats without the driver's. */
    passengerCapacity: z.int().nullable(),
    ...fields,
    documents: z.array(documentSchema),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "Vehicle" })
export type Vehicle = z.output<typeof vehicleSchema>

const given = {
  ...resourceFields,
  passengerCapacity: z.int().min(1).max(10_000).nullable(),
  ...fields,
  baseFacilityId: idSchema("plac").nullable(),
  documents: z.array(documentInput).max(50),
}

/** `resourceId` takes a resource of kind vehicle that nobody owns; without it one is made. */
export const createVehicleInput = z
  .strictObject({ ...given, resourceId: idSchema("res") })
  .partial()
  .required({ name: true })
export const updateVehicleInput = z.strictObject(given).partial().extend(revisionField)
export type CreateVehicle = z.input<typeof createVehicleInput>
export type UpdateVehicle = z.input<typeof updateVehicleInput>

/** After a change; deactivating lists what still lies ahead, which stays. */
export const updatedVehicleSchema = vehicleSchema.extend({ affected: z.array(assetCommitmentSchema) }).meta({ id: "UpdatedVehicle" })
export type UpdatedVehicle = z.output<typeof updatedVehicleSchema>

export const vehicleSortFields = ["name", "plate", "passengerCapacity", "updatedAt"] as const
export const vehicleListQuery = z.strictObject({
  ids: listOf(idSchema("gveh")).optional(),
  operatorId: listOf(idSchema("gopr")).optional(),
  category: listOf(z.enum(vehicleCategories)).optional(),
  vehicleClass: listOf(z.enum(vehicleClasses)).optional(),
  active: flag.optional(),
  minSeats: queryInt(1, 10_000).optional(),
  accessible: flag.optional(),
  plate: text(30).optional(),
  q: text(200).optional(),
  ...paging,
  sort: sortBy(vehicleSortFields),
})
export type VehicleListQuery = z.input<typeof vehicleListQuery>
export const vehiclePageSchema = pageOf(vehicleSchema)
