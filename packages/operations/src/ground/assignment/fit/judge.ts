import type { GroundFinding } from "../../finding/contract.js"
import { say } from "../../finding/say.js"
import type { AssetFacts } from "../facts.js"
import { crewFindings } from "./crew.js"
import { hoursFindings } from "./hours.js"
import type { Job } from "./job.js"
import { timeFindings } from "./time.js"
import { vehicleFindings } from "./vehicle.js"
import { wholeFindings } from "./whole.js"

/**
 * Everything that speaks against serving a job with these assets, in the order of the checks. Pure. What is not known is said as
 * `unknown`: it never passes and never blocks. Double bookings and closeouts are the calendar's to refuse.
 */
export function judgeFit(job: Job, assets: readonly AssetFacts[]): GroundFinding[] {
  const vehicle = assets.find(({ role }) => role === "vehicle")
  const crew = assets.filter(({ role }) => role !== "vehicle")
  return [
    ...assets.flatMap((asset) => standing(asset)),
    ...(vehicle ? vehicleFindings(job, vehicle, crew) : []),
    ...crew.flatMap((member) => crewFindings(job, member, vehicle)),
    ...wholeFindings(job, assets),
    ...assets.flatMap((asset) => timeFindings(job, asset)),
    ...crew.flatMap((member) => hoursFindings(job, member, vehicle)),
  ]
}

function standing({ role, active, kind, alsoKinds, resourceId, name }: AssetFacts): GroundFinding[] {
  const about = { verdict: "fail", severity: "blocking", subjectType: "resource", subjectId: resourceId } as const
  const inactive: GroundFinding[] = active
    ? []
    : [{ ...about, code: "resource_inactive", have: null, need: null, ...say("inactive", { name }) }]
  const guides = kind === "guide" || alsoKinds.includes("guide")
  if (role !== "guide" || guides) return inactive
  return [...inactive, { ...about, code: "resource_wrong_kind", have: kind, need: "guide", ...say("not_a_guide", { name, kind }) }]
}
