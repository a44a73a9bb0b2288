import * as z from "zod"
import { pickupListQuery } from "../../availability/contract.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { text } from "../../kernel/values.js"
import { overrideInput } from "../assignment/contract.js"

const many = <S extends z.ZodType>(item: S) => z.array(item).min(1).max(200).optional()

/** The travelers of a departure's pickup list that are on no dispatch yet; narrowed by group, stop or booking. */
export const createFromPickupRunBody = z.strictObject({
  slotId: idSchema("avsl"),
  /** `pickup` unless given. */
  kind: pickupListQuery.shape.kind.optional(),
  groupId: idSchema("pkgr").optional(),
  slotPickupIds: many(idSchema("slpk")),
  bookingIds: many(foreignId),
  vehicleId: idSchema("gveh").optional(),
  driverId: idSchema("gdrv").optional(),
  /** Where the run ends (a drop-off: begins); the departure's place unless given. */
  dropoffPlaceId: idSchema("plac").optional(),
  override: overrideInput.optional(),
  reason: text(500).optional(),
})
export type CreateFromPickupRun = z.input<typeof createFromPickupRunBody>
