import type { FleetAsset, FleetBlock } from "../../asset/fleet.js"
import { estimateDriveMinutes } from "../../dispatch/drive.js"
import type { Job } from "../fit/job.js"
import type { SuggestionReason } from "./contract.js"

const MINUTE = 60_000
const ranks = ["economy", "standard", "premium", "luxury"]
const points = {
  unusedSeats: 30,
  classStep: 5,
  driveMost: 30,
  driveShare: 3,
  language: 10,
  inside: 10,
  outside: 15,
  hour: 1,
  hoursMost: 10,
}
const sameOperator = 5
export const togetherPoints = 10

interface Day {
  from: Date
  to: Date
}
type Place = { latitude: number | null; longitude: number | null } | null | undefined

const located = (place: Place) =>
  place && place.latitude !== null && place.longitude !== null ? { latitude: place.latitude, longitude: place.longitude } : undefined

const rounded = (value: number) => Math.round(value * 10) / 10
const reason = (code: SuggestionReason["code"], value: number, text: string): SuggestionReason[] =>
  value === 0 ? [] : [{ code, points: rounded(value), text }]

const work = (asset: FleetAsset, job: Job): FleetBlock[] =>
  asset.blocks.filter(({ side, sourceId }) => side === "work" && sourceId !== job.dispatchId)

/** The drive from where the last job of that day ends, else from the base. */
function drive(asset: FleetAsset, job: Job, day: Day): SuggestionReason[] {
  const earlier = work(asset, job).filter(({ to }) => to !== null && new Date(to) <= job.scheduledAt && new Date(to) > day.from)
  const last = earlier.sort((a, b) => ((a.to ?? "") < (b.to ?? "") ? 1 : -1))[0]
  const [from, to] = [located(last ? last.end : asset.base), located(job.pickup)]
  if (!from || !to) return []
  const minutes = estimateDriveMinutes(from, to)
  return reason("drive", -Math.min(points.driveMost, minutes / points.driveShare), `About ${minutes} minutes to the pickup.`)
}

function hours(asset: FleetAsset, job: Job, day: Day): SuggestionReason[] {
  const minutes = work(asset, job).reduce((sum, { from, to }) => {
    const [start, end] = [
      Math.max(Date.parse(from), day.from.getTime()),
      Math.min(to ? Date.parse(to) : day.to.getTime(), day.to.getTime()),
    ]
    return sum + Math.max(0, end - start) / MINUTE
  }, 0)
  const value = Math.min(points.hoursMost, (minutes / 60) * points.hour)
  return reason("committed_hours", -value, `${rounded(minutes / 60)} hours of other work that day.`)
}

const operator = (asset: FleetAsset, job: Job): SuggestionReason[] =>
  job.operatorId !== null && asset.operatorId === job.operatorId
    ? reason("same_operator", sameOperator, "Of the operator of the dispatch.")
    : []

/** What speaks for and against a vehicle, in points. Pure. */
export function vehicleReasons(asset: FleetAsset, job: Job, day: Day): SuggestionReason[] {
  const unused = asset.capacity ? Math.max(0, asset.capacity - job.passengerCount) / asset.capacity : 0
  const steps = job.requestedClass === null ? 0 : Math.abs(ranks.indexOf(job.requestedClass) - ranks.indexOf(asset.vehicleClass ?? ""))
  const ranked = ranks.includes(job.requestedClass ?? "") && ranks.includes(asset.vehicleClass ?? "")
  return [
    ...reason("unused_seats", -points.unusedSeats * unused, `${Math.round(unused * 100)} % of the seats stay empty.`),
    ...(ranked ? reason("class_step", -points.classStep * steps, `${asset.vehicleClass} instead of ${job.requestedClass}.`) : []),
    ...drive(asset, job, day),
    ...hours(asset, job, day),
    ...operator(asset, job),
  ]
}

/** What speaks for and against a driver, in points. Pure. */
export function driverReasons(asset: FleetAsset, job: Job, day: Day): SuggestionReason[] {
  const speaks = job.language !== null && asset.qualifications.some(({ code }) => code === `lang:${job.language}`)
  const inside = asset.shifts.some(({ from, to }) => new Date(from) <= job.scheduledAt && new Date(to) >= job.endsAt)
  const shift = inside
    ? reason("inside_shift", points.inside, "Within a shift.")
    : asset.shifts.length > 0
      ? reason("outside_shift", -points.outside, "Outside every shift.")
      : []
  return [
    ...(speaks ? reason("language", points.language, `Speaks ${job.language}.`) : []),
    ...shift,
    ...drive(asset, job, day),
    ...hours(asset, job, day),
    ...operator(asset, job),
  ]
}

/** A vehicle and a driver that serve another dispatch together that day. Pure. */
export const workTogether = (vehicle: FleetAsset, driver: FleetAsset, job: Job): boolean => {
  const served = new Set(work(vehicle, job).map(({ sourceType, sourceId }) => `${sourceType} ${sourceId}`))
  return work(driver, job).some(({ sourceType, sourceId }) => served.has(`${sourceType} ${sourceId}`))
}

export const totalOf = (reasons: readonly SuggestionReason[]) => rounded(reasons.reduce((sum, one) => sum + one.points, 100))
