import { and, eq, ilike, inArray, ne, sql } from "drizzle-orm"
import { invalidRange, memberExists } from "../../../kernel/common-errors.js"
import type { WriteContext } from "../../../kernel/context.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { defineStore, type Store } from "../../../kernel/store.js"
import { memberNotFound, propertyGroupNotFound, propertyNotFound } from "../../errors.js"
import { properties } from "../schema.js"
import { type PropertyGroupMember, propertyGroupMemberRecord } from "./contract.js"
import { propertyGroupMembers as member } from "./schema.js"

const records = defineStore(propertyGroupMemberRecord, member, {
  prefix: "pgpm",
  event: "places.property_group_member",
  notFound: memberNotFound,
  toRecord: (row) => row,
  toRow: (input, before) => {
    const { validFrom = null, validTo = null } = { ...before, ...input } as Partial<PropertyGroupMember>
    if (validFrom && validTo && validTo < validFrom) throw invalidRange({ from: validFrom, to: validTo })
    return input
  },
  where: ({ groupId, propertyId, role, isPrimary, q }) => [
    groupId && inArray(member.groupId, groupId),
    propertyId && inArray(member.propertyId, propertyId),
    role && inArray(member.role, role),
    isPrimary === undefined ? undefined : eq(member.isPrimary, isPrimary),
    q ? ilike(member.notes, `%${q.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
  ],
  sort: { createdAt: member.createdAt, updatedAt: member.updatedAt, role: member.role },
  constraints: {
    property_group_members_key: (_refusal, { input }) =>
      memberExists({ groupId: String(input.groupId), memberId: String(input.propertyId) }),
    property_group_members_group_id_fkey: (_refusal, { input }) => propertyGroupNotFound({ id: String(input.groupId) }),
    property_group_members_property_id_fkey: (_refusal, { input }) => propertyNotFound({ id: String(input.propertyId) }),
  },
})

/** Takes the mark of the primary group off the others of a property, whose row is locked: two callers at once leave one. */
async function clearPrimary(tx: OperationsDb, propertyId: Id<"prop">, keep: string | null, context: WriteContext): Promise<void> {
  await tx.select({ id: properties.id }).from(properties).where(eq(properties.id, propertyId)).for("no key update")
  const cleared = await tx
    .update(member)
    .set({ isPrimary: false, revision: sql`${member.revision} + 1`, updatedAt: clock(context.now) } as never)
    .where(and(eq(member.propertyId, propertyId), eq(member.isPrimary, true), keep ? ne(member.id, keep as Id<"pgpm">) : undefined))
    .returning({ id: member.id, groupId: member.groupId })
  await recordEvents(
    tx,
    context,
    cleared.map(({ id, groupId }) => ({
      type: "places.property_group_member.updated",
      subject: id,
      touches: [groupId, propertyId],
      before: { isPrimary: true },
      after: { isPrimary: false },
    })),
  )
}

const contextOf = ({ now, actor, reason, correlationId }: WriteContext): WriteContext => ({ now, actor, reason, correlationId })

/** The five services of a membership. Beyond a plain record: a property has one primary group, the one that was set last. */
export const propertyGroupMemberStore: Store<typeof propertyGroupMemberRecord> = {
  ...records,
  create: (db, raw) =>
    db.transaction(async (tx) => {
      if (raw.isPrimary === true) await clearPrimary(tx, raw.propertyId, null, contextOf(raw))
      return records.create(tx, raw)
    }),
  update: (db, raw) =>
    db.transaction(async (tx) => {
      if (raw.isPrimary === true) {
        const { propertyId } = await records.get(tx, { id: raw.id })
        await clearPrimary(tx, propertyId, raw.id, contextOf(raw))
      }
      return records.update(tx, raw)
    }),
}

export const listPropertyGroupMembers = propertyGroupMemberStore.list
export const getPropertyGroupMember = propertyGroupMemberStore.get
export const createPropertyGroupMember = propertyGroupMemberStore.create
export const updatePropertyGroupMember = propertyGroupMemberStore.update
export const deletePropertyGroupMember = propertyGroupMemberStore.remove
