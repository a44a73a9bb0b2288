import { eq, sql } from "drizzle-orm"
import * as z from "zod"
import { invalidRequest, revisionConflict } from "../../kernel/common-errors.js"
import { revisionField, writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { isOperationsError } from "../../kernel/errors.js"
import { type Id, idSchema, newId } from "../../kernel/ids.js"
import { parseInput, patchOf } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { translating } from "../../kernel/violations.js"
import { requireFacilities } from "../../places/index.js"
import { deleteResource } from "../../resources/index.js"
import { type OwnedFields, type OwnedList, ownResource, updateOwned } from "../asset/own.js"
import { driverInUse, driverNotFound, operatorNotFound, resourceTaken } from "../errors.js"
import { createDriverInput, type Driver, type UpdatedDriver, updateDriverInput } from "./contract.js"
import { readDriver } from "./read.js"
import { groundDrivers } from "./schema.js"

const createInput = createDriverInput.extend(writeContext)
const updateInput = updateDriverInput.extend({ id: idSchema("gdrv"), ...writeContext })
const removeInput = z.strictObject({ id: idSchema("gdrv"), ...revisionField, ...writeContext })

type Given = Omit<z.output<typeof createDriverInput>, "name"> & { name?: string }

/** A driver's input apart: what their resource keeps, and their own columns. */
function split({
  name,
  active,
  bufferBeforeMinutes,
  bufferAfterMinutes,
  isGuide,
  languages,
  licences,
  documents,
  baseFacilityId,
  ...own
}: Given) {
  if (baseFacilityId !== undefined && own.basePlaceId !== undefined && baseFacilityId !== own.basePlaceId) {
    throw invalidRequest({ violations: [{ path: "baseFacilityId", message: "basePlaceId and baseFacilityId name two different places." }] })
  }
  const basePlaceId = own.basePlaceId === undefined ? baseFacilityId : own.basePlaceId
  const alsoKinds = isGuide === undefined ? undefined : isGuide ? (["guide"] as const) : []
  const fields: OwnedFields = {
    name,
    active,
    bufferBeforeMinutes,
    bufferAfterMinutes,
    placeId: basePlaceId,
    ...(alsoKinds && { alsoKinds: [...alsoKinds] }),
  }
  const papers = documents?.map(({ kind, number, ...dates }) => ({ value: kind, documentRef: number ?? null, ...dates }))
  const lists: OwnedList[] = [
    { prefix: "lang:", items: languages && [...new Set(languages)].map((value) => ({ value })) },
    { prefix: "licence:", items: licences?.map(({ class: value, ...dates }) => ({ value, ...dates })) },
    { prefix: "doc:", items: papers },
  ]
  return { fields, lists, columns: { ...own, ...(basePlaceId !== undefined && { basePlaceId }) } }
}

async function storedBase(tx: OperationsDb, basePlaceId: string | null | undefined) {
  if (!basePlaceId) return {}
  return { basePlaceId: (await requireFacilities(tx, [basePlaceId])).get(basePlaceId)?.id }
}

const refusing = <Result>(input: { operatorId?: string | null; resourceId?: string }, run: () => Promise<Result>) =>
  translating(
    {
      ground_drivers_resource_id_key: () => resourceTaken({ resourceId: String(input.resourceId) }),
      ground_drivers_operator_id_fkey: () => operatorNotFound({ id: String(input.operatorId) }),
    },
    run,
  )

const told = (driver: Driver) => ({
  resourceId: driver.resourceId,
  operatorId: driver.operatorId,
  hoursRules: driver.hoursRules,
  isGuide: driver.isGuide,
})

/**
 * Makes a driver and their resource (kind `driver`), or takes over one that nobody owns. Name, languages, licences, papers and whether they
 * also guide stand in the resource. Throws `resource_taken`, `resource_wrong_kind`, `operator_not_found`, `place_not_found`.
 */
export async function createDriver(db: OperationsDb, raw: z.input<typeof createInput>): Promise<Driver> {
  const { now, actor, reason, correlationId, resourceId, ...input } = parseInput(createInput, raw)
  const context = { now, actor, reason, correlationId }
  const { fields, lists, columns } = split(input)
  return refusing({ ...input, resourceId }, () =>
    db.transaction(async (tx) => {
      const base = await storedBase(tx, columns.basePlaceId)
      const owned = await ownResource(
        tx,
        "driver",
        { resourceId, fields: { ...fields, ...(base.basePlaceId && { placeId: base.basePlaceId }), name: input.name }, lists },
        context,
      )
      const id = newId("gdrv")
      await tx
        .insert(groundDrivers)
        .values({ ...columns, ...base, id, resourceId: owned, createdAt: clock(now), updatedAt: clock(now) } as never)
      const driver = await readDriver(tx, id)
      await recordEvents(tx, context, [
        { type: "ground.driver.created", subject: id, touches: [owned, driver.operatorId, driver.basePlaceId], after: told(driver) },
      ])
      return driver
    }),
  )
}

async function lock(tx: OperationsDb, id: Id<"gdrv">, expectedRevision?: number) {
  const [row] = await tx.select().from(groundDrivers).where(eq(groundDrivers.id, id)).for("update")
  if (!row) throw driverNotFound({ id })
  if (expectedRevision !== undefined && expectedRevision !== row.revision) {
    throw revisionConflict({ expected: expectedRevision, current: await readDriver(tx, id) })
  }
  return row
}

/**
 * Changes a driver; what its resource keeps is written through. Deactivating it answers what still lies ahead in `affected`, which
 * stays. Throws `driver_not_found`, `revision_conflict`, `empty_patch`, and as `createDriver`.
 */
export async function updateDriver(db: OperationsDb, raw: z.input<typeof updateInput>): Promise<UpdatedDriver> {
  const { now, actor, reason, correlationId, id, expectedRevision, ...given } = parseInput(updateInput, raw)
  const context = { now, actor, reason, correlationId }
  const patch = patchOf(given)
  const { fields, lists, columns } = split(patch as Given)
  return refusing(patch, () =>
    db.transaction(async (tx) => {
      const before = await lock(tx, id, expectedRevision)
      const base = await storedBase(tx, columns.basePlaceId)
      const affected = await updateOwned(
        tx,
        before.resourceId,
        { fields: { ...fields, ...(base.basePlaceId && { placeId: base.basePlaceId }) }, lists },
        context,
      )
      await tx
        .update(groundDrivers)
        .set({ ...columns, ...base, revision: sql`${groundDrivers.revision} + 1`, updatedAt: clock(now) } as never)
        .where(eq(groundDrivers.id, id))
      const driver = await readDriver(tx, id)
      await recordEvents(tx, context, [
        {
          type: "ground.driver.updated",
          subject: id,
          touches: [driver.resourceId, driver.operatorId],
          after: told(driver),
          data: { fields: Object.keys(patch) },
        },
      ])
      return { ...driver, affected }
    }),
  )
}

/** Deletes a driver that never worked, with its resource. Throws `driver_not_found`, `revision_conflict`, `driver_in_use`. */
export async function deleteDriver(db: OperationsDb, raw: z.input<typeof removeInput>): Promise<{ id: Id<"gdrv"> }> {
  const { id, expectedRevision, ...context } = parseInput(removeInput, raw)
  const used = (referredBy: string) => () => driverInUse({ id, referredBy })
  try {
    return await translating(
      {
        ground_dispatches_driver_id_fkey: used("ground_dispatches"),
        ground_dispatch_assignments_driver_id_fkey: used("ground_dispatch_assignments"),
        ground_driver_shifts_driver_id_fkey: used("ground_driver_shifts"),
      },
      () =>
        db.transaction(async (tx) => {
          const { resourceId } = await lock(tx, id, expectedRevision)
          await tx.delete(groundDrivers).where(eq(groundDrivers.id, id))
          await deleteResource(tx, { resourceId, ...context })
          await recordEvents(tx, context, [{ type: "ground.driver.deleted", subject: id, touches: [resourceId] }])
          return { id }
        }),
    )
  } catch (error) {
    throw isOperationsError(error, "resource_in_use") ? driverInUse({ id, referredBy: "resource_slot_assignments" }) : error
  }
}
