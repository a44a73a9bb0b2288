import type { GroundFinding } from "../../finding/contract.js"
import { say } from "../../finding/say.js"
import { assessWork } from "../../hours/driver/check.js"
import { hoursFacts } from "../../hours/facts.js"
import type { AssetFacts } from "../facts.js"
import type { Job } from "./job.js"

const idle = { actualEnRouteAt: null, actualArrivedAt: null, actualPickupAt: null, actualDropoffAt: null }

/**
 * Whether a driver with rules for driving and rest times would keep them with this job, on the days of the job. What is not known of their
 * time makes the verdict unknown. Pure.
 */
export function hoursFindings(job: Job, member: AssetFacts, vehicle: AssetFacts | undefined): GroundFinding[] {
  const { work, role, driverId, name } = member
  if (!work || !driverId || (role !== "driver" && role !== "second_driver")) return []
  const seats = vehicle?.capacity === null || vehicle?.capacity === undefined ? null : vehicle.capacity + 1
  const planned = { role, scheduledAt: job.scheduledAt, endsAt: job.endsAt, beforeMinutes: 0, afterMinutes: 0, stops: [], ...idle }
  const { verdict, findings } = assessWork({ ...work, seats: [...work.seats, seats], jobs: [...work.jobs, planned] }, job.span)
  if (verdict !== "breach" && verdict !== "unknown") return []
  const found = findings.find((one) => one.verdict === verdict)
  return [
    {
      ...{ code: "driver_hours", severity: "reason", verdict: verdict === "breach" ? "fail" : "unknown" },
      ...{ subjectType: "driver", subjectId: driverId, have: found?.usedMinutes ?? null, need: found?.limitMinutes ?? null },
      ...(found ? say("hours", hoursFacts(name, found)) : say("hours_unknown", { name })),
    },
  ]
}
