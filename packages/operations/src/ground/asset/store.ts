import { eq, sql } from "drizzle-orm"
import type { PgColumn, PgTable } from "drizzle-orm/pg-core"
import type { AssetCommitment } from "../../calendar/contract.js"
import { invalidRequest, revisionConflict } from "../../kernel/common-errors.js"
import type { WriteContext } from "../../kernel/context.js"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { type ErrorDefinition, isOperationsError } from "../../kernel/errors.js"
import { type Id, newId } from "../../kernel/ids.js"
import { patchOf } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { type ConstraintErrors, translating } from "../../kernel/violations.js"
import { requireFacilities } from "../../places/index.js"
import { deleteResource } from "../../resources/index.js"
import { operatorNotFound, resourceTaken } from "../errors.js"
import { type OwnedFields, type OwnedList, ownResource, updateOwned } from "./own.js"

type Asset = Record<string, unknown> & {
  id: string
  resourceId: Id<"res">
  operatorId: string | null
  basePlaceId: string | null
}

interface Paper {
  kind: string
  number?: string | null
  validFrom?: string | null
  validTo?: string | null
}

type AssetTable = PgTable & Record<"id" | "resourceId" | "revision" | "createdAt" | "updatedAt", PgColumn>

/** What is given for a vehicle or driver, taken apart: what its resource keeps, and its own columns. */
interface Apart {
  fields: OwnedFields
  lists: OwnedList[]
  columns: { basePlaceId?: Id<"plac"> | null }
}

interface AssetParts<Prefix extends "gveh" | "gdrv", Row extends Asset, Given> {
  kind: "vehicle" | "driver"
  prefix: Prefix
  table: AssetTable
  split: (given: Given) => Apart
  read: (db: OperationsDb, id: string) => Promise<Row>
  /** What events keep of it: nothing about a person. */
  told: (row: Row) => Record<string, unknown>
  /** Refusals of constraints that the other kind does not have. */
  constraints?: (given: Given) => ConstraintErrors
  /** Tables that refer to it by `vehicle_id` or `driver_id`. */
  usedBy: readonly string[]
  notFound: ErrorDefinition<string, { id: string }>
  inUse: ErrorDefinition<string, { id: string; referredBy: string }>
}

/** One that is there, and who changes it. */
interface Addressed<Prefix extends "gveh" | "gdrv"> extends WriteContext {
  id: Id<Prefix>
  expectedRevision?: number
}

/** Papers, as qualifications of the resource. */
export const papersOf = (documents: readonly Paper[] | undefined): OwnedList => ({
  prefix: "doc:",
  items: documents?.map(({ kind, number, ...dates }) => ({ value: kind, documentRef: number ?? null, ...dates })),
})

/** `baseFacilityId` is the same place under its other name. */
export function basePlaceOf({ basePlaceId, baseFacilityId }: { basePlaceId?: Id<"plac"> | null; baseFacilityId?: Id<"plac"> | null }) {
  if (baseFacilityId !== undefined && basePlaceId !== undefined && baseFacilityId !== basePlaceId) {
    throw invalidRequest({ violations: [{ path: "baseFacilityId", message: "basePlaceId and baseFacilityId name two different places." }] })
  }
  return basePlaceId === undefined ? baseFacilityId : basePlaceId
}

/** The place by the id that is kept: a place that was merged is its survivor. */
async function storedBase(tx: OperationsDb, { fields, columns }: Apart) {
  const asked = columns.basePlaceId
  if (!asked) return { fields, columns }
  const basePlaceId = (await requireFacilities(tx, [asked], { basePlaceId: asked })).get(asked)?.id
  return { fields: basePlaceId ? { ...fields, placeId: basePlaceId } : fields, columns: { ...columns, basePlaceId } }
}

/**
 * Writes of a vehicle or a driver, each with the resource that it owns, in one transaction with its event. Throws the record's
 * `…_not_found` and `…_in_use`, `revision_conflict`, `empty_patch`, `resource_taken`, `resource_wrong_kind`, `operator_not_found`,
 * `place_not_found`.
 */
export function defineAssets<Prefix extends "gveh" | "gdrv", Row extends Asset, Given extends object>(
  parts: AssetParts<Prefix, Row, Given>,
) {
  const { kind, prefix, table, read, told } = parts
  const event = `ground.${kind}` as const

  const refusing = <Result>(given: Given & { operatorId?: string | null; resourceId?: string }, run: () => Promise<Result>) =>
    translating(
      {
        [`ground_${kind}s_resource_id_key`]: () => resourceTaken({ resourceId: String(given.resourceId) }),
        [`ground_${kind}s_operator_id_fkey`]: () => operatorNotFound({ id: String(given.operatorId) }),
        ...parts.constraints?.(given),
      },
      run,
    )

  const lock = async (tx: OperationsDb, id: Id<Prefix>, expectedRevision?: number) => {
    const [row] = await tx
      .select({ resourceId: table.resourceId, revision: table.revision })
      .from(table)
      .where(eq(table.id, id))
      .for("update")
    if (!row) throw parts.notFound({ id })
    if (expectedRevision !== undefined && expectedRevision !== row.revision) {
      throw revisionConflict({ expected: expectedRevision, current: { ...(await read(tx, id)), id, revision: row.revision as number } })
    }
    return row.resourceId as Id<"res">
  }

  return {
    async create(db: OperationsDb, input: Given & WriteContext & { name: string; resourceId?: Id<"res"> }): Promise<Row> {
      const { now, actor, reason, correlationId, resourceId, ...given } = input
      const context = { now, actor, reason, correlationId }
      const apart = parts.split(given as unknown as Given)
      return refusing(input, () =>
        db.transaction(async (tx) => {
          const { fields, columns } = await storedBase(tx, apart)
          const owned = await ownResource(tx, kind, { resourceId, fields: { ...fields, name: input.name }, lists: apart.lists }, context)
          const id = newId(prefix)
          const stamp = clock(now)
          await tx.insert(table).values({ ...columns, id, resourceId: owned, createdAt: stamp, updatedAt: stamp } as never)
          const row = await read(tx, id)
          const touches = [owned, row.operatorId, row.basePlaceId]
          await recordEvents(tx, context, [{ type: `${event}.created`, subject: id, touches, after: told(row) }])
          return row
        }),
      )
    },

    async update(db: OperationsDb, input: Given & Addressed<Prefix>): Promise<Row & { affected: AssetCommitment[] }> {
      const { now, actor, reason, correlationId, id, expectedRevision, ...given } = input
      const context = { now, actor, reason, correlationId }
      const patch = patchOf(given)
      const apart = parts.split(patch as unknown as Given)
      return refusing(input, () =>
        db.transaction(async (tx) => {
          const resourceId = await lock(tx, id, expectedRevision)
          const { fields, columns } = await storedBase(tx, apart)
          const affected = await updateOwned(tx, resourceId, { fields, lists: apart.lists }, context)
          await tx
            .update(table)
            .set({ ...columns, revision: sql`${table.revision} + 1`, updatedAt: clock(now) } as never)
            .where(eq(table.id, id))
          const row = await read(tx, id)
          const data = { fields: Object.keys(patch) }
          const touches = [row.resourceId, row.operatorId]
          await recordEvents(tx, context, [{ type: `${event}.updated`, subject: id, touches, after: told(row), data }])
          return { ...row, affected }
        }),
      )
    },

    async remove(db: OperationsDb, { id, expectedRevision, ...context }: Addressed<Prefix>): Promise<{ id: Id<Prefix> }> {
      const used = (referredBy: string) => [`${referredBy}_${kind}_id_fkey`, () => parts.inUse({ id, referredBy })] as const
      const run = async (tx: OperationsDb) => {
        const resourceId = await lock(tx, id, expectedRevision)
        await tx.delete(table).where(eq(table.id, id))
        await deleteResource(tx, { resourceId, ...context })
        await recordEvents(tx, context, [{ type: `${event}.deleted`, subject: id, touches: [resourceId] }])
        return { id }
      }
      try {
        return await translating(Object.fromEntries(parts.usedBy.map(used)), () => db.transaction(run))
      } catch (error) {
        throw isOperationsError(error, "resource_in_use") ? parts.inUse({ id, referredBy: "resource_slot_assignments" }) : error
      }
    },
  }
}
