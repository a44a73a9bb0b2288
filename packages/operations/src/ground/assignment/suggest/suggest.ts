import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { type FleetAsset, factsOf } from "../../asset/fleet.js"
import { jobOf } from "../../dispatch/job.js"
import { requireOpen } from "../../dispatch/open.js"
import { type GroundFinding, stops } from "../../finding/contract.js"
import { say } from "../../finding/say.js"
import { readWorkAround } from "../../hours/driver/check.js"
import type { Job } from "../fit/job.js"
import { judgeFit } from "../fit/judge.js"
import { wantedOf } from "../take/take.js"
import { type AssignmentSuggestions, type SuggestionReason, suggestAssignmentsQuery } from "./contract.js"
import { type Asked, readAsked } from "./read.js"
import { driverReasons, togetherPoints, totalOf, vehicleReasons, workTogether } from "./score.js"

const input = suggestAssignmentsQuery.extend({ dispatchId: idSchema("gdsp"), now: writeContext.now })
type Role = "vehicle" | "driver"

/** How many of each are tried as pairs, and how many pairs are told of. */
const pairedMost = 25
const pairsMost = 50
const order = ["fits", "needs_reason", "blocked"]

interface Candidate {
  asset: FleetAsset
  fit: AssignmentSuggestions["vehicles"][number]["fit"]
  score: number
  reasons: SuggestionReason[]
  findings: GroundFinding[]
  freeFrom: Date | null
  freeUntil: Date | null
}

/** What the suggestion of one dispatch reckons with. */
interface Question {
  asked: Asked
  job: Job
  kept: FleetAsset[]
  day: { from: Date; to: Date }
}

function wantedBy(asset: FleetAsset, { asked: { dispatch } }: Question) {
  const { beforeMinutes, afterMinutes, scheduledAt, endsAt } = dispatch as Asked["dispatch"] & { scheduledAt: Date; endsAt: Date }
  return wantedOf({ scheduledAt, endsAt, beforeMinutes, afterMinutes }, asset)
}

/** What is on the calendar at that time: other work is in the way, a closeout yields to a reason. */
function calendarFindings(asset: FleetAsset, question: Question): GroundFinding[] {
  const { dispatch } = question.asked
  const wanted = wantedBy(asset, question)
  const ownKey = dispatch.slotId ? `own:${dispatch.slotId}` : null
  return asset.blocks.flatMap((block): GroundFinding[] => {
    const meets = new Date(block.heldFrom) < wanted.to && (block.heldTo === null || new Date(block.heldTo) > wanted.from)
    const shared = ownKey !== null && block.shareKey === ownKey && block.sourceType !== "dispatch"
    if (!meets || block.sourceId === dispatch.id || shared) return []
    const about = { verdict: "fail", subjectType: "resource", subjectId: asset.resourceId, have: block.sourceId, need: null } as const
    return block.side === "closeout"
      ? [{ ...about, code: "resource_closed", severity: "reason", ...say("closed", { name: asset.name }) }]
      : [
          {
            ...about,
            code: "resource_double_booked",
            severity: "blocking",
            ...say("has_work", { name: asset.name, work: block.label, source: block.sourceType }),
          },
        ]
  })
}

const fitOf = (findings: readonly GroundFinding[]): Candidate["fit"] =>
  stops(findings, true).length > 0 ? "blocked" : stops(findings, false).length > 0 ? "needs_reason" : "fits"

const roleFacts = ({ job, kept, asked }: Question, assets: readonly (readonly [FleetAsset, Role])[]) => {
  const span = { from: job.scheduledAt, to: job.endsAt }
  const replaced = new Set(assets.map(([, role]) => role as string))
  const staying = asked.live.flatMap(({ role, resourceId }) => {
    const asset = replaced.has(role) ? undefined : kept.find((one) => one.resourceId === resourceId)
    return asset ? [factsOf(asset, role, span, job.dispatchId)] : []
  })
  return [...assets.map(([asset, role]) => factsOf(asset, role, span, job.dispatchId)), ...staying]
}

function candidate(asset: FleetAsset, role: Role, question: Question): Candidate {
  const { job, day } = question
  const findings = [...calendarFindings(asset, question), ...judgeFit(job, roleFacts(question, [[asset, role]]))]
  const reasons = role === "vehicle" ? vehicleReasons(asset, job, day) : driverReasons(asset, job, day)
  const wanted = wantedBy(asset, question)
  const ends = asset.blocks.map(({ heldTo }) => heldTo).filter((to): to is string => to !== null && new Date(to) <= wanted.from)
  const starts = asset.blocks.map(({ heldFrom }) => heldFrom).filter((from) => new Date(from) >= wanted.to)
  const [freeFrom, freeUntil] = [ends.sort().at(-1), starts.sort()[0]]
  return {
    ...{ asset, fit: fitOf(findings), score: totalOf(reasons), reasons, findings },
    ...{ freeFrom: freeFrom ? new Date(freeFrom) : null, freeUntil: freeUntil ? new Date(freeUntil) : null },
  }
}

const byFit =
  <One extends { fit: Candidate["fit"]; score: number }>(idOf: (one: One) => string) =>
  (a: One, b: One) =>
    order.indexOf(a.fit) - order.indexOf(b.fit) || b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1)

function pairsOf(vehicles: readonly Candidate[], drivers: readonly Candidate[], question: Question): AssignmentSuggestions["pairs"] {
  const { job } = question
  return vehicles.slice(0, pairedMost).flatMap((vehicle) =>
    drivers
      .slice(0, pairedMost)
      .filter((driver) => driver.asset.resourceId !== vehicle.asset.resourceId)
      .map((driver) => {
        const calendars = [...calendarFindings(vehicle.asset, question), ...calendarFindings(driver.asset, question)]
        const findings = [
          ...calendars,
          ...judgeFit(
            job,
            roleFacts(question, [
              [vehicle.asset, "vehicle"],
              [driver.asset, "driver"],
            ]),
          ),
        ]
        const together: SuggestionReason[] = workTogether(vehicle.asset, driver.asset, job)
          ? [{ code: "together", points: togetherPoints, text: "They work together that day." }]
          : []
        const reasons = [...vehicle.reasons, ...driver.reasons, ...together]
        return {
          ...{ vehicleId: vehicle.asset.vehicleId as `gveh_${string}`, driverId: driver.asset.driverId as `gdrv_${string}` },
          ...{ vehicleName: vehicle.asset.name, driverName: driver.asset.name },
          ...{ fit: fitOf(findings), score: totalOf(reasons), reasons, findings },
        }
      }),
  )
}

/** Adds what is stored of the time of drivers who have rules for it. At most one statement. */
async function addHours(db: OperationsDb, fleet: FleetAsset[], { span }: Job): Promise<void> {
  const ruled = fleet.flatMap(({ driverId, hoursRules }) => (driverId && hoursRules && hoursRules !== "none" ? [driverId] : []))
  if (ruled.length === 0) return
  const works = new Map((await readWorkAround(db, ruled, span)).map((work) => [work.driverId as string, work]))
  for (const asset of fleet) asset.work = works.get(asset.driverId ?? "") ?? null
}

const shownAs = ({ asset, ...rest }: Candidate) => ({ resourceId: asset.resourceId, name: asset.name, ...rest })

/**
 * Who might serve a dispatch, ranked with reasons: vehicles, drivers, and pairs of them. `fits` can be assigned as it is, if nothing changes
 * meanwhile, rules for driving and rest times apart unless `withHours`. One statement, or two with hours, ranked in memory. Throws `dispatch_not_found`, `dispatch_closed`, `dispatch_is_draft`.
 */
export async function suggestAssignments(db: OperationsDb, raw: z.input<typeof input>): Promise<AssignmentSuggestions> {
  const { dispatchId, limit = 10, includeUnfit = false, withHours = false, ...query } = parseInput(input, raw)
  const asked = await readAsked(db, dispatchId, query)
  requireOpen(asked.dispatch)
  const places = new Map([
    [asked.dispatch.pickupPlaceId ?? "", asked.pickup],
    [asked.dispatch.dropoffPlaceId ?? "", asked.dropoff],
  ] as [string, { latitude: number | null; longitude: number | null }][])
  const job = jobOf(asked.dispatch, places, [{ accessNeeds: asked.needs }])
  if (withHours) await addHours(db, asked.fleet, job)
  const question: Question = { asked, job, kept: asked.fleet, day: { from: new Date(asked.day.from), to: new Date(asked.day.to) } }
  const shown = ({ fit }: { fit: Candidate["fit"] }) => includeUnfit || fit !== "blocked"
  const ranked = (role: Role) => {
    const idOf = ({ asset }: Candidate) => String(role === "vehicle" ? asset.vehicleId : asset.driverId)
    return asked.fleet
      .filter((asset) => (role === "vehicle" ? asset.vehicleId : asset.driverId) !== null)
      .map((asset) => candidate(asset, role, question))
      .sort(byFit(idOf))
  }
  const [vehicles, drivers] = [ranked("vehicle"), ranked("driver")]
  const pairs = pairsOf(vehicles, drivers, question).sort(byFit(({ vehicleId, driverId }) => `${vehicleId} ${driverId}`))
  return {
    dispatchId: asked.dispatch.id,
    vehicles: vehicles
      .filter(shown)
      .slice(0, limit)
      .map((one) => ({ id: one.asset.vehicleId as `gveh_${string}`, ...shownAs(one) })),
    drivers: drivers
      .filter(shown)
      .slice(0, limit)
      .map((one) => ({ id: one.asset.driverId as `gdrv_${string}`, ...shownAs(one) })),
    pairs: pairs.filter(shown).slice(0, Math.min(limit, pairsMost)),
  }
}
