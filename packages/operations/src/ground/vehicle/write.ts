import * as z from "zod"
import { revisionField, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { basePlaceOf, defineAssets, papersOf } from "../asset/store.js"
import { plateTaken, vehicleInUse, vehicleNotFound } from "../errors.js"
import { createVehicleInput, type UpdatedVehicle, updateVehicleInput, type Vehicle } from "./contract.js"
import { readVehicle } from "./read.js"
import { groundVehicles } from "./schema.js"

const createInput = createVehicleInput.extend(writeContext)
const updateInput = updateVehicleInput.extend({ id: idSchema("gveh"), ...writeContext })
const removeInput = z.strictObject({ id: idSchema("gveh"), ...revisionField, ...writeContext })

type Given = Omit<z.output<typeof updateInput>, "id" | "expectedRevision" | keyof typeof writeContext>

const vehicles = defineAssets({
  ...{ kind: "vehicle", prefix: "gveh", table: groundVehicles, read: readVehicle, notFound: vehicleNotFound, inUse: vehicleInUse },
  usedBy: ["ground_dispatches", "ground_dispatch_assignments"],
  split({ name, active, passengerCapacity, bufferBeforeMinutes, bufferAfterMinutes, ...given }: Given) {
    const { documents, basePlaceId: _base, baseFacilityId: _facility, ...own } = given
    const basePlaceId = basePlaceOf(given)
    return {
      fields: { name, active, capacity: passengerCapacity, bufferBeforeMinutes, bufferAfterMinutes, placeId: basePlaceId },
      lists: [papersOf(documents)],
      columns: { ...own, basePlaceId },
    }
  },
  told: ({ resourceId, operatorId, category, passengerCapacity }: Vehicle) => ({ resourceId, operatorId, category, passengerCapacity }),
  constraints: ({ plate, plateCountry }: Given) => ({
    ground_vehicles_plate_key: () => plateTaken({ plate: plate ?? "", country: plateCountry ?? null }),
  }),
})

/**
 * Makes a vehicle and its resource (kind `vehicle`), or takes over one that nobody owns. Seats, name, buffers and papers stand in the
 * resource. Throws `plate_taken`, `resource_taken`, `resource_wrong_kind`, `operator_not_found`, `place_not_found`.
 */
export async function createVehicle(db: OperationsDb, raw: z.input<typeof createInput>): Promise<Vehicle> {
  return vehicles.create(db, parseInput(createInput, raw))
}

/**
 * Changes a vehicle; what its resource keeps is written through. Deactivating it answers what still lies ahead in `affected`, which
 * stays. Throws `vehicle_not_found`, `revision_conflict`, `empty_patch`, and as `createVehicle`.
 */
export async function updateVehicle(db: OperationsDb, raw: z.input<typeof updateInput>): Promise<UpdatedVehicle> {
  return vehicles.update(db, parseInput(updateInput, raw))
}

/** Deletes a vehicle that never worked, with its resource. Throws `vehicle_not_found`, `revision_conflict`, `vehicle_in_use`. */
export async function deleteVehicle(db: OperationsDb, raw: z.input<typeof removeInput>): Promise<{ id: Id<"gveh"> }> {
  return vehicles.remove(db, parseInput(removeInput, raw))
}
