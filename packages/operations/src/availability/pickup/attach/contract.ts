import * as z from "zod"
import { foreignId, idSchema } from "../../../kernel/ids.js"
import { localDate } from "../../../kernel/values.js"
import { applyPickupModes, pickupKeptReasons, pickupSkipReasons } from "../words.js"

/** Departures that start from now on, unless `dateFrom` says otherwise; local dates, both inclusive. */
const filter = z.strictObject({
  productId: foreignId,
  optionId: foreignId.optional(),
  dateFrom: localDate.optional(),
  dateTo: localDate.optional(),
})

export const applyPickupGroupsBody = z
  .strictObject({
    slotIds: z.array(idSchema("avsl")).min(1).max(1000).optional(),
    filter: filter.optional(),
    /** These groups, whether they attach by themselves or not. Absent = those that do. */
    groupIds: z.array(idSchema("pkgr")).min(1).max(100).optional(),
    /** `missing` adds what is not there; `refresh` also gives uncustomised stops the times, places and limits of their group again. */
    mode: z.enum(applyPickupModes),
  })
  .refine(({ slotIds, filter }) => (slotIds === undefined) !== (filter === undefined), { message: "Give slotIds or a filter, not both." })
export type ApplyPickupGroups = z.input<typeof applyPickupGroupsBody>

export const appliedPickupGroupsSchema = z
  .object({
    /** Departures that were looked at. */
    slots: z.int(),
    attached: z.int(),
    refreshed: z.int(),
    /** Stops that stayed as they are, the first 1,000: a person changed them, or their limit cannot go below who chose them. */
    kept: z.array(z.object({ slotId: idSchema("avsl"), slotPickupId: idSchema("slpk"), reason: z.enum(pickupKeptReasons) })),
    /** Stops that could not be, the first 1,000; a cancelled departure is skipped as a whole. */
    skipped: z.array(
      z.object({
        slotId: idSchema("avsl"),
        groupId: idSchema("pkgr").nullable(),
        pointId: idSchema("pkpt").nullable(),
        reason: z.enum(pickupSkipReasons),
      }),
    ),
  })
  .meta({ id: "AppliedPickupGroups" })
export type AppliedPickupGroups = z.output<typeof appliedPickupGroupsSchema>
