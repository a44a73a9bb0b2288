import { eq, inArray, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRequest } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { changes } from "../../kernel/outbox/changes.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { rehearse } from "../../kernel/rehearse.js"
import type { Facility } from "../facility/contract.js"
import { readFacilities } from "../facility/read.js"
import { facilities } from "../facility/schema.js"
import { checkParent, lockFacilityTree, recursionLimit } from "../facility/tree/hierarchy.js"
import { lockFacilities } from "../facility/write/lock-many.js"
import { eventFields } from "../facility/write/written.js"
import { type MergeReport, mergeFacilitiesBody } from "./contract.js"
import { mergeWithSelf } from "./errors.js"
import { fillSurvivor } from "./fill.js"
import { joinParts } from "./parts.js"
import { repoint } from "./repoint.js"

const input = mergeFacilitiesBody.extend({ ...writeContext, reason: mergeFacilitiesBody.shape.reason })
type Input = z.output<typeof input>
type PlaceId = Id<"plac">

function checkInput({ survivorId, duplicateIds, take = {} }: Input): void {
  if (duplicateIds.includes(survivorId) || new Set(duplicateIds).size < duplicateIds.length)
    throw mergeWithSelf({ survivorId, duplicateIds })
  const stranger = Object.entries(take).find(([, id]) => id && !duplicateIds.includes(id))
  if (stranger)
    throw invalidRequest({ violations: [{ path: `take.${stranger[0]}`, message: "A field is taken from one of the duplicates." }] })
}

/** The parent that is left for a survivor below a duplicate: that of the highest duplicate above it. */
async function parentAbove(tx: OperationsDb, survivor: Facility, duplicateIds: PlaceId[]): Promise<PlaceId | null> {
  const up = await rowsOf<{ id: PlaceId; parent: PlaceId | null }>(
    tx,
    sql`with recursive up (id, parent, level) as (
        select id, parent_facility_id, 0 from facilities where id = ${survivor.id}
        union all select above.id, above.parent_facility_id, up.level + 1 from facilities above join up on above.id = up.parent
          where up.level < ${recursionLimit}::int
      ) select id, parent from up order by level`,
  )
  const highest = up.findLast(({ id }) => duplicateIds.includes(id))
  return highest ? highest.parent : survivor.parentPlaceId
}

async function retire(tx: OperationsDb, survivorId: PlaceId, duplicateIds: PlaceId[], now?: Date): Promise<void> {
  await tx
    .update(facilities)
    .set({
      status: "merged",
      mergedIntoId: survivorId,
      code: null,
      parentPlaceId: null,
      revision: sql`${facilities.revision} + 1`,
      updatedAt: clock(now),
    } as never)
    .where(inArray(facilities.id, duplicateIds))
}

/** One transaction under the lock of the tree: parts, references, duplicates, then the survivor itself. */
async function run(tx: OperationsDb, asked: Input): Promise<MergeReport> {
  const { survivorId, duplicateIds, take = {}, now, dryRun = false } = asked
  await lockFacilityTree(tx)
  const locked = await lockFacilities(tx, [survivorId, ...duplicateIds])
  const survivor = locked.get(survivorId) as Facility
  const duplicates = duplicateIds.map((id) => locked.get(id) as Facility)
  const { values, filled } = fillSurvivor(survivor, duplicates, take)
  const parentPlaceId = values.parentPlaceId ?? (await parentAbove(tx, survivor, duplicateIds))
  await tx.update(facilities).set({ parentPlaceId }).where(eq(facilities.id, survivorId))
  const dropped = await joinParts(tx, survivorId, duplicateIds)
  await retire(tx, survivorId, duplicateIds, now)
  const repointed = await repoint(tx, survivorId, duplicateIds)
  if (parentPlaceId) await checkParent(tx, survivorId, parentPlaceId)
  await tx
    .update(facilities)
    .set({ ...values, parentPlaceId, revision: sql`${facilities.revision} + 1`, updatedAt: clock(now) } as never)
    .where(eq(facilities.id, survivorId))
  const [after] = await readFacilities(tx, eq(facilities.id, survivorId))
  await record(tx, asked, survivor, after as Facility, { repointed, dropped })
  return { dryRun, survivor: after as Facility, repointed, dropped, filled }
}

const record = (tx: OperationsDb, { duplicateIds, ...context }: Input & WriteContext, before: Facility, after: Facility, counts: object) =>
  recordEvents(tx, context, [
    {
      type: "places.place.merged",
      subject: after.id,
      touches: [...duplicateIds, before.parentPlaceId, after.parentPlaceId],
      ...changes(eventFields(before), eventFields(after)),
      data: { duplicateIds, ...counts },
    },
  ])

/**
 * Makes one place of several: whatever pointed at a duplicate points at the survivor, which keeps what it has and takes what it lacks. The ids of
 * the duplicates keep resolving to it. There is no way back; `dryRun` answers the same report and writes nothing.
 * Throws `merge_with_self`, `merge_conflict`, `place_not_found`, `place_merged`, `place_archived`, `place_hierarchy_cycle`, `place_hierarchy_too_deep`.
 */
export async function mergeFacilities(db: OperationsDb, raw: z.input<typeof input>): Promise<MergeReport> {
  const asked = parseInput(input, raw)
  checkInput(asked)
  return rehearse(db, asked.dryRun ?? false, (tx) => run(tx, asked))
}
