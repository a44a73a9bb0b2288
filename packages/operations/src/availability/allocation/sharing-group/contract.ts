import * as z from "zod"
import { reasonField, revisionField, writeContext } from "../../../kernel/context.js"
import { idSchema } from "../../../kernel/ids.js"
import { pageOf, paging } from "../../../kernel/paging.js"
import { instant, text } from "../../../kernel/values.js"

const slotId = idSchema("avsl")
const groupId = idSchema("shgr")
const members = z.array(idSchema("sltr")).max(50)

/** People of one departure who want to be together, across bookings. */
export const sharingGroupSchema = z
  .object({
    id: groupId,
    slotId,
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
export const sharingGroupPage = pageOf(sharingGroupSchema)

const filters = { q: text(120).optional(), ...paging }
export const sharingGroupQuery = z.strictObject(filters)
export const listSharingGroupsInput = z.strictObject({ slotId, ...filters, now: writeContext.now })
export type ListSharingGroups = z.input<typeof listSharingGroupsInput>

const words = { label: text(120), notes: text(1000).nullable().optional() }
export const createSharingGroupBody = z.strictObject({ ...words, travelerIds: members.optional(), ...reasonField })
export const createSharingGroupInput = z.strictObject({ slotId, ...words, travelerIds: members.optional(), ...writeContext })
export type CreateSharingGroup = z.input<typeof createSharingGroupInput>

/** `travelerIds` says who is in it from then on, as `setSharingGroupMembers` does. */
const patch = { label: text(120).optional(), notes: words.notes, travelerIds: members.optional() }
export const updateSharingGroupBody = z.strictObject({ ...patch, ...revisionField, ...reasonField })
export const updateSharingGroupInput = z.strictObject({ groupId, ...patch, ...revisionField, ...writeContext })
export type UpdateSharingGroup = z.input<typeof updateSharingGroupInput>

export const deleteSharingGroupInput = z.strictObject({ groupId, ...revisionField, ...writeContext })
export type DeleteSharingGroup = z.input<typeof deleteSharingGroupInput>

/** Exactly these people; who is in another group leaves that one. */
export const sharingGroupMembersBody = z.strictObject({ travelerIds: members, ...reasonField })
export const sharingGroupMembersInput = z.strictObject({ groupId, travelerIds: members, ...writeContext })
export type SetSharingGroupMembers = z.input<typeof sharingGroupMembersInput>
