import { sql } from "drizzle-orm"
import type * as z from "zod"
import { createAllocationResources, getSlot } from "../../availability/index.js"
import { invalidRange } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import { refusingField } from "../../kernel/errors.js"
import { newId } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { addDays } from "../../kernel/time.js"
import { holdNightMissing, holdShapeInvalid } from "../errors.js"
import { recordHoldEvents } from "../grid/event.js"
import { writeMovements } from "../grid/movement.js"
import type { ResourceHold } from "../hold/contract.js"
import { setHold } from "../hold/write.js"
import { requireCells, unitsOf } from "../state/cells.js"
import { onHold } from "../state/command.js"
import { judge } from "../state/transition.js"
import { type DrawResourceHold, drawResourceHoldInput } from "./contract.js"
import { drawKey, drawnRef } from "./drawn.js"

const input = drawResourceHoldInput.safeExtend(writeContext)
type Parsed = z.output<typeof input>
type Clocked = WriteContext & { now: Date }

/** The nights of the departure, or those that are named. */
async function spanOf(tx: OperationsDb, { slotId, from, to }: Parsed, now: Date) {
  const slot = await getSlot(tx, { slotId, now })
  const first = from ?? slot.dateLocal
  const end = to ?? addDays(slot.dateLocal, Math.max(slot.nights, 1))
  if (end <= first) throw refusingField(invalidRange({ from: first, to: end }), "to")
  return { from: first, to: end }
}

function cellsOf(hold: ResourceHold, { from, to }: { from: string; to: string }, units: number) {
  if (hold.nights.length === 0) throw holdNightMissing({ id: hold.id, nights: [] })
  const cells = []
  for (let night = from; night < to; night = addDays(night, 1)) cells.push({ night, unitId: "", units })
  requireCells(hold, cells)
  return cells
}

/** How often something was drawn into a departure before, by whichever hold. */
async function drawsBefore(tx: OperationsDb, slotId: string): Promise<number> {
  const [row] = await rowsOf<{ last: number }>(
    tx,
    sql`select coalesce(max(substring(pickup_key from ':(\\d{1,9})$')::int), 0) as last from resource_hold_movements
      where kind = 'pickup' and pickup_key like ${`${drawKey(slotId, "")}%`}`,
  )
  return row?.last ?? 0
}

const patternOf = (pattern: string, kind: string, capacity: number) =>
  pattern.replaceAll("{kind}", kind).replaceAll("{capacity}", String(capacity))

/** As many labels as rooms that nobody on the departure has. */
async function freeLabels(
  tx: OperationsDb,
  kind: string,
  { slotId, rooms, capacity, labelPattern = "{kind} {n}" }: Parsed,
): Promise<string[]> {
  const rows = await rowsOf<{ label: string }>(tx, sql`select lower(label) as label from allocation_resources where slot_id = ${slotId}`)
  const taken = new Set(rows.map(({ label }) => label))
  const stem = patternOf(labelPattern, kind, capacity)
  if (!stem.includes("{n}")) return [stem]
  const labels: string[] = []
  for (let n = 1; labels.length < rooms; n++) {
    const label = stem.replaceAll("{n}", String(n)).slice(0, 160)
    if (!taken.has(label.toLowerCase())) labels.push(label)
  }
  return labels
}

/** Rooms by the night, of a kind: only these become rooms of a departure. */
function roomKindOf({ kind, backing, roomKind }: ResourceHold): string {
  if (kind !== "room" || backing === "slot") throw holdShapeInvalid({ fields: ["slotId"] })
  if (!roomKind) throw holdShapeInvalid({ fields: ["roomKind"] })
  return roomKind
}

async function draw(tx: OperationsDb, hold: ResourceHold, given: Parsed, context: Clocked) {
  judge(hold, "pick_up", context.now)
  const { slotId, rooms, capacity, reason } = given
  const kind = roomKindOf(hold)
  const span = await spanOf(tx, given, context.now)
  const cells = cellsOf(hold, span, rooms)
  const id = newId("rhmv")
  const pickupKey = drawKey(slotId, (await drawsBefore(tx, slotId)) + 1)
  await writeMovements(tx, [{ id, holdId: hold.id, kind: "pickup", pickupKey, reason, cells }], context)
  await setHold(tx, hold.id, {}, context.now)
  const room = { kind, capacity, startsOn: span.from, endsOn: span.to, ...drawnRef(hold.id, id) }
  const labels = await freeLabels(tx, kind, given)
  const made = await createAllocationResources(tx, { slotId, resources: labels.map((label) => ({ ...room, label })), ...context })
  const data = { movementId: id, drawnInto: slotId, resourceIds: made.map(({ id: resource }) => resource) }
  await recordHoldEvents(tx, context, [{ verb: "drawn", hold, units: unitsOf(cells), data, touches: [slotId] }])
}

/**
 * Makes rooms of a confirmed block rooms of a departure: they are picked up on every night and stand on the manifest, all or nothing. The
 * pickup has the key `draw:<departure>:<n>`; `reversePickup` removes the rooms again while nobody sleeps in them.
 * Throws `hold_units_unavailable`, `hold_night_missing`, `hold_status_conflict`, `hold_shape_invalid`, `resource_label_taken`, `slot_not_found`.
 */
export async function drawResourceHold(db: OperationsDb, raw: DrawResourceHold & WriteContext): Promise<ResourceHold> {
  const given = parseInput(input, raw)
  const { hold } = await onHold(
    db,
    given,
    async (tx, before, context) => {
      await draw(tx, before, given, context)
      return { changed: true }
    },
    { slots: [given.slotId] },
  )
  return hold
}
