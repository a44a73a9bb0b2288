import * as z from "zod"
import { pickupListQuery } from "../../availability/contract.js"
import { revisionField } from "../../kernel/context.js"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { instant, text } from "../../kernel/values.js"
import { overrideInput } from "../assignment/contract.js"
import { dispatchDetailSchema } from "../dispatch/contract.js"

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

/** Whether a run is to follow its pickup list, or only to say what that would change. */
export const refreshRunBody = z.strictObject({
  dryRun: z.boolean().optional(),
  reason: text(500).optional(),
  ...revisionField,
})
export type RefreshRun = z.input<typeof refreshRunBody>

const someone = z.object({ slotTravelerId: idSchema("sltr").nullable(), displayName: z.string().nullable() })
const stop = z.object({ slotPickupId: idSchema("slpk"), name: z.string(), scheduledAt: instant })

export const refreshedRunSchema = z
  .object({
    dispatch: dispatchDetailSchema,
    /** False: it follows its list already. */
    changed: z.boolean(),
    /** Who came since, who is gone, and who waits at another stop. */
    added: z.array(someone),
    removed: z.array(someone),
    moved: z.array(someone.extend({ slotPickupId: idSchema("slpk") })),
    stopsAdded: z.array(stop),
    stopsRemoved: z.array(stop),
    /** Stops at another time than before. */
    stopsMoved: z.array(stop.extend({ previousAt: instant })),
  })
  .meta({ id: "RefreshedRun" })
export type RefreshedRun = z.output<typeof refreshedRunSchema>
