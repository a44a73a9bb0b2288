import type * as z from "zod"
import { getSlot } from "../../availability/index.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { translating } from "../../kernel/violations.js"
import { withPlaceId } from "../../places/contract.js"
import { holdShapeInvalid } from "../errors.js"
import { pick, recordHoldEvents } from "../grid/event.js"
import { enterHold } from "../grid/lock.js"
import { announcePromotable } from "../grid/promotable.js"
import type { ResourceHold } from "../hold/contract.js"
import { readHold } from "../hold/read.js"
import { setHold } from "../hold/write.js"
import { givenSlotFields, slotNamed, slotShape } from "../slot/shape.js"
import { syncSlotHolds } from "../slot/sync.js"
import { givenSpaceFields, resolveSpaces } from "../space/resolve.js"
import { spaceShape } from "../space/shape.js"
import { insertWindows, syncCommitments } from "../space/windows.js"
import { type BackResourceHold, backResourceHoldInput } from "./contract.js"
import { clearGrid, renewSteps, requireDemand } from "./demand.js"
import { isFull } from "./full.js"
import { newGrid, nightsOf } from "./insert.js"
import { zoneFor } from "./place.js"
import { roomShape, type Shape } from "./shape.js"

const input = backResourceHoldInput.extend(writeContext)
type Parsed = Omit<z.output<typeof input>, "facilityId"> & {
  /** It is full, and the demand is to wait for what it names. */
  waits?: boolean
}

/** The shape that a demand gets: what is given, completed by what it says already. */
function shapeOf(hold: ResourceHold, given: Parsed): Shape {
  const dated = given.arrival !== undefined || given.grid !== undefined
  const dates = dated
    ? {}
    : {
        arrival: given.arrival ?? hold.arrival ?? undefined,
        departure: given.nights ? undefined : (given.departure ?? hold.departure ?? undefined),
      }
  const own = !dated && !given.nights && !given.departure && !given.shoulderBefore && !given.shoulderAfter
  const core = own ? hold.nights.filter(({ part }) => part === "core").map(({ night, held }) => ({ night, quantity: held })) : []
  const grid = core.length > 0 ? core : given.grid
  const shape = roomShape({
    ...given,
    ...dates,
    ...{ kind: hold.kind, placeId: given.placeId ?? hold.placeId, roomKind: given.roomKind ?? hold.roomKind ?? undefined },
    ...(grid ? { grid } : { quantity: hold.quantity }),
  })
  return own && hold.nights.length > 0 ? { ...shape, rows: hold.nights.map(({ night, part, held }) => ({ night, part, held })) } : shape
}

const missingFields = ({ placeId, roomKind, arrival }: Shape) =>
  Object.entries({ placeId, roomKind, arrival }).flatMap(([field, value]) => (value === null ? [field] : []))

/** Whether a demand takes what it names, or waits for it; one that comes too late becomes the second option. */
function standingOf({ status }: ResourceHold, { waits }: Parsed) {
  return waits ? { takes: false, status: "waitlisted" as const, optionRank: 2 } : { takes: status !== "waitlisted" }
}

const standing = ["status", "optionRank"] as const

/** Function spaces behind a demand. */
async function backBySpaces(tx: OperationsDb, given: Parsed, by: WriteContext): Promise<ResourceHold> {
  const known = await readHold(tx, given.holdId, given.now)
  const spaces = await resolveSpaces(tx, { ...given, quantity: known.quantity, timezone: given.timezone ?? known.timezone })
  const shape = spaceShape({ ...given, kind: known.kind }, spaces)
  const { hold, context } = await enterHold(
    tx,
    { holdId: given.holdId, expectedRevision: given.expectedRevision, leaves: spaces.leaves },
    by,
  )
  requireDemand(hold, context.now)
  const { placeId, arrival, departure, quantity } = shape
  const timezone = await zoneFor(tx, placeId, spaces.timezone)
  await renewSteps(tx, hold, given, { ...shape, timezone, now: context.now })
  await clearGrid(tx, hold)
  const { takes, ...rank } = standingOf(hold, given)
  await setHold(tx, hold.id, { backing: "space", placeId, arrival, departure, quantity, timezone, consuming: takes, ...rank }, context.now)
  await insertWindows(tx, hold.id, spaces.windows, () => (hold.status === "confirmed" ? 1 : null), context.now)
  if (takes) await syncCommitments(tx, [hold.id], context.now)
  const after = await readHold(tx, hold.id, context.now)
  const fields = [...(given.waits ? standing : []), "backing", "placeId", "arrival", "departure"] as const
  await recordHoldEvents(tx, context, [{ verb: "backed", hold: after, before: pick(hold, ...fields), after: pick(after, ...fields) }])
  return { ...after, warnings: spaces.warnings }
}

/** Places of a departure behind a demand, with a bed or seat each. */
async function backBySlot(tx: OperationsDb, given: Parsed, by: WriteContext): Promise<ResourceHold> {
  const known = await readHold(tx, given.holdId, given.now)
  const named = slotNamed({ ...given, kind: known.kind })
  const slot = await getSlot(tx, { slotId: named.slotId, now: given.now })
  const shape = slotShape({ ...named, kind: known.kind, quantity: known.quantity }, slot)
  const { hold, context } = await enterHold(
    tx,
    { holdId: given.holdId, expectedRevision: given.expectedRevision, slots: [named.slotId] },
    by,
  )
  requireDemand(hold, context.now)
  const timezone = given.timezone ?? hold.timezone ?? slot.timezone
  await renewSteps(tx, hold, given, { ...shape, timezone, now: context.now })
  await clearGrid(tx, hold)
  const { takes, ...rank } = standingOf(hold, given)
  const { arrival, departure } = shape
  await setHold(tx, hold.id, { backing: "slot", ...named, arrival, departure, timezone, consuming: takes, ...rank }, context.now)
  await newGrid(tx, hold.id, shape, { takes, contracted: hold.status === "confirmed", now: context.now })
  if (takes) await syncSlotHolds(tx, [hold.id], context)
  const after = await readHold(tx, hold.id, context.now)
  const fields = [...(given.waits ? standing : []), "backing", "slotId", "allocationKind", "arrival", "departure"] as const
  await recordHoldEvents(tx, context, [{ verb: "backed", hold: after, before: pick(hold, ...fields), after: pick(after, ...fields) }])
  return after
}

async function back(tx: OperationsDb, given: Parsed, by: WriteContext): Promise<ResourceHold> {
  const known = await readHold(tx, given.holdId, given.now)
  const shape = shapeOf(known, given)
  const { hold, context } = await enterHold(
    tx,
    { holdId: given.holdId, expectedRevision: given.expectedRevision, nights: nightsOf(shape) },
    by,
  )
  requireDemand(hold, context.now)
  if (shape.backing === "demand") throw holdShapeInvalid({ fields: missingFields(shape).length > 0 ? missingFields(shape) : ["consume"] })
  const timezone = await zoneFor(tx, shape.placeId, given.timezone ?? hold.timezone)
  await renewSteps(tx, hold, given, { ...shape, timezone, now: context.now })
  await clearGrid(tx, hold)
  const { takes, ...rank } = standingOf(hold, given)
  const { backing, placeId, roomKind, arrival, departure, quantity } = shape
  await setHold(tx, hold.id, { backing, placeId, roomKind, arrival, departure, quantity, timezone, consuming: takes, ...rank }, context.now)
  await newGrid(tx, hold.id, shape, { takes, contracted: hold.status === "confirmed", now: context.now })
  const after = await readHold(tx, hold.id, context.now)
  const fields = [...(given.waits ? standing : []), "backing", "placeId", "roomKind", "arrival", "departure"] as const
  await recordHoldEvents(tx, context, [{ verb: "backed", hold: after, before: pick(hold, ...fields), after: pick(after, ...fields) }])
  await announcePromotable(tx, { holdIds: [], nights: nightsOf(shape) }, context)
  return after
}

const backingOf = (given: Parsed) =>
  givenSlotFields(given).length > 0 ? backBySlot : givenSpaceFields(given).length > 0 ? backBySpaces : back

/** Tries to take; where it is full and the caller would wait, a demand that is only held becomes a second option. */
async function backOrWait(tx: OperationsDb, given: Parsed, by: WriteContext): Promise<ResourceHold> {
  const run = backingOf(given)
  if (given.ifFull !== "waitlist") return run(tx, given, by)
  try {
    return await tx.transaction((inner) => run(inner, given, by))
  } catch (error) {
    if (!isFull(error) || (await readHold(tx, given.holdId, given.now)).status !== "held") throw error
    return run(tx, { ...given, waits: true }, by)
  }
}

/**
 * Puts real capacity behind a demand: the rooms of a place on its nights, the places of a departure, or spaces for some hours, all or none,
 * taken at once; a second option only records what it waits for, and `ifFull: "waitlist"` makes a held demand one where it is full. On a confirmed hold the number becomes contracted.
 * Throws `hold_already_backed`, `hold_capacity_unavailable`, `slot_capacity_exceeded`, `resource_capacity_exhausted`, `resource_double_booked`,
 * `room_inventory_missing`, `hold_shape_invalid` with what is missing, `hold_status_conflict`.
 */
export async function backResourceHold(db: OperationsDb, raw: BackResourceHold & WriteContext): Promise<ResourceHold> {
  const given: Parsed = withPlaceId(parseInput(input, raw))
  const { now, actor, reason, correlationId } = given
  return translating({}, () => db.transaction((tx) => backOrWait(tx, given, { now, actor, reason, correlationId })))
}
