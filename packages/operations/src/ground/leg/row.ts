import type { Id } from "../../kernel/ids.js"
import type { PlannedLeg } from "../dispatch/plan/legs.js"

/** A new leg with every column that it needs. */
export const legRow = (dispatchId: Id<"gdsp">, leg: PlannedLeg) => ({
  ...leg,
  dispatchId,
  revision: 1,
  actualArrivedAt: null,
  actualDepartedAt: null,
})
