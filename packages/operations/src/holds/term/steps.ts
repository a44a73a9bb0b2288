import { timezoneRequired } from "../../kernel/common-errors.js"
import { addDays } from "../../kernel/time.js"
import { deadlinePast, holdShapeInvalid, releaseStepsNotDescending, releaseStepsNotSupported } from "../errors.js"
import type { HoldBacking } from "../words.js"
import type { ReleaseStep } from "./contract.js"
import { dayEnd } from "./day-end.js"

/** A row of `resource_hold_steps`. */
export interface StepRow {
  stepNo: number
  kind: "cutoff" | "rolling"
  dueOn: string | null
  daysBefore: number | null
  relativeTo: "arrival" | "night" | null
  keepPercent: number
}

export interface StepInput {
  cutoffOn?: string | null | undefined
  cutoffDaysBefore?: number | undefined
  cutoffRelativeTo?: "arrival" | "night" | undefined
  releaseSteps?: ReleaseStep[] | undefined
}

/** What the steps of a hold are judged by. */
export interface StepFrame {
  backing: HoldBacking
  arrival: string | null
  /** The first night of the grid, shoulder nights included. */
  firstNight: string | null
  timezone: string | null
  now: Date
}

export const givesSteps = ({ cutoffOn, cutoffDaysBefore, releaseSteps }: StepInput) =>
  cutoffOn !== undefined || cutoffDaysBefore !== undefined || releaseSteps !== undefined

function cutoffOf({ cutoffOn, cutoffDaysBefore, cutoffRelativeTo }: StepInput): StepRow | null {
  const step = { stepNo: 0, kind: "cutoff", keepPercent: 0 } as const
  if (cutoffOn !== undefined && cutoffDaysBefore !== undefined) throw holdShapeInvalid({ fields: ["cutoffOn", "cutoffDaysBefore"] })
  if (cutoffRelativeTo !== undefined && cutoffDaysBefore === undefined) throw holdShapeInvalid({ fields: ["cutoffRelativeTo"] })
  if (cutoffDaysBefore !== undefined)
    return { ...step, dueOn: null, daysBefore: cutoffDaysBefore, relativeTo: cutoffRelativeTo ?? "arrival" }
  return cutoffOn ? { ...step, dueOn: cutoffOn, daysBefore: null, relativeTo: null } : null
}

/** The local day through which a step leaves the block as it is; null while the hold has no dates. */
const lastDayOf = ({ dueOn, daysBefore, relativeTo }: StepRow, { arrival, firstNight }: StepFrame): string | null => {
  if (dueOn) return dueOn
  const anchor = relativeTo === "night" ? firstNight : arrival
  return anchor && addDays(anchor, -(daysBefore ?? 0))
}

const rolling = (steps: readonly ReleaseStep[]): StepRow[] =>
  steps.map((step) =>
    "dueOn" in step
      ? { stepNo: 0, kind: "rolling", dueOn: step.dueOn, daysBefore: null, relativeTo: null, keepPercent: step.keepPercent }
      : {
          ...{ stepNo: 0, kind: "rolling", dueOn: null, keepPercent: step.keepPercent },
          ...{ daysBefore: step.daysBefore, relativeTo: step.relativeTo ?? "arrival" },
        },
  )

/** Steps in the order in which they take effect; without dates, the one furthest before the arrival first. */
function inOrder(steps: StepRow[], frame: StepFrame): StepRow[] {
  const key = (step: StepRow) => lastDayOf(step, frame) ?? addDays("5000-01-01", -(step.daysBefore ?? 0))
  return steps.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : b.keepPercent - a.keepPercent))
}

/** Release steps as rows, first the one that takes effect first. Throws `release_steps_not_descending`, `release_steps_not_supported`. */
export function stepRows(input: StepInput, frame: StepFrame): StepRow[] {
  const cutoff = cutoffOf(input)
  const steps = inOrder(rolling(input.releaseSteps ?? []), frame)
  if (steps.length > 0 && (frame.backing === "slot" || frame.backing === "space"))
    throw releaseStepsNotSupported({ backing: frame.backing })
  let before = 100
  for (const { keepPercent } of steps) {
    if (keepPercent > before) throw releaseStepsNotDescending({ keepPercent, before })
    before = keepPercent
  }
  return [...(cutoff ? [cutoff] : []), ...steps.map((step, index) => ({ ...step, stepNo: index + 1 }))]
}

/** Throws `timezone_required` where steps have no zone, `deadline_past` where one has passed already. */
export function checkDue(steps: readonly StepRow[], frame: StepFrame): void {
  const { timezone, now } = frame
  if (steps.length > 0 && !timezone)
    throw timezoneRequired({ fields: steps.some(({ stepNo }) => stepNo === 0) ? ["cutoff"] : ["releaseSteps"] })
  for (const step of steps) {
    const day = lastDayOf(step, frame)
    if (!day || !timezone) continue
    const dueAt = dayEnd(timezone, day)
    if (dueAt <= now)
      throw deadlinePast({ field: step.stepNo === 0 ? "cutoff" : `releaseSteps[${step.stepNo - 1}]`, dueAt: dueAt.toISOString() })
  }
}

/** A block in a hotel that says nothing of a cutoff is kept through the day of arrival, unless that has passed. */
export function withDefaultCutoff(steps: StepRow[], input: StepInput, frame: StepFrame): StepRow[] {
  const { backing, arrival, timezone, now } = frame
  if (backing !== "inventory" || input.cutoffOn !== undefined || input.cutoffDaysBefore !== undefined || !arrival) return steps
  if (timezone && dayEnd(timezone, arrival) <= now) return steps
  return [{ stepNo: 0, kind: "cutoff", dueOn: arrival, daysBefore: null, relativeTo: null, keepPercent: 0 }, ...steps]
}
