import * as z from "zod"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { defineRecord } from "../../kernel/record.js"
import { count, instant, listOf, text } from "../../kernel/values.js"
import { language } from "../driver/contract.js"
import { transportFields, transportInput } from "../transport/contract.js"
import { serviceLevels, vehicleCategories, vehicleClasses } from "../words.js"

const fields = {
  bookingItemId: foreignId.nullable(),
  pickupPlaceId: idSchema("plac").nullable(),
  dropoffPlaceId: idSchema("plac").nullable(),
  pickupText: text(500).nullable(),
  dropoffText: text(500).nullable(),
  requestedCategory: z.enum(vehicleCategories).nullable(),
  requestedClass: z.enum(vehicleClasses).nullable(),
  serviceLevel: z.enum(serviceLevels),
  passengerCount: count.nullable(),
  checkedBags: count.nullable(),
  carryOnBags: count.nullable(),
  wheelchairCount: count.nullable(),
  childSeatCount: count.nullable(),
  driverLanguage: language.nullable(),
  languageRequired: z.boolean(),
  meetAndGreet: z.boolean(),
  greetingSign: text(200).nullable(),
  accessibilityNotes: text(1000).nullable(),
  pickupNotes: text(1000).nullable(),
  dropoffNotes: text(1000).nullable(),
  notes: text(4000).nullable(),
}

/** What a traveler asked for. */
export const transferPreferenceSchema = z
  .object({
    id: idSchema("gtpr"),
    bookingId: z.string(),
    ...fields,
    ...transportFields,
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "TransferPreference" })
export type TransferPreference = z.output<typeof transferPreferenceSchema>

export const transferPreferenceRecord = defineRecord("transfer preference", {
  record: transferPreferenceSchema,
  create: z
    .strictObject({ bookingId: foreignId, ...fields, transport: transportInput })
    .partial()
    .required({ bookingId: true }),
  update: z.strictObject({ ...fields, transport: transportInput }).partial(),
  filters: {
    ids: listOf(idSchema("gtpr")).optional(),
    bookingId: listOf(foreignId).optional(),
    bookingItemId: listOf(foreignId).optional(),
  },
  sort: ["createdAt", "updatedAt"],
})
export type TransferPreferenceListQuery = z.input<typeof transferPreferenceRecord.query>
