import type * as z from "zod"
import { invalidRequest } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import type { AssignedDispatch } from "../dispatch/contract.js"
import { assignDispatch } from "./assign.js"
import { unassignBody } from "./contract.js"
import { liveAssignments } from "./end.js"

const input = unassignBody.extend({ dispatchId: idSchema("gdsp"), ...writeContext })

/** Takes a role, or one resource, off a dispatch; taking off what is not there changes nothing. Throws as `assignDispatch`. */
export async function unassignDispatch(db: OperationsDb, raw: z.input<typeof input>): Promise<AssignedDispatch> {
  const { dispatchId, role, resourceId, ...rest } = parseInput(input, raw)
  if ((role === undefined) === (resourceId === undefined)) {
    throw invalidRequest({ violations: [{ path: "role", message: "Name a role or a resource: one of the two." }] })
  }
  return db.transaction(async (tx) => {
    const live = await liveAssignments(tx, dispatchId)
    const leaving = live.filter((row) => row.role === role || row.resourceId === resourceId)
    const guides = live.filter((row) => row.role === "guide" && !leaving.includes(row)).map((row) => row.resourceId)
    const off = (wanted: string) => (leaving.some((row) => row.role === wanted) ? null : undefined)
    return assignDispatch(tx, {
      ...{ dispatchId, vehicleId: off("vehicle"), driverId: off("driver"), secondDriverId: off("second_driver"), ...rest },
      ...(leaving.some((row) => row.role === "guide") && { guideResourceIds: guides }),
    })
  })
}
