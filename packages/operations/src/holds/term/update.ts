import type * as z from "zod"
import { codeTaken } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { isOperationsError } from "../../kernel/errors.js"
import { parseInput, patchOf } from "../../kernel/input.js"
import { translating } from "../../kernel/violations.js"
import { writeSteps } from "../create/insert.js"
import { pick, recordHoldEvents } from "../grid/event.js"
import { settleLapsed } from "../grid/settle.js"
import type { ResourceHold } from "../hold/contract.js"
import { setHold } from "../hold/write.js"
import { onHold } from "../state/command.js"
import { type UpdateResourceHold, updateResourceHoldInput } from "./contract.js"
import { checkDue, givesSteps, type StepInput, stepRows } from "./steps.js"

const input = updateResourceHoldInput.extend(writeContext)
type Parsed = z.output<typeof input>

/** The steps of a hold in the words of an input, so that what a patch leaves out stays. */
const standing = ({ steps }: ResourceHold): StepInput => {
  const cutoff = steps.find(({ kind }) => kind === "cutoff")
  const rolling = steps.filter(({ kind }) => kind === "rolling")
  return {
    ...(cutoff?.dueOn && { cutoffOn: cutoff.dueOn }),
    ...(cutoff && !cutoff.dueOn && { cutoffDaysBefore: cutoff.daysBefore ?? 0, cutoffRelativeTo: cutoff.relativeTo ?? "arrival" }),
    releaseSteps: rolling.map(({ dueOn, daysBefore, relativeTo, keepPercent }) =>
      dueOn ? { dueOn, keepPercent } : { daysBefore: daysBefore ?? 0, relativeTo: relativeTo ?? "arrival", keepPercent },
    ),
  }
}

function merged(hold: ResourceHold, { cutoffOn, cutoffDaysBefore, cutoffRelativeTo, releaseSteps }: Parsed): StepInput {
  const { releaseSteps: had, ...cutoff } = standing(hold)
  const newCutoff = cutoffOn !== undefined || cutoffDaysBefore !== undefined
  return { ...(newCutoff ? { cutoffOn, cutoffDaysBefore, cutoffRelativeTo } : cutoff), releaseSteps: releaseSteps ?? had }
}

/** Replaces cutoff and steps. One that has passed already is refused, unless it shall take effect at once. */
async function changeSteps(tx: OperationsDb, hold: ResourceHold, given: Parsed, context: WriteContext & { now: Date }): Promise<boolean> {
  const { backing, arrival, timezone } = hold
  const frame = { backing, arrival, firstNight: hold.nights[0]?.night ?? null, timezone, now: context.now }
  const steps = stepRows(merged(hold, given), frame)
  const isNew = (step: (typeof steps)[number]) =>
    step.stepNo === 0
      ? given.releaseSteps === undefined || given.cutoffOn !== undefined || given.cutoffDaysBefore !== undefined
      : given.releaseSteps !== undefined
  if (!given.settleNow) checkDue(steps.filter(isNew), frame)
  else if (!timezone) checkDue(steps, frame)
  await writeSteps(tx, hold.id, steps, context.now)
  return (await settleLapsed(tx, { holdIds: [hold.id], nights: [] }, context)).length > 0
}

/**
 * Changes words, forecast, cutoff and release steps of a hold; omitted means unchanged, `null` clears. A deadline in the past needs
 * `settleNow`, which gives back at once what it ends.
 * Throws `deadline_past`, `release_steps_not_descending`, `timezone_required`, `code_taken`, `hold_status_conflict`, `revision_conflict`.
 */
export async function updateResourceHold(db: OperationsDb, raw: UpdateResourceHold & WriteContext): Promise<ResourceHold> {
  const given = parseInput(input, raw)
  const { name, code, note, metadata, washPercent, attritionPercent, cutoffOn, cutoffDaysBefore, releaseSteps } = given
  const words = { name, code, note, metadata, washPercent, attritionPercent }
  patchOf({ ...words, cutoffOn, cutoffDaysBefore, releaseSteps })
  const set = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as Partial<typeof words>
  const run = async (tx: OperationsDb, before: ResourceHold, context: WriteContext & { now: Date }) => {
    const freed = givesSteps(given) ? await changeSteps(tx, before, given, context) : false
    await setHold(tx, before.id, set, context.now)
    const fields = Object.keys(set) as (keyof typeof words)[]
    const changed = {
      before: pick(before, ...fields, "steps"),
      after: { ...set, ...(givesSteps(given) && { cutoffOn, cutoffDaysBefore, releaseSteps }) },
    }
    await recordHoldEvents(tx, context, [{ verb: "updated", hold: before, ...changed }])
    return { changed: true, freed }
  }
  return translating({ resource_holds_code_key: () => codeTaken({ code: code ?? "" }) }, async () => {
    try {
      return (await onHold(db, given, run)).hold
    } catch (error) {
      if (isOperationsError(error, "constraint_violated") && code) throw codeTaken({ code })
      throw error
    }
  })
}
