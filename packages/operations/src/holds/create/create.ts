import { codeTaken } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { newId } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { translating } from "../../kernel/violations.js"
import { withPlaceId } from "../../places/contract.js"
import { recordHoldEvents } from "../grid/event.js"
import { followHolds } from "../grid/follow.js"
import { enterHolds } from "../grid/lock.js"
import { announcePromotable } from "../grid/promotable.js"
import type { ResourceHold } from "../hold/contract.js"
import { readHold } from "../hold/read.js"
import { resourceHolds } from "../hold/schema.js"
import { insertWindows } from "../space/windows.js"
import { optionOf } from "../term/option.js"
import { checkDue, stepRows, withDefaultCutoff } from "../term/steps.js"
import { type CreateParsed, type CreateResourceHold, createResourceHoldInput } from "./contract.js"
import { isFull } from "./full.js"
import { newGrid, nightsOf, writeSteps } from "./insert.js"
import { zoneFor } from "./place.js"
import { type Source, sourceNamed } from "./source.js"

const input = createResourceHoldInput.extend(writeContext)

type Parsed = Omit<CreateParsed, "facilityId">

/** The option and the steps of a new hold, checked against its dates. */
function termsOf(given: Parsed, { shape, limit }: Source, timezone: string | null, now: Date) {
  const frame = { backing: shape.backing, arrival: shape.arrival, firstNight: shape.rows[0]?.night ?? shape.arrival, timezone, now }
  const option = optionOf(given, { timezone, now, limit: limit(timezone) })
  const steps = withDefaultCutoff(stepRows(given, frame), given, frame)
  checkDue(steps, frame)
  return { option, steps }
}

const words = ({ name, code, note, metadata, washPercent, attritionPercent }: Parsed) => ({
  ...{ name, code, note, washPercent, attritionPercent },
  ...(metadata && { metadata }),
})

async function place(tx: OperationsDb, given: Parsed, by: WriteContext): Promise<ResourceHold> {
  const source = await sourceNamed(tx, given, by.now)
  const { shape, spaces, slot } = source
  const timezone = await zoneFor(tx, shape.placeId, given.timezone ?? slot?.timezone)
  const waits = given.optionRank === 2
  const takes = !waits && shape.backing !== "demand"
  const { settled, context } = await enterHolds(
    tx,
    {
      ...{ holdIds: [], nights: takes ? nightsOf(shape) : [] },
      ...{ leaves: takes && spaces ? spaces.leaves : [], slots: takes && slot ? [slot.slotId] : [] },
    },
    by,
  )
  const { option, steps } = termsOf(given, source, timezone, context.now)
  const id = newId("rhld")
  const stamp = clock(context.now)
  await tx.insert(resourceHolds).values({
    ...{ id, kind: given.kind, programId: given.programId, quantity: shape.quantity, ...words(given) },
    ...{ backing: shape.backing, placeId: shape.placeId, roomKind: shape.roomKind, arrival: shape.arrival, departure: shape.departure },
    ...(slot && { slotId: slot.slotId, allocationKind: slot.allocationKind }),
    ...{ status: waits ? "waitlisted" : "held", optionRank: waits ? 2 : 1, consuming: takes, timezone, ...option },
    ...{ createdBy: context.actor ?? null, createdAt: stamp, updatedAt: stamp },
  })
  if (steps.length > 0) await writeSteps(tx, id, steps, context.now)
  await newGrid(tx, id, shape, { takes, contracted: false, now: context.now })
  if (spaces) await insertWindows(tx, id, spaces.windows, () => null, context.now)
  if (takes) await followHolds(tx, [{ id, backing: shape.backing }], context)
  const hold = await readHold(tx, id, context.now)
  const after = JSON.parse(JSON.stringify(hold))
  await recordHoldEvents(tx, context, [{ verb: "created", hold, after, units: hold.totals.held }])
  if (settled.length > 0) await announcePromotable(tx, { holdIds: [], nights: nightsOf(shape) }, context)
  return { ...hold, warnings: spaces?.warnings ?? [] }
}

/** Tries the first option; where the rooms are not there and the caller would wait, the second. */
async function placeOrWait(tx: OperationsDb, given: Parsed, context: WriteContext): Promise<ResourceHold> {
  if (given.ifFull !== "waitlist" || given.optionRank === 2) return place(tx, given, context)
  try {
    return await tx.transaction((inner) => place(inner, given, context))
  } catch (error) {
    if (!isFull(error)) throw error
    return place(tx, { ...given, optionRank: 2 }, context)
  }
}

/**
 * Keeps rooms or spaces for a programme before anyone is booked. Kind, programme and quantity alone record demand; with a place, a room
 * kind and dates it takes the rooms on every night or none, of a departure its places with a bed each, of spaces their hours. `optionOn` ends it after that local day unless it is confirmed.
 * Throws `hold_capacity_unavailable` with every night that is full and the quantity that would fit, `room_inventory_missing`,
 * `slot_capacity_exceeded`, `resource_capacity_exhausted`, `resource_double_booked`, `hold_shape_invalid`, `option_too_late`, `deadline_past`,
 * `timezone_required`, `release_steps_not_descending`, `code_taken`, `place_not_found`, `slot_not_found`.
 */
export async function createResourceHold(db: OperationsDb, raw: CreateResourceHold & WriteContext): Promise<ResourceHold> {
  const { now, actor, reason, correlationId, ...rest } = parseInput(input, raw)
  const given = withPlaceId(rest)
  const context = { now, actor, reason, correlationId }
  return translating({ resource_holds_code_key: () => codeTaken({ code: given.code ?? "" }) }, () =>
    db.transaction((tx) => placeOrWait(tx, given, context)),
  )
}
