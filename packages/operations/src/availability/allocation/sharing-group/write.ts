import { eq, sql } from "drizzle-orm"
import { revisionConflict } from "../../../kernel/common-errors.js"
import type { WriteContext } from "../../../kernel/context.js"
import { arrayParam, clock, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { type Id, newId } from "../../../kernel/ids.js"
import { parseInput, patchOf } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { translating } from "../../../kernel/violations.js"
import { sharingGroupLabelTaken, sharingGroupNotFound } from "../errors.js"
import { lockDeparture } from "../slot.js"
import { requireLive } from "../traveler/live.js"
import {
  type CreateSharingGroup,
  createSharingGroupInput,
  type DeleteSharingGroup,
  deleteSharingGroupInput,
  type SetSharingGroupMembers,
  type SharingGroup,
  sharingGroupMembersInput,
  type UpdateSharingGroup,
  updateSharingGroupInput,
} from "./contract.js"
import { requireSharingGroup } from "./read.js"
import { sharingGroups } from "./schema.js"

type Row = typeof sharingGroups.$inferSelect
type Changes = Pick<UpdateSharingGroup, "label" | "notes" | "travelerIds">

const named = <Result>(label: string, command: () => Promise<Result>): Promise<Result> =>
  translating({ sharing_groups_label_key: () => sharingGroupLabelTaken({ label }) }, command)

/** Locks a group for a change, its departure first. Throws `sharing_group_not_found`, `revision_conflict`. */
async function lockGroup(tx: OperationsDb, groupId: Id<"shgr">, expectedRevision?: number): Promise<Row> {
  const [of] = await tx.select({ slotId: sharingGroups.slotId }).from(sharingGroups).where(eq(sharingGroups.id, groupId))
  if (!of) throw sharingGroupNotFound({ id: groupId })
  await lockDeparture(tx, of.slotId)
  const [row] = await tx.select().from(sharingGroups).where(eq(sharingGroups.id, groupId)).for("update")
  if (!row) throw sharingGroupNotFound({ id: groupId })
  if (expectedRevision !== undefined && expectedRevision !== row.revision)
    throw revisionConflict({ expected: expectedRevision, current: { ...(await requireSharingGroup(tx, groupId)) } })
  return row
}

type Verb = "created" | "updated" | "deleted" | "members_set"

const tell = (
  tx: OperationsDb,
  context: WriteContext,
  verb: Verb,
  { id, slotId }: Pick<Row, "id" | "slotId">,
  more: { travelerIds?: string[]; fields?: string[] } = {},
) =>
  recordEvents(tx, context, [
    { type: `availability.sharing_group.${verb}`, subject: id, touches: [slotId, ...(more.travelerIds ?? [])], data: { slotId, ...more } },
  ])

/**
 * Makes the group consist of exactly these people. Answers whoever came or left; one statement. Groups that lose somebody
 * to it count a revision, so that nobody saves over a list of people that they have not seen; its own revision is the caller's.
 */
async function setMembers(
  tx: OperationsDb,
  { id, slotId }: Pick<Row, "id" | "slotId">,
  travelerIds: readonly string[],
  now?: Date,
): Promise<string[]> {
  await requireLive(tx, slotId, travelerIds, now)
  const ids = arrayParam([...travelerIds], "text")
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`with touched as (
        select id, sharing_group_id from slot_travelers
        where slot_id = ${slotId} and ((id = any(${ids}) and sharing_group_id is distinct from ${id}) or (sharing_group_id = ${id} and not id = any(${ids})))
        order by id for update
      ), changed as (
        update slot_travelers set sharing_group_id = case when touched.id = any(${ids}) then ${id}::text end,
          revision = slot_travelers.revision + 1, updated_at = ${clock(now)}
        from touched where slot_travelers.id = touched.id returning slot_travelers.id
      ), counted as (
        update sharing_groups set revision = revision + 1, updated_at = ${clock(now)}
        where slot_id = ${slotId} and id <> ${id} and id in (select sharing_group_id from touched)
      )
      select id from changed order by id`,
  )
  return rows.map((row) => row.id)
}

/** Inserts new groups of one departure, with an event each, in two statements; whoever calls holds the departure. */
export async function insertSharingGroups(
  tx: OperationsDb,
  slotId: Id<"avsl">,
  groups: readonly Pick<Row, "id" | "label">[],
  context: WriteContext,
): Promise<void> {
  if (groups.length === 0) return
  const at = clock(context.now)
  await tx.insert(sharingGroups).values(groups.map((group) => ({ ...group, slotId, createdAt: at, updatedAt: at }) as never))
  await recordEvents(
    tx,
    context,
    groups.map(({ id }) => ({ type: "availability.sharing_group.created", subject: id, touches: [slotId], data: { slotId } })),
  )
}

/**
 * Makes a sharing group, with its people if they are named. Its label is known on this departure alone. Throws `slot_not_found`,
 * `sharing_group_label_taken`, `traveler_not_on_slot`.
 */
export async function createSharingGroup(db: OperationsDb, input: CreateSharingGroup): Promise<SharingGroup> {
  const { slotId, label, notes = null, travelerIds = [], ...context } = parseInput(createSharingGroupInput, input)
  return named(label, () =>
    db.transaction(async (tx) => {
      await lockDeparture(tx, slotId)
      const at = clock(context.now)
      const group = { id: newId("shgr"), slotId, label, notes }
      await tx.insert(sharingGroups).values({ ...group, createdAt: at, updatedAt: at } as never)
      const changed = travelerIds.length > 0 ? await setMembers(tx, group, travelerIds, context.now) : []
      await tell(tx, context, "created", group, { travelerIds: changed })
      return requireSharingGroup(tx, group.id, context.now)
    }),
  )
}

/** Changes a locked group. Answers the names of what differs, and who came or left; one revision, however much that is. */
async function change(tx: OperationsDb, before: Row, { travelerIds, ...words }: Changes, now?: Date) {
  const members = travelerIds ? await setMembers(tx, before, travelerIds, now) : []
  const fields: string[] = (["label", "notes"] as const).filter((field) => field in words && words[field] !== before[field])
  if (members.length > 0) fields.push("travelerIds")
  if (fields.length > 0) {
    const set = { ...words, revision: before.revision + 1, updatedAt: clock(now) }
    await tx
      .update(sharingGroups)
      .set(set as never)
      .where(eq(sharingGroups.id, before.id))
  }
  return { fields, travelerIds: members }
}

/**
 * Changes label, notes and, where `travelerIds` is given, who is in it, all or nothing. Throws `sharing_group_not_found`,
 * `sharing_group_label_taken`, `traveler_not_on_slot`, `empty_patch`, `revision_conflict`.
 */
export async function updateSharingGroup(db: OperationsDb, input: UpdateSharingGroup): Promise<SharingGroup> {
  const { groupId, expectedRevision, label, notes, travelerIds, ...context } = parseInput(updateSharingGroupInput, input)
  const patch = patchOf({ label, notes, travelerIds })
  return named(label ?? "", () =>
    db.transaction(async (tx) => {
      const before = await lockGroup(tx, groupId, expectedRevision)
      const changed = await change(tx, before, patch, context.now)
      if (changed.fields.length > 0) await tell(tx, context, "updated", before, changed)
      return requireSharingGroup(tx, groupId, context.now)
    }),
  )
}

/** Deletes a group; its people stay where they are. Throws `sharing_group_not_found`, `revision_conflict`. */
export async function deleteSharingGroup(db: OperationsDb, input: DeleteSharingGroup): Promise<{ id: Id<"shgr"> }> {
  const { groupId, expectedRevision, ...context } = parseInput(deleteSharingGroupInput, input)
  return db.transaction(async (tx) => {
    const row = await lockGroup(tx, groupId, expectedRevision)
    const travelerIds = await setMembers(tx, row, [], context.now)
    await tx.delete(sharingGroups).where(eq(sharingGroups.id, groupId))
    await tell(tx, context, "deleted", row, { travelerIds })
    return { id: groupId }
  })
}

/** Makes the group consist of exactly these people; the same again writes nothing. Throws `sharing_group_not_found`, `traveler_not_on_slot`. */
export async function setSharingGroupMembers(db: OperationsDb, input: SetSharingGroupMembers): Promise<SharingGroup> {
  const { groupId, travelerIds, ...context } = parseInput(sharingGroupMembersInput, input)
  return db.transaction(async (tx) => {
    const row = await lockGroup(tx, groupId)
    const changed = await change(tx, row, { travelerIds }, context.now)
    if (changed.fields.length > 0) await tell(tx, context, "members_set", row, { travelerIds: changed.travelerIds })
    return requireSharingGroup(tx, groupId, context.now)
  })
}
