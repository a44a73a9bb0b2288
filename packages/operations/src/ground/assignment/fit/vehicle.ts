import type { FindingCode, GroundFinding } from "../../finding/contract.js"
import { type RoomFor, say } from "../../finding/say.js"
import type { AssetFacts } from "../facts.js"
import type { Job } from "./job.js"
import { validOn } from "./valid.js"

const ranks = ["economy", "standard", "premium", "luxury"]
/** Papers without which a vehicle does not drive. */
const required = ["registration", "insurance", "inspection", "operator_licence"]
const others = ["tachograph", "permit"]
/** SSR codes of passengers who need a ramp or a lift. */
const liftNeeds = new Set(["WCHC", "WCMP", "WCBD", "WCBW"])
/** SSR codes of passengers whom somebody helps. */
const helpNeeds = new Set(["WCHS", "WCHR", "BLND", "DEAF", "DPNA", "MAAS", "UMNR", "MEDA"])

type Limit = { code: FindingCode; severity: GroundFinding["severity"]; have: number | null; need: number; what: RoomFor }

const about = ({ vehicleId }: AssetFacts) => ({ subjectType: "vehicle", subjectId: vehicleId }) as const

function limits(job: Job, vehicle: AssetFacts, crew: readonly AssetFacts[]): Limit[] {
  const aboard = job.passengerCount + crew.filter(({ role }) => role === "guide" || role === "second_driver").length
  return [
    { code: "seats", severity: "blocking", have: vehicle.capacity, need: aboard, what: "seats" },
    {
      code: "wheelchair_spaces",
      severity: "blocking",
      have: vehicle.wheelchairCapacity,
      need: job.wheelchairCount,
      what: "wheelchair_spaces",
    },
    { code: "child_seats", severity: "reason", have: vehicle.childSeatCapacity, need: job.childSeatCount, what: "child_seats" },
    { code: "bags", severity: "advisory", have: vehicle.checkedBagCapacity, need: job.checkedBagCount, what: "checked_bags" },
    { code: "bags", severity: "advisory", have: vehicle.carryOnCapacity, need: job.carryOnCount, what: "carry_on_bags" },
  ]
}

function judgeLimit(vehicle: AssetFacts, { code, severity, have, need, what }: Limit): GroundFinding[] {
  if (need === 0 || (have !== null && need <= have)) return []
  const verdict = have === null ? "unknown" : "fail"
  const { name } = vehicle
  const told = have === null ? say("capacity_unknown", { name, what, need }) : say("too_few", { name, what, have, need })
  return [{ code, severity, verdict, ...about(vehicle), have, need, ...told }]
}

function access(job: Job, vehicle: AssetFacts): GroundFinding[] {
  const needsLift = job.wheelchairCount > 0 || job.accessNeeds.some((need) => liftNeeds.has(need))
  const lift: GroundFinding[] =
    needsLift && !vehicle.isAccessible
      ? [
          {
            code: "accessible_vehicle",
            severity: "blocking",
            verdict: "fail",
            ...about(vehicle),
            have: null,
            need: null,
            ...say("no_lift", { name: vehicle.name }),
          },
        ]
      : []
  const help = [...new Set(job.accessNeeds.filter((need) => helpNeeds.has(need)))]
  const told = help.map(
    (need): GroundFinding => ({
      code: "step_help",
      severity: "advisory",
      verdict: "fail",
      ...about(vehicle),
      have: null,
      need,
      ...say("needs_help", { need }),
    }),
  )
  const stretcher: GroundFinding[] = job.accessNeeds.includes("STCR")
    ? [
        {
          code: "step_help",
          severity: "reason",
          verdict: "fail",
          ...about(vehicle),
          have: null,
          need: "STCR",
          ...say("stretcher", {}),
        },
      ]
    : []
  return [...lift, ...told, ...stretcher]
}

function wish({ requestedClass, requestedCategory }: Job, vehicle: AssetFacts): GroundFinding[] {
  const { name, vehicleClass, category, isAccessible } = vehicle
  const found: GroundFinding[] = []
  const lower = requestedClass !== null && ranks.indexOf(requestedClass) > ranks.indexOf(vehicleClass ?? "")
  const notAccessible = requestedClass === "accessible" && vehicleClass !== "accessible" && !isAccessible
  if ((lower && ranks.includes(requestedClass ?? "")) || notAccessible) {
    found.push({
      code: "vehicle_class",
      severity: "advisory",
      verdict: "fail",
      ...about(vehicle),
      have: vehicleClass,
      need: requestedClass,
      ...say("class_lower", { name, have: vehicleClass ?? "", need: requestedClass ?? "" }),
    })
  }
  if (requestedCategory !== null && requestedCategory !== category) {
    found.push({
      code: "vehicle_category",
      severity: "advisory",
      verdict: "fail",
      ...about(vehicle),
      have: category,
      need: requestedCategory,
      ...say("category_differs", { name, have: category ?? "", need: requestedCategory }),
    })
  }
  return found
}

function papers({ days }: Job, vehicle: AssetFacts): GroundFinding[] {
  const judged = [...required, ...others].flatMap((kind): GroundFinding[] => {
    const state = validOn(vehicle.qualifications, `doc:${kind}`, days)
    if (state === "valid" || (state === "missing" && others.includes(kind))) return []
    const severity = required.includes(kind) ? "blocking" : "advisory"
    const verdict = state === "missing" ? "unknown" : "fail"
    const { name } = vehicle
    const told = state === "missing" ? say("paper_missing", { name, paper: kind }) : say("paper_invalid", { name, paper: kind, ...days })
    return [{ code: "vehicle_documents", severity, verdict, ...about(vehicle), have: kind, need: days.last, ...told }]
  })
  return judged
}

/** What speaks against the vehicle itself. */
export const vehicleFindings = (job: Job, vehicle: AssetFacts, crew: readonly AssetFacts[]): GroundFinding[] => [
  ...limits(job, vehicle, crew).flatMap((limit) => judgeLimit(vehicle, limit)),
  ...access(job, vehicle),
  ...wish(job, vehicle),
  ...papers(job, vehicle),
]
