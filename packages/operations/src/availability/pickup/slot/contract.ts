import * as z from "zod"
import { reasonField, revisionField } from "../../../kernel/context.js"
import { idSchema } from "../../../kernel/ids.js"
import { pageOf, paging } from "../../../kernel/paging.js"
import { count, instant, listOf, minutes } from "../../../kernel/values.js"
import { stopTimeSchema } from "../stop-time.js"
import { pickupKinds, pickupStatuses } from "../words.js"

const local = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)

/** A stop of one departure. */
export const slotPickupSchema = z
  .object({
    id: idSchema("slpk"),
    slotId: idSchema("avsl"),
    pointId: idSchema("pkpt"),
    name: z.string(),
    /** Of its point. */
    placeId: idSchema("plac").nullable(),
    /** Null = made by hand, or its group is gone. */
    groupId: idSchema("pkgr").nullable(),
    kind: z.enum(pickupKinds),
    sequence: z.int(),
    time: stopTimeSchema,
    pickupAt: instant,
    pickupUntil: instant.nullable(),
    /** The same on the clocks of the departure's zone. */
    fromLocal: local,
    untilLocal: local.nullable(),
    /** Null = no limit. */
    capacity: z.int().nullable(),
    taken: z.int(),
    /** Travelers that it still takes; null = no limit. */
    available: z.int().nullable(),
    cutoffMinutes: z.int().nullable(),
    cutoffAt: instant.nullable(),
    /** Closed as well while its departure is cancelled. */
    status: z.enum(pickupStatuses),
    /** A person changed it: a refresh from its group and a move of the departure leave it as it is. */
    customised: z.boolean(),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "SlotPickup" })
export type SlotPickup = z.output<typeof slotPickupSchema>

export const slotPickupPageSchema = pageOf(slotPickupSchema)

export const slotPickupListQuery = z.strictObject({ kind: listOf(z.enum(pickupKinds)).optional(), ...paging })
export type SlotPickupListQuery = z.input<typeof slotPickupListQuery>

const fields = {
  time: stopTimeSchema,
  sequence: z.int().min(-1_000_000).max(1_000_000),
  capacity: count.nullable(),
  cutoffMinutes: minutes.nullable(),
}

export const createSlotPickupBody = z.strictObject({
  pointId: idSchema("pkpt"),
  kind: z.enum(pickupKinds),
  time: fields.time,
  sequence: fields.sequence.optional(),
  capacity: fields.capacity.optional(),
  cutoffMinutes: fields.cutoffMinutes.optional(),
  ...reasonField,
})
export type CreateSlotPickup = z.input<typeof createSlotPickupBody>

export const updateSlotPickupBody = z.strictObject({
  ...z.strictObject({ ...fields, status: z.enum(pickupStatuses) }).partial().shape,
  /** Only `false`: it follows its group and its departure again. */
  customised: z.literal(false).optional(),
  ...revisionField,
  ...reasonField,
})
export type UpdateSlotPickup = z.input<typeof updateSlotPickupBody>

/** The order in which a departure's stops of one kind are served: every one of them, once. Their times are handed out anew in that order. */
export const orderSlotPickupsBody = z.strictObject({
  kind: z.enum(pickupKinds),
  slotPickupIds: z
    .array(idSchema("slpk"))
    .min(1)
    .max(500)
    .refine((ids) => new Set(ids).size === ids.length, { message: "Name each stop once." }),
  ...reasonField,
})
export type OrderSlotPickups = z.input<typeof orderSlotPickupsBody>
