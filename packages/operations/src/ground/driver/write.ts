import * as z from "zod"
import { revisionField, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import type { OwnedFields, OwnedList } from "../asset/own.js"
import { basePlaceOf, defineAssets, papersOf } from "../asset/store.js"
import { driverInUse, driverNotFound } from "../errors.js"
import { createDriverInput, type Driver, type UpdatedDriver, updateDriverInput } from "./contract.js"
import { readDriver } from "./read.js"
import { groundDrivers } from "./schema.js"

const createInput = createDriverInput.extend(writeContext)
const updateInput = updateDriverInput.extend({ id: idSchema("gdrv"), ...writeContext })
const removeInput = z.strictObject({ id: idSchema("gdrv"), ...revisionField, ...writeContext })

type Given = Omit<z.output<typeof updateInput>, "id" | "expectedRevision" | keyof typeof writeContext>

const drivers = defineAssets({
  ...{ kind: "driver", prefix: "gdrv", table: groundDrivers, read: readDriver, notFound: driverNotFound, inUse: driverInUse },
  usedBy: ["ground_dispatches", "ground_dispatch_assignments", "ground_driver_shifts"],
  split({ name, active, bufferBeforeMinutes, bufferAfterMinutes, isGuide, languages, licences, ...given }: Given) {
    const { documents, basePlaceId: _base, baseFacilityId: _facility, ...own } = given
    const basePlaceId = basePlaceOf(given)
    const alsoKinds: OwnedFields["alsoKinds"] = isGuide === undefined ? undefined : isGuide ? ["guide"] : []
    const lists: OwnedList[] = [
      { prefix: "lang:", items: languages && [...new Set(languages)].map((value) => ({ value })) },
      { prefix: "licence:", items: licences?.map(({ class: value, ...dates }) => ({ value, ...dates })) },
      papersOf(documents),
    ]
    return {
      fields: { name, active, bufferBeforeMinutes, bufferAfterMinutes, placeId: basePlaceId, alsoKinds },
      lists,
      columns: { ...own, basePlaceId },
    }
  },
  told: ({ resourceId, operatorId, hoursRules, isGuide }: Driver) => ({ resourceId, operatorId, hoursRules, isGuide }),
})

/**
 * Makes a driver and their resource (kind `driver`), or takes over one that nobody owns. Name, languages, licences, papers and whether they
 * also guide stand in the resource. Throws `resource_taken`, `resource_wrong_kind`, `operator_not_found`, `place_not_found`.
 */
export async function createDriver(db: OperationsDb, raw: z.input<typeof createInput>): Promise<Driver> {
  return drivers.create(db, parseInput(createInput, raw))
}

/**
 * Changes a driver; what its resource keeps is written through. Deactivating it answers what still lies ahead in `affected`, which
 * stays. Throws `driver_not_found`, `revision_conflict`, `empty_patch`, and as `createDriver`.
 */
export async function updateDriver(db: OperationsDb, raw: z.input<typeof updateInput>): Promise<UpdatedDriver> {
  return drivers.update(db, parseInput(updateInput, raw))
}

/** Deletes a driver that never worked, with its resource. Throws `driver_not_found`, `revision_conflict`, `driver_in_use`. */
export async function deleteDriver(db: OperationsDb, raw: z.input<typeof removeInput>): Promise<{ id: Id<"gdrv"> }> {
  return drivers.remove(db, parseInput(removeInput, raw))
}
