import type { HoldNight, HoldWindow, ResourceHold } from "../hold/contract.js"
import { countsIn } from "../hold/outlook.js"
import type { HoldDeadline, ProgramHolds } from "./contract.js"

/** How many of each status. */
export function countByStatus(holds: readonly ResourceHold[]): ProgramHolds["rooms"]["byStatus"] {
  const counts: ProgramHolds["rooms"]["byStatus"] = {}
  for (const { effectiveStatus } of holds) counts[effectiveStatus] = (counts[effectiveStatus] ?? 0) + 1
  return counts
}

const percentOf = (part: number, whole: number) => (whole > 0 ? Math.round((part * 1000) / whole) / 10 : null)

function attritionNights(holds: readonly ResourceHold[]) {
  const nights = new Map<string, { contracted: number; pickedUp: number }>()
  for (const { night, contracted, pickedUp } of holds.flatMap((hold) => hold.nights)) {
    if (contracted === null) continue
    const sum = nights.get(night) ?? { contracted: 0, pickedUp: 0 }
    nights.set(night, { contracted: sum.contracted + contracted, pickedUp: sum.pickedUp + pickedUp })
  }
  let [contracted, pickedUp] = [0, 0]
  return [...nights]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([night, sum]) => {
      contracted += sum.contracted
      pickedUp += sum.pickedUp
      return { night, ...sum, cumulativePercent: percentOf(pickedUp, contracted) }
    })
}

/** The numbers of room blocks; cancelled ones and second options are counted in their status only. */
export function roomNumbers(all: readonly ResourceHold[], totals: ProgramHolds["rooms"]["roomNights"]): ProgramHolds["rooms"] {
  const holds = all.filter(countsIn)
  const sum = (of: (outlook: ResourceHold["outlook"]) => number) => holds.reduce((total, { outlook }) => total + of(outlook), 0)
  return {
    holds: holds.length,
    byStatus: countByStatus(all),
    undatedQuantity: holds.filter(({ nights }) => nights.length === 0).reduce((total, { quantity }) => total + quantity, 0),
    roomNights: totals,
    pickupPercent: percentOf(totals.pickedUp, totals.contracted ?? totals.held),
    forecast: sum(({ forecast }) => forecast),
    attrition: {
      minimum: sum(({ minimum }) => minimum),
      shortfall: sum(({ shortfall }) => shortfall),
      nights: attritionNights(holds),
    },
  }
}

/** Hours for which spaces are kept, set-up and tear-down not counted; windows that are released or have lapsed are over. */
export function hoursOf(holds: readonly ResourceHold[]): number {
  const kept = (hold: ResourceHold, { night, unitId }: HoldWindow) =>
    hold.nights.some((row) => row.night === night && row.unitId === unitId && row.remaining + row.pickedUp > 0)
  const windows = holds.flatMap((hold) => hold.windows.filter((window) => kept(hold, window)))
  return Math.round(windows.reduce((sum, { from, to }) => sum + to.getTime() - from.getTime(), 0) / 36_000) / 100
}

/** What a step would end of a night as it is now. */
const endedBy = (keepPercent: number) => (night: HoldNight) =>
  Math.max(0, night.remaining + night.pickedUp - Math.max(night.pickedUp, Math.ceil((night.held * keepPercent) / 100)))

/** Deadlines that are still to come, the next one first. */
export function deadlinesOf(holds: readonly ResourceHold[], now: Date): HoldDeadline[] {
  const live = holds.filter(({ effectiveStatus }) => effectiveStatus === "held" || effectiveStatus === "confirmed")
  return live
    .flatMap((hold): HoldDeadline[] => {
      const option = hold.status === "held" && hold.expiresAt
      const steps = hold.steps.flatMap(({ kind, dueAt, keepPercent }) => {
        const units = hold.nights.map(endedBy(keepPercent)).reduce((sum, many) => sum + many, 0)
        return dueAt ? [{ holdId: hold.id, kind, dueAt, units }] : []
      })
      return [...(option ? [{ holdId: hold.id, kind: "option" as const, dueAt: option, units: hold.totals.remaining }] : []), ...steps]
    })
    .filter(({ dueAt }) => dueAt > now)
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
}
