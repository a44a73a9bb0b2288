import { estimateDriveMinutes } from "../../dispatch/drive.js"
import type { GroundFinding } from "../../finding/contract.js"
import { say } from "../../finding/say.js"
import type { AssetFacts, Neighbour } from "../facts.js"
import type { Job } from "./job.js"

const MINUTE = 60_000
type Place = { latitude: number | null; longitude: number | null } | null

const known = (place: Place) =>
  place && place.latitude !== null && place.longitude !== null ? { latitude: place.latitude, longitude: place.longitude } : undefined

/** Outside every shift within seven days; without shifts nothing is known, and that is said. */
function shift(job: Job, { role, driverId, resourceId, name, shifts }: AssetFacts): GroundFinding[] {
  if (!driverId || role === "vehicle" || role === "guide") return []
  const about = {
    code: "outside_shift",
    severity: "advisory",
    subjectType: "resource",
    subjectId: resourceId,
    have: null,
    need: null,
  } as const
  if (shifts.length === 0) return [{ ...about, verdict: "unknown", ...say("no_shifts", { name }) }]
  if (shifts.some(({ from, to }) => new Date(from) <= job.scheduledAt && new Date(to) >= job.endsAt)) return []
  const span = { from: job.scheduledAt.toISOString(), to: job.endsAt.toISOString(), zone: job.timezone }
  return [{ ...about, verdict: "fail", ...say("no_shift_covers", { name, ...span }) }]
}

function travel(job: Job, asset: AssetFacts, neighbour: Neighbour | null, side: "before" | "after"): GroundFinding[] {
  if (!neighbour) return []
  const gap = side === "before" ? job.scheduledAt.getTime() - Date.parse(neighbour.to) : Date.parse(neighbour.from) - job.endsAt.getTime()
  const minutes = Math.floor(gap / MINUTE)
  const [there, here] = [known(neighbour), known(side === "before" ? job.pickup : (job.dropoff ?? job.pickup))]
  const about = { code: "travel_time", severity: "advisory", subjectType: "resource", subjectId: asset.resourceId, have: minutes } as const
  const { name } = asset
  // work of another day says nothing about the drive
  if (minutes >= 12 * 60) return []
  if (!there || !here) return [{ ...about, verdict: "unknown", need: null, ...say("drive_unknown", { name, side }) }]
  const need = estimateDriveMinutes(there, here)
  if (minutes >= need) return []
  return [{ ...about, verdict: "fail", need, ...say("drive_short", { name, side, minutes, need }) }]
}

/** What speaks against the time: shifts, and the drive from and to the neighbouring jobs. */
export const timeFindings = (job: Job, asset: AssetFacts): GroundFinding[] => [
  ...shift(job, asset),
  ...travel(job, asset, asset.before, "before"),
  ...travel(job, asset, asset.after, "after"),
]
