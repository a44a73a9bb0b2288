import type { FindingCode, GroundFinding } from "../../finding/contract.js"
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

type Limit = { code: FindingCode; severity: GroundFinding["severity"]; have: number | null; need: number; what: string }

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
      what: "wheelchair spaces",
    },
    { code: "child_seats", severity: "reason", have: vehicle.childSeatCapacity, need: job.childSeatCount, what: "child seats" },
    { code: "bags", severity: "advisory", have: vehicle.checkedBagCapacity, need: job.checkedBagCount, what: "checked bags" },
    { code: "bags", severity: "advisory", have: vehicle.carryOnCapacity, need: job.carryOnCount, what: "carry-on bags" },
  ]
}

function judgeLimit(vehicle: AssetFacts, { code, severity, have, need, what }: Limit): GroundFinding[] {
  if (need === 0 || (have !== null && need <= have)) return []
  const verdict = have === null ? "unknown" : "fail"
  const message =
    have === null
      ? `It is not known how many ${what} ${vehicle.name} takes; ${need} are needed.`
      : `${vehicle.name} takes ${have} ${what}; ${need} are needed.`
  return [{ code, severity, verdict, ...about(vehicle), have, need, message }]
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
            message: `A passenger needs a ramp or a lift, and ${vehicle.name} has none.`,
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
      message: `A passenger needs help (${need}).`,
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
          message: "A passenger travels on a stretcher.",
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
      message: `${name} is of class ${vehicleClass}; asked is ${requestedClass}.`,
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
      message: `${name} is a ${category}; asked is a ${requestedCategory}.`,
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
    const message =
      state === "missing"
        ? `No ${kind.replace("_", " ")} of ${vehicle.name} is on file.`
        : `The ${kind.replace("_", " ")} of ${vehicle.name} is not valid from ${days.first} to ${days.last}.`
    return [{ code: "vehicle_documents", severity, verdict, ...about(vehicle), have: kind, need: days.last, message }]
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
