import { licenceCovers, licenceForSeats } from "../../driver/licence.js"
import type { GroundFinding } from "../../finding/contract.js"
import { say } from "../../finding/say.js"
import type { AssetFacts } from "../facts.js"
import type { Job } from "./job.js"
import { validOn } from "./valid.js"

const road = new Set(["car", "sedan", "suv", "van", "minibus", "bus", "coach", "other"])
const papers = [
  { kind: "cpc", severity: "blocking" },
  { kind: "medical", severity: "blocking" },
  { kind: "driver_card", severity: "blocking" },
  { kind: "guide_badge", severity: "advisory" },
  { kind: "airport_pass", severity: "advisory" },
  { kind: "passport", severity: "advisory" },
  { kind: "visa", severity: "advisory" },
] as const

const about = ({ driverId, resourceId }: AssetFacts) =>
  driverId ? ({ subjectType: "driver", subjectId: driverId } as const) : ({ subjectType: "resource", subjectId: resourceId } as const)

const licencesOf = ({ qualifications }: AssetFacts) => qualifications.filter(({ code }) => code.startsWith("licence:"))

/** The class that the vehicle asks for: its own, else by its seats if it is a road vehicle; null = not known, undefined = none. */
function wantedClass(vehicle: AssetFacts | undefined): string | null | undefined {
  if (!vehicle) return undefined
  if (vehicle.requiredLicenceClass) return vehicle.requiredLicenceClass
  if (!road.has(vehicle.category ?? "other")) return undefined
  return vehicle.capacity === null ? null : licenceForSeats(vehicle.capacity)
}

function licence({ days }: Job, driver: AssetFacts, vehicle: AssetFacts | undefined): GroundFinding[] {
  const wanted = wantedClass(vehicle)
  if (wanted === undefined) return []
  const held = licencesOf(driver)
  const base = {
    severity: "blocking",
    ...about(driver),
    have: held.map(({ code }) => code.slice(8)).join(", ") || null,
    need: wanted,
  } as const
  if (held.length === 0 || wanted === null) {
    const told =
      held.length === 0 ? say("licence_missing", { name: driver.name }) : say("licence_need_unknown", { name: vehicle?.name ?? "" })
    return [{ ...base, code: "licence_class", verdict: "unknown", ...told }]
  }
  const covering = held.filter(({ code }) => licenceCovers(code.slice(8), wanted))
  if (covering.length === 0) {
    const classes = { have: base.have?.toUpperCase() ?? "", need: wanted.toUpperCase() }
    const told = say("licence_short", { name: driver.name, vehicle: vehicle?.name ?? "", ...classes })
    return [{ ...base, code: "licence_class", verdict: "fail", ...told }]
  }
  if (covering.some(({ code }) => validOn(held, code, days) === "valid")) return []
  return [{ ...base, code: "licence_expired", verdict: "fail", need: days.last, ...say("licence_invalid", { name: driver.name, ...days }) }]
}

function documents({ days }: Job, driver: AssetFacts): GroundFinding[] {
  return papers.flatMap(({ kind, severity }): GroundFinding[] => {
    if (validOn(driver.qualifications, `doc:${kind}`, days) !== "invalid") return []
    const told = say("paper_invalid", { name: driver.name, paper: kind, ...days })
    return [{ code: "driver_documents", severity, verdict: "fail", ...about(driver), have: kind, need: days.last, ...told }]
  })
}

/** What speaks against one driver or guide: licence and papers. */
export const crewFindings = (job: Job, member: AssetFacts, vehicle: AssetFacts | undefined): GroundFinding[] => {
  const drives = member.role === "driver" || member.role === "second_driver"
  return drives ? [...licence(job, member, vehicle), ...documents(job, member)] : []
}
