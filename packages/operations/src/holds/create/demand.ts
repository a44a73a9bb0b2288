import { sql } from "drizzle-orm"
import type { OperationsDb } from "../../kernel/database.js"
import { holdAlreadyBacked, holdHasPickups, releaseStepsNotSupported } from "../errors.js"
import type { ResourceHold } from "../hold/contract.js"
import { activePickupKeys } from "../state/cancel.js"
import { judge } from "../state/transition.js"
import { checkDue, givesSteps, type StepInput, stepRows, withDefaultCutoff } from "../term/steps.js"
import { writeSteps } from "./insert.js"
import type { Shape } from "./shape.js"

/** Only a demand gets a backing, and only once. Throws `hold_already_backed`, `hold_status_conflict`. */
export function requireDemand(hold: ResourceHold, now: Date): void {
  judge(hold, "back", now)
  if (hold.backing !== "demand") throw holdAlreadyBacked({ id: hold.id, backing: hold.backing })
}

/** A grid that was only a wish is replaced as a whole; one that was used already cannot be. */
export async function clearGrid(tx: OperationsDb, hold: ResourceHold): Promise<void> {
  if (hold.totals.pickedUp > 0 || hold.totals.released > 0) throw holdHasPickups({ id: hold.id, keys: await activePickupKeys(tx, hold.id) })
  await tx.execute(sql`delete from resource_hold_nights where hold_id = ${hold.id}`)
}

/** Steps that are given, or the default where the demand had none. */
export async function renewSteps(
  tx: OperationsDb,
  hold: ResourceHold,
  given: StepInput,
  shape: Shape & { timezone: string | null; now: Date },
): Promise<void> {
  const { backing, arrival, timezone, now } = shape
  if (!givesSteps(given) && hold.steps.length > 0) {
    const rolls = hold.steps.some(({ kind }) => kind === "rolling")
    if (rolls && backing !== "inventory") throw releaseStepsNotSupported({ backing })
    return
  }
  const frame = { backing, arrival, firstNight: shape.rows[0]?.night ?? arrival, timezone, now }
  const steps = withDefaultCutoff(stepRows(given, frame), given, frame)
  checkDue(steps, frame)
  await writeSteps(tx, hold.id, steps, now)
}
