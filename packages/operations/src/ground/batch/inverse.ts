import type { AssignmentRole } from "../words.js"
import type { DispatchOperation } from "./contract.js"

/** How a dispatch stood before the batch, as far as an operation can bring it back. */
export interface StoodBefore {
  dispatchId: `gdsp_${string}`
  scheduledAt: Date | null
  endsAt: Date | null
  serving: readonly {
    role: AssignmentRole
    resourceId: `res_${string}`
    vehicleId: `gveh_${string}` | null
    driverId: `gdrv_${string}` | null
  }[]
}

/** What undoes an operation, from how its dispatch stood before. A step on the road is taken back by a correction, not by a batch. Pure. */
export function inverseOf(op: DispatchOperation["op"], { dispatchId, scheduledAt, endsAt, serving }: StoodBefore): DispatchOperation[] {
  if (op === "advance") return []
  if (op === "reschedule") return scheduledAt && endsAt ? [{ op, dispatchId, scheduledAt, endsAt }] : []
  const of = (role: AssignmentRole) => serving.find((row) => row.role === role)
  const guideResourceIds = serving.filter(({ role }) => role === "guide").map(({ resourceId }) => resourceId)
  const crew = { driverId: of("driver")?.driverId ?? null, secondDriverId: of("second_driver")?.driverId ?? null }
  return [{ op: "assign", dispatchId, vehicleId: of("vehicle")?.vehicleId ?? null, ...crew, guideResourceIds }]
}
