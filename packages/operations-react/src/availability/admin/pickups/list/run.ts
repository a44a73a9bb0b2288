import type { PickupGroupPoint } from "../../../types.js"

type RunPoint = Pick<PickupGroupPoint, "name" | "time">

/** Minutes on one scale, where two times can be compared: from the start, or from midnight of the day of departure. */
const minutesOf = ({ time }: RunPoint): { scale: "start" | "clock"; at: number } => {
  if ("offsetMinutes" in time) return { scale: "start", at: time.offsetMinutes }
  const [hours = 0, minutes = 0] = time.localTime.split(":").map(Number)
  return { scale: "clock", at: ((time.dayOffset ?? 0) * 24 + hours) * 60 + minutes }
}

/** Points of a run that would be served before the one above them. Pure. */
export function runFaults(points: readonly RunPoint[]): string[] {
  return points.flatMap((point, index) => {
    const own = minutesOf(point)
    const before = points
      .slice(0, index)
      .map(minutesOf)
      .filter(({ scale }) => scale === own.scale)
    return before.some(({ at }) => at > own.at) ? [point.name] : []
  })
}
