import * as z from "zod"
import { idSchema } from "../../../kernel/ids.js"
import { instant } from "../../../kernel/values.js"

/** People of one departure who want to be together, across bookings. */
export const sharingGroupSchema = z
  .object({
    id: idSchema("shgr"),
    slotId: idSchema("avsl"),
    label: z.string(),
    notes: z.string().nullable(),
    /** Live members. */
    travelerIds: z.array(idSchema("sltr")),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "SharingGroup" })
export type SharingGroup = z.output<typeof sharingGroupSchema>
