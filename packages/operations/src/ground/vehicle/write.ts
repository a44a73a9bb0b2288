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
import { operatorNotFound, plateTaken, resourceTaken, vehicleInUse, vehicleNotFound } from "../errors.js"
import { createVehicleInput, type UpdatedVehicle, updateVehicleInput, type Vehicle } from "./contract.js"
import { readVehicle } from "./read.js"
import { groundVehicles } from "./schema.js"

const createInput = createVehicleInput.extend(writeContext)
const updateInput = updateVehicleInput.extend({ id: idSchema("gveh"), ...writeContext })
const removeInput = z.strictObject({ id: idSchema("gveh"), ...revisionField, ...writeContext })

type Given = Omit<z.output<typeof createVehicleInput>, "name"> & { name?: string }

/** A vehicle's input apart: what its resource keeps, and its own columns. */
function split({ name, active, passengerCapacity, bufferBeforeMinutes, bufferAfterMinutes, documents, baseFacilityId, ...own }: Given) {
  if (baseFacilityId !== undefined && own.basePlaceId !== undefined && baseFacilityId !== own.basePlaceId) {
    throw invalidRequest({ violations: [{ path: "baseFacilityId", message: "basePlaceId and baseFacilityId name two different places." }] })
  }
  const basePlaceId = own.basePlaceId === undefined ? baseFacilityId : own.basePlaceId
  const fields: OwnedFields = { name, active, capacity: passengerCapacity, bufferBeforeMinutes, bufferAfterMinutes, placeId: basePlaceId }
  const papers = documents?.map(({ kind, number, ...dates }) => ({ value: kind, documentRef: number ?? null, ...dates }))
  const lists: OwnedList[] = [{ prefix: "doc:", items: papers }]
  return { fields, lists, columns: { ...own, ...(basePlaceId !== undefined && { basePlaceId }) } }
}

async function storedBase(tx: OperationsDb, basePlaceId: string | null | undefined) {
  if (!basePlaceId) return {}
  return { basePlaceId: (await requireFacilities(tx, [basePlaceId])).get(basePlaceId)?.id }
}

const refusing = <Result>(
  input: { plate?: string | null; plateCountry?: string | null; operatorId?: string | null; resourceId?: string },
  run: () => Promise<Result>,
) =>
  translating(
    {
      ground_vehicles_plate_key: () => plateTaken({ plate: String(input.plate ?? ""), country: input.plateCountry ?? null }),
      ground_vehicles_resource_id_key: () => resourceTaken({ resourceId: String(input.resourceId) }),
      ground_vehicles_operator_id_fkey: () => operatorNotFound({ id: String(input.operatorId) }),
    },
    run,
  )

const told = (vehicle: Vehicle) => ({
  resourceId: vehicle.resourceId,
  operatorId: vehicle.operatorId,
  category: vehicle.category,
  passengerCapacity: vehicle.passengerCapacity,
})

/**
 * Makes a vehicle and its resource (kind `vehicle`), or takes over one that nobody owns. Seats, name, buffers and papers stand in the
 * resource. Throws `plate_taken`, `resource_taken`, `resource_wrong_kind`, `operator_not_found`, `place_not_found`.
 */
export async function createVehicle(db: OperationsDb, raw: z.input<typeof createInput>): Promise<Vehicle> {
  const { now, actor, reason, correlationId, resourceId, ...input } = parseInput(createInput, raw)
  const context = { now, actor, reason, correlationId }
  const { fields, lists, columns } = split(input)
  return refusing({ ...input, resourceId }, () =>
    db.transaction(async (tx) => {
      const base = await storedBase(tx, columns.basePlaceId)
      const owned = await ownResource(
        tx,
        "vehicle",
        { resourceId, fields: { ...fields, ...(base.basePlaceId && { placeId: base.basePlaceId }), name: input.name }, lists },
        context,
      )
      const id = newId("gveh")
      await tx
        .insert(groundVehicles)
        .values({ ...columns, ...base, id, resourceId: owned, createdAt: clock(now), updatedAt: clock(now) } as never)
      const vehicle = await readVehicle(tx, id)
      await recordEvents(tx, context, [
        { type: "ground.vehicle.created", subject: id, touches: [owned, vehicle.operatorId, vehicle.basePlaceId], after: told(vehicle) },
      ])
      return vehicle
    }),
  )
}

async function lock(tx: OperationsDb, id: Id<"gveh">, expectedRevision?: number) {
  const [row] = await tx.select().from(groundVehicles).where(eq(groundVehicles.id, id)).for("update")
  if (!row) throw vehicleNotFound({ id })
  if (expectedRevision !== undefined && expectedRevision !== row.revision) {
    throw revisionConflict({ expected: expectedRevision, current: await readVehicle(tx, id) })
  }
  return row
}

/**
 * Changes a vehicle; what its resource keeps is written through. Deactivating it answers what still lies ahead in `affected`, which
 * stays. Throws `vehicle_not_found`, `revision_conflict`, `empty_patch`, and as `createVehicle`.
 */
export async function updateVehicle(db: OperationsDb, raw: z.input<typeof updateInput>): Promise<UpdatedVehicle> {
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
        .update(groundVehicles)
        .set({ ...columns, ...base, revision: sql`${groundVehicles.revision} + 1`, updatedAt: clock(now) } as never)
        .where(eq(groundVehicles.id, id))
      const vehicle = await readVehicle(tx, id)
      await recordEvents(tx, context, [
        {
          type: "ground.vehicle.updated",
          subject: id,
          touches: [vehicle.resourceId, vehicle.operatorId],
          after: told(vehicle),
          data: { fields: Object.keys(patch) },
        },
      ])
      return { ...vehicle, affected }
    }),
  )
}

/** Deletes a vehicle that never worked, with its resource. Throws `vehicle_not_found`, `revision_conflict`, `vehicle_in_use`. */
export async function deleteVehicle(db: OperationsDb, raw: z.input<typeof removeInput>): Promise<{ id: Id<"gveh"> }> {
  const { id, expectedRevision, ...context } = parseInput(removeInput, raw)
  const used = (referredBy: string) => () => vehicleInUse({ id, referredBy })
  try {
    return await translating(
      {
        ground_dispatches_vehicle_id_fkey: used("ground_dispatches"),
        ground_dispatch_assignments_vehicle_id_fkey: used("ground_dispatch_assignments"),
      },
      () =>
        db.transaction(async (tx) => {
          const { resourceId } = await lock(tx, id, expectedRevision)
          await tx.delete(groundVehicles).where(eq(groundVehicles.id, id))
          await deleteResource(tx, { resourceId, ...context })
          await recordEvents(tx, context, [{ type: "ground.vehicle.deleted", subject: id, touches: [resourceId] }])
          return { id }
        }),
    )
  } catch (error) {
    throw isOperationsError(error, "resource_in_use") ? vehicleInUse({ id, referredBy: "resource_slot_assignments" }) : error
  }
}
