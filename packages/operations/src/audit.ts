import { auditAvailability } from "./availability/audit.js"
import { auditCalendar } from "./calendar/index.js"
import { auditDispatches } from "./ground/index.js"
import { auditHolds } from "./holds/audit.js"
import type { CounterDrift } from "./kernel/counter-drift.js"
import type { OperationsDb } from "./kernel/database.js"
import { auditResources } from "./resources/index.js"

export type { CounterDrift }

/** Recomputes every counter of the module from its ledger and answers the differences; empty = nothing was ever oversold or lost. */
export async function auditCapacity(db: OperationsDb): Promise<CounterDrift[]> {
  return [
    ...(await auditAvailability(db)),
    ...(await auditCalendar(db)),
    ...(await auditResources(db)),
    ...(await auditHolds(db)),
    ...(await auditDispatches(db)),
  ]
}
