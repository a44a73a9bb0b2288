import * as z from "zod"
import { idSchema } from "../../../kernel/ids.js"
import { instant } from "../../../kernel/values.js"
import {
  attendances,
  bedPreferences,
  travelerAssignmentSources,
  travelerCategories,
  travelerGenders,
  travelerRoles,
  travelerStatuses,
} from "../words.js"

/** A live place of a traveler. */
export const travelerAssignmentSchema = z
  .object({
    id: idSchema("tasg"),
    resourceId: idSchema("alrs"),
    label: z.string(),
    kind: z.string(),
    family: z.string(),
    segment: z.string(),
    source: z.enum(travelerAssignmentSources),
    pinned: z.boolean(),
    overrideReason: z.string().nullable(),
    /** Codes of the room rules that the override waived. */
    waived: z.array(z.string()),
    createdBy: z.string().nullable(),
    createdAt: instant,
  })
  .meta({ id: "TravelerAssignment" })
export type TravelerAssignment = z.output<typeof travelerAssignmentSchema>

/** Somebody on a departure. Health texts, birth date and document number stand in `details`, for whoever asks and may. */
export const slotTravelerSchema = z
  .object({
    id: idSchema("sltr"),
    slotId: idSchema("avsl"),
    slotAllocationId: idSchema("slal").nullable(),
    bookingId: z.string().nullable(),
    bookingTravelerId: z.string().nullable(),
    externalKey: z.string().nullable(),
    role: z.enum(travelerRoles),
    status: z.enum(travelerStatuses),
    /** Counts now: neither removed nor on a hold that has lapsed. */
    live: z.boolean(),
    removedAt: instant.nullable(),
    removedReason: z.string().nullable(),
    countsPax: z.boolean(),
    firstName: z.string().nullable(),
    lastName: z.string(),
    title: z.string().nullable(),
    isLead: z.boolean(),
    isPlaceholder: z.boolean(),
    category: z.enum(travelerCategories),
    gender: z.enum(travelerGenders).nullable(),
    nationality: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    language: z.string().nullable(),
    attendance: z.enum(attendances),
    attendanceAt: instant.nullable(),
    attendanceBy: z.string().nullable(),
    roomType: z.string().nullable(),
    bedPreference: z.enum(bedPreferences).nullable(),
    optionUnitId: z.string().nullable(),
    smoking: z.boolean().nullable(),
    /** IATA codes such as WCHR. */
    accessNeeds: z.array(z.string()),
    accessibilityFlagged: z.boolean(),
    dietaryFlagged: z.boolean(),
    notes: z.string().nullable(),
    sharingGroupId: idSchema("shgr").nullable(),
    keepApart: z.array(idSchema("sltr")),
    assignments: z.array(travelerAssignmentSchema),
    details: z
      .object({
        birthDate: z.iso.date().nullable(),
        documentNumber: z.string().nullable(),
        accessibilityNotes: z.string().nullable(),
        dietaryNotes: z.string().nullable(),
      })
      .optional(),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "SlotTraveler" })
export type SlotTraveler = z.output<typeof slotTravelerSchema>
