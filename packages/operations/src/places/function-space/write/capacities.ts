import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRequest } from "../../../kernel/common-errors.js"
import { writeContext } from "../../../kernel/context.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { idSchema, newId } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { type FunctionSpace, setSpaceCapacitiesBody } from "../contract.js"
import { readSpaces } from "../read.js"
import { functionSpaceCapacities as capacity, functionSpaces as space } from "../schema.js"
import { lockSpace } from "./lock.js"

const input = setSpaceCapacitiesBody.extend({ spaceId: idSchema("fnsp"), ...writeContext })
type Capacities = z.output<typeof setSpaceCapacitiesBody>["capacities"]

function checkCapacities(capacities: Capacities): void {
  const faults = capacities.flatMap(({ layout, capacity: most, minCapacity }, index) => {
    const again = capacities.findIndex((other) => other.layout === layout) !== index
    if (again) return [{ path: `capacities.${index}.layout`, message: "A layout stands here once." }]
    return (minCapacity ?? 0) > most
      ? [{ path: `capacities.${index}.minCapacity`, message: "The smallest number lies above the largest." }]
      : []
  })
  if (faults.length > 0) throw invalidRequest({ violations: faults })
}

/** Makes these the only capacities of a space; an empty list clears them. Throws `function_space_not_found`, `invalid_request`. */
export async function setFunctionSpaceCapacities(db: OperationsDb, raw: z.input<typeof input>): Promise<FunctionSpace> {
  const { spaceId, capacities, now, ...context } = parseInput(input, raw)
  checkCapacities(capacities)
  return db.transaction(async (tx) => {
    const before = await lockSpace(tx, spaceId)
    await tx.delete(capacity).where(eq(capacity.spaceId, spaceId))
    if (capacities.length > 0) {
      await tx.insert(capacity).values(capacities.map((one) => ({ ...one, id: newId("fnsc"), spaceId, createdAt: clock(now) })) as never)
    }
    await tx
      .update(space)
      .set({ revision: sql`${space.revision} + 1`, updatedAt: clock(now) } as never)
      .where(eq(space.id, spaceId))
    const [row] = await readSpaces(tx, eq(space.id, spaceId))
    const after = row as FunctionSpace
    await recordEvents(tx, { now, ...context }, [
      {
        type: "places.function_space.capacities_set",
        subject: spaceId,
        touches: [after.placeId],
        before: { capacities: before.capacities },
        after: { capacities: after.capacities },
      },
    ])
    return after
  })
}
