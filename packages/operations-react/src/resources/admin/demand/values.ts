import type { ResourceAllocation } from "../../types.js"
import { codesOf, codesText } from "../shared/codes.js"

type Asked = Pick<
  ResourceAllocation,
  | "role"
  | "poolId"
  | "kind"
  | "quantity"
  | "mode"
  | "shareScope"
  | "units"
  | "requiredQualifications"
  | "minCapacity"
  | "enforcement"
  | "bufferBeforeMinutes"
  | "bufferAfterMinutes"
>

/** What a demand says, as its form holds it; the same for products and for single departures. */
export const demandValues = (demand: Asked): Record<string, unknown> => ({
  role: demand.role,
  poolId: demand.poolId,
  kind: demand.kind,
  quantity: demand.quantity,
  mode: demand.mode,
  shareScope: demand.shareScope,
  units: demand.units,
  requiredQualifications: codesText(demand.requiredQualifications),
  minCapacity: demand.minCapacity,
  enforcement: demand.enforcement,
  bufferBeforeMinutes: demand.bufferBeforeMinutes,
  bufferAfterMinutes: demand.bufferAfterMinutes,
})

export const blankDemand: Record<string, unknown> = {
  role: null,
  poolId: null,
  kind: null,
  quantity: 1,
  mode: "exclusive",
  shareScope: null,
  units: 1,
  requiredQualifications: null,
  minCapacity: null,
  enforcement: "blocking",
  bufferBeforeMinutes: null,
  bufferAfterMinutes: null,
}

/** What was touched, as the server takes it. */
export const demandChanges = (changes: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  ...changes,
  ...("requiredQualifications" in changes && { requiredQualifications: codesOf(changes.requiredQualifications) }),
})
