import { sql } from "drizzle-orm"
import type * as z from "zod"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { rehearse } from "../../kernel/rehearse.js"
import { translating } from "../../kernel/violations.js"
import { holdShapeInvalid } from "../errors.js"
import { recordHoldEvents } from "../grid/event.js"
import { enterHold } from "../grid/lock.js"
import { announcePromotable } from "../grid/promotable.js"
import type { ResourceHold } from "../hold/contract.js"
import { readHold } from "../hold/read.js"
import { setHold } from "../hold/write.js"
import { judge } from "../state/transition.js"
import { type SetResourceHoldWindows, setResourceHoldWindowsInput } from "./contract.js"
import { type ResolvedWindow, resolveSpaces } from "./resolve.js"
import { insertWindows, syncCommitments } from "./windows.js"

const input = setResourceHoldWindowsInput.extend(writeContext)
type Parsed = z.output<typeof input>

const earlier = (a: string | null, b: string) => (a && a < b ? a : b)
const later = (a: string | null, b: string) => (a && a > b ? a : b)

const cellOf = ({ night, unitId }: { night: string; unitId: string }) => `${night} ${unitId}`

/**
 * What was contracted of a window stays with it at other hours of its day. A window that goes to another day or space is contracted as it
 * was: what leaves one cell comes to the next that is new. More windows than there were are contracted to nobody.
 */
function contractedOf({ nights }: ResourceHold, windows: readonly ResolvedWindow[]) {
  const wanted = new Set(windows.map(cellOf))
  const known = new Map(nights.map((night) => [cellOf(night), night.contracted ?? 0]))
  const left = nights
    .filter((night) => !wanted.has(cellOf(night)) && night.pickedUp + night.released === 0)
    .map(({ contracted }) => contracted ?? 0)
    .filter((contracted) => contracted > 0)
  return (window: ResolvedWindow) => known.get(cellOf(window)) ?? left.shift() ?? 0
}

async function write(tx: OperationsDb, given: Parsed, by: WriteContext): Promise<ResourceHold> {
  const known = await readHold(tx, given.holdId, given.now)
  const kept = known.nights.filter(({ pickedUp, released }) => pickedUp + released > 0)
  const taken = kept.map(({ night, unitId }) => `${night} ${unitId.replace(/#\d+$/, "")}`)
  const spaces = await resolveSpaces(tx, { windows: given.windows, timezone: known.timezone }, taken)
  const { hold, context } = await enterHold(
    tx,
    { holdId: given.holdId, expectedRevision: given.expectedRevision, leaves: spaces.leaves },
    by,
  )
  judge(hold, "change", context.now)
  if (hold.backing !== "space" || (hold.placeId && hold.placeId !== spaces.placeId)) throw holdShapeInvalid({ fields: ["windows"] })
  await tx.execute(sql`delete from resource_hold_nights where hold_id = ${hold.id} and picked_up + released = 0`)
  await insertWindows(
    tx,
    hold.id,
    spaces.windows,
    hold.status === "confirmed" ? contractedOf(known, spaces.windows) : () => null,
    context.now,
  )
  const nights = kept.map(({ night }) => night).toSorted()
  const dates = { arrival: earlier(nights[0] ?? null, spaces.arrival), departure: later(nights.at(-1) ?? null, spaces.departure) }
  await setHold(tx, hold.id, { ...dates, quantity: spaces.quantity }, context.now)
  await syncCommitments(tx, [hold.id], context.now)
  const after = await readHold(tx, hold.id, context.now)
  const windows = ({ windows: all }: ResourceHold) => ({ windows: JSON.parse(JSON.stringify(all)) })
  await recordHoldEvents(tx, context, [{ verb: "windows_set", hold: after, before: windows(hold), after: windows(after) }])
  await announcePromotable(tx, { holdIds: [hold.id], nights: [], before: [hold] }, context)
  return { ...after, warnings: spaces.warnings }
}

/**
 * Replaces the windows of a space block, all or none; those that are picked up or released stay. `dryRun` does the same and writes nothing.
 * Throws `resource_double_booked` with who is in the way, `layout_not_supported`, `layout_capacity_exceeded`, `function_space_not_found`,
 * `hold_status_conflict`, `revision_conflict`.
 */
export async function setResourceHoldWindows(db: OperationsDb, raw: SetResourceHoldWindows & WriteContext): Promise<ResourceHold> {
  const given = parseInput(input, raw)
  const { now, actor, reason, correlationId, dryRun = false } = given
  return translating({}, () => rehearse(db, dryRun, (tx) => write(tx, given, { now, actor, reason, correlationId })))
}
