import * as z from "zod"
import { writeContext } from "../../../../kernel/context.js"
import { foreignId, idSchema } from "../../../../kernel/ids.js"
import { pageOf, paging } from "../../../../kernel/paging.js"
import { listOf, text } from "../../../../kernel/values.js"
import { resourceKind } from "../../values.js"
import { attendances, travelerRoles, travelerStatuses } from "../../words.js"
import { slotTravelerSchema } from "../contract.js"

const slotId = idSchema("avsl")
const now = { now: writeContext.now }

/** `details`: health texts, birth date and document number as well. */
export const travelerIncludes = ["details"] as const

const filters = {
  bookingId: foreignId.optional(),
  slotAllocationId: idSchema("slal").optional(),
  sharingGroupId: idSchema("shgr").optional(),
  role: z.enum(travelerRoles).optional(),
  attendance: z.enum(attendances).optional(),
  /** Those without a place of this family, in any segment that has one. */
  unassigned: resourceKind.optional(),
  /** `live` unless given: neither removed nor on a lapsed hold. */
  status: z.enum(travelerStatuses).optional(),
  include: listOf(z.enum(travelerIncludes)).optional(),
  ...paging,
}
export const slotTravelerQuery = z.strictObject(filters)
export const listSlotTravelersInput = z.strictObject({ slotId, ...filters, ...now })
export type ListSlotTravelers = z.input<typeof listSlotTravelersInput>

/** The same with a text, which may be a name and so never stands in an address. */
export const searchSlotTravelersBody = z.strictObject({ q: text(200), ...filters })
export const searchSlotTravelersInput = z.strictObject({ slotId, q: text(200), ...filters, ...now })
export type SearchSlotTravelers = z.input<typeof searchSlotTravelersInput>

export const slotTravelerPage = pageOf(slotTravelerSchema)

export const getSlotTravelerQuery = z.strictObject({ include: listOf(z.enum(travelerIncludes)).optional() })
export const getSlotTravelerInput = z.strictObject({ travelerId: idSchema("sltr"), ...getSlotTravelerQuery.shape, ...now })
export type GetSlotTraveler = z.input<typeof getSlotTravelerInput>
