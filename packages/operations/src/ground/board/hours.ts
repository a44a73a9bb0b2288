import type { OperationsDb } from "../../kernel/database.js"
import { say } from "../finding/say.js"
import { assessWork, readWorkAround } from "../hours/driver/check.js"
import type { DriverHours } from "../hours/driver/contract.js"
import { hoursFacts } from "../hours/facts.js"
import { endStatuses } from "../words.js"
import type { BoardDispatch, GroundConflict } from "./contract.js"

type Driving = { dispatch: BoardDispatch; resourceId: GroundConflict["resourceId"]; name: string }

const open = ({ status, scheduledAt }: BoardDispatch) => scheduledAt !== null && !(endStatuses as readonly string[]).includes(status)

/** Open dispatches by who drives them. */
function drivenBy(shown: readonly BoardDispatch[]): Map<string, Driving[]> {
  const driven = new Map<string, Driving[]>()
  for (const dispatch of shown.filter(open)) {
    for (const { role, driverId, resourceId, name } of dispatch.assignments) {
      if (role !== "driver" || driverId === null) continue
      driven.set(driverId, [...(driven.get(driverId) ?? []), { dispatch, resourceId, name }])
    }
  }
  return driven
}

const overlaps = ({ scheduledAt, endsAt }: BoardDispatch, { from, to }: { from: Date; to: Date }) =>
  scheduledAt !== null && endsAt !== null && scheduledAt < to && endsAt > from

/** A verdict stands once, on the last run of the day that it speaks of: that one is the easiest to hand over. */
function conflictOf({ verdict, findings }: DriverHours, runs: readonly Driving[]): GroundConflict[] {
  if (verdict !== "breach" && verdict !== "unknown") return []
  const finding = findings.find((one) => one.verdict === verdict)
  if (!finding) return []
  const met = runs.filter(({ dispatch }) => overlaps(dispatch, finding))
  const run = met.at(-1) ?? runs.at(-1)
  if (!run) return []
  return [
    {
      ...{ kind: verdict === "breach" ? "hours_breach" : "hours_unknown", suggestion: verdict === "breach" ? "reassign" : "ask" },
      ...{ dispatchId: run.dispatch.id, resourceId: run.resourceId, otherSourceType: null, otherSourceId: null, placeId: null },
      ...{ minutes: verdict === "breach" ? -finding.remainingMinutes : null, ...say("hours", hoursFacts(run.name, finding)) },
    },
  ]
}

/**
 * Drivers of the day who break a rule for driving and rest times, or of whom too little is known to say so: the unknown is shown, it never
 * passes. One statement whatever their number, none where nobody drives.
 */
export async function hoursConflicts(
  db: OperationsDb,
  shown: readonly BoardDispatch[],
  day: { from: Date; to: Date },
): Promise<GroundConflict[]> {
  const driven = drivenBy(shown)
  if (driven.size === 0) return []
  const works = await readWorkAround(db, [...driven.keys()], day)
  return works.filter(({ rules }) => rules !== "none").flatMap((work) => conflictOf(assessWork(work, day), driven.get(work.driverId) ?? []))
}
