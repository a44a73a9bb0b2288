import { planAllocation } from "../../src/availability/allocation/plan/plan.js"
import { tour } from "../../test/support/tour.js"
import type { Case } from "../case.js"

/** Beside the plan of one pass: what it costs to prove that there is none better. Told, not judged: nobody else's optimum to compare with. */
export const provenPlan: Case = {
  name: "plan",
  title: "200 travelers into 120 rooms, planned to a proven optimum, beside a plan in one pass",
  connections: 1,
  operations: 1,
  most: null,
  prepare: async () => {
    const input = tour(200, 120)
    const plan = await planAllocation(input)
    if (!plan.optimal || plan.engine !== "exact") throw new Error("The plan is not proved to be the best.")
    return { ours: () => planAllocation(input), baseline: () => planAllocation({ ...input, engine: "greedy" }) }
  },
}
