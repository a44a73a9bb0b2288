import { sql } from "drizzle-orm"
import type * as z from "zod"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { translating } from "../../kernel/violations.js"
import { withPlaceId } from "../../places/contract.js"
import { holdAlreadyBacked, holdHasPickups, holdShapeInvalid } from "../errors.js"
import { pick, recordHoldEvents } from "../grid/event.js"
import { enterHold } from "../grid/lock.js"
import { announcePromotable } from "../grid/promotable.js"
import type { ResourceHold } from "../hold/contract.js"
import { readHold } from "../hold/read.js"
import { setHold } from "../hold/write.js"
import { givenSpaceFields, resolveSpaces } from "../space/resolve.js"
import { spaceShape } from "../space/shape.js"
import { insertWindows, syncCommitments } from "../space/windows.js"
import { activePickupKeys } from "../state/cancel.js"
import { judge } from "../state/transition.js"
import { checkDue, givesSteps, stepRows, withDefaultCutoff } from "../term/steps.js"
import { type BackResourceHold, backResourceHoldInput } from "./contract.js"
import { newGrid, nightsOf, writeSteps } from "./insert.js"
import { zoneFor } from "./place.js"
import { roomShape, type Shape } from "./shape.js"

const input = backResourceHoldInput.extend(writeContext)
type Parsed = Omit<z.output<typeof input>, "facilityId">

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

/** A grid that was only a wish is replaced as a whole; one that was used already cannot be. */
async function clearGrid(tx: OperationsDb, hold: ResourceHold): Promise<void> {
  if (hold.totals.pickedUp > 0 || hold.totals.released > 0) throw holdHasPickups({ id: hold.id, keys: await activePickupKeys(tx, hold.id) })
  await tx.execute(sql`delete from resource_hold_nights where hold_id = ${hold.id}`)
}

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
  judge(hold, "back", context.now)
  if (hold.backing !== "demand") throw holdAlreadyBacked({ id: hold.id, backing: hold.backing })
  const { placeId, arrival, departure, quantity } = shape
  const timezone = await zoneFor(tx, placeId, spaces.timezone)
  await renewSteps(tx, hold, given, { ...shape, timezone, now: context.now })
  await clearGrid(tx, hold)
  const takes = hold.status !== "waitlisted"
  await setHold(tx, hold.id, { backing: "space", placeId, arrival, departure, quantity, timezone, consuming: takes }, context.now)
  await insertWindows(tx, hold.id, spaces.windows, hold.status === "confirmed" ? 1 : null, context.now)
  if (takes) await syncCommitments(tx, [hold.id], context.now)
  const after = await readHold(tx, hold.id, context.now)
  const fields = ["backing", "placeId", "arrival", "departure"] as const
  await recordHoldEvents(tx, context, [{ verb: "backed", hold: after, before: pick(hold, ...fields), after: pick(after, ...fields) }])
  return { ...after, warnings: spaces.warnings }
}

/** Steps that are given, or the default where the demand had none. */
async function renewSteps(
  tx: OperationsDb,
  hold: ResourceHold,
  given: Parsed,
  shape: Shape & { timezone: string | null; now: Date },
): Promise<void> {
  if (!givesSteps(given) && hold.steps.length > 0) return
  const { backing, arrival, timezone, now } = shape
  const frame = { backing, arrival, firstNight: shape.rows[0]?.night ?? arrival, timezone, now }
  const steps = withDefaultCutoff(stepRows(given, frame), given, frame)
  checkDue(steps, frame)
  await writeSteps(tx, hold.id, steps, now)
}

async function back(tx: OperationsDb, given: Parsed, by: WriteContext): Promise<ResourceHold> {
  const known = await readHold(tx, given.holdId, given.now)
  const shape = shapeOf(known, given)
  const { hold, context } = await enterHold(
    tx,
    { holdId: given.holdId, expectedRevision: given.expectedRevision, nights: nightsOf(shape) },
    by,
  )
  judge(hold, "back", context.now)
  if (hold.backing !== "demand") throw holdAlreadyBacked({ id: hold.id, backing: hold.backing })
  if (shape.backing === "demand") throw holdShapeInvalid({ fields: missingFields(shape).length > 0 ? missingFields(shape) : ["consume"] })
  const timezone = await zoneFor(tx, shape.placeId, given.timezone ?? hold.timezone)
  await renewSteps(tx, hold, given, { ...shape, timezone, now: context.now })
  await clearGrid(tx, hold)
  const takes = hold.status !== "waitlisted"
  const { backing, placeId, roomKind, arrival, departure, quantity } = shape
  await setHold(tx, hold.id, { backing, placeId, roomKind, arrival, departure, quantity, timezone, consuming: takes }, context.now)
  await newGrid(tx, hold.id, shape, { takes, contracted: hold.status === "confirmed", now: context.now })
  const after = await readHold(tx, hold.id, context.now)
  const fields = ["backing", "placeId", "roomKind", "arrival", "departure"] as const
  await recordHoldEvents(tx, context, [{ verb: "backed", hold: after, before: pick(hold, ...fields), after: pick(after, ...fields) }])
  await announcePromotable(tx, { holdIds: [], nights: nightsOf(shape) }, context)
  return after
}

/**
 * Puts real capacity behind a demand: the rooms of a place on its nights, all or none, taken at once; a second option only records what it
 * waits for. On a confirmed hold the number becomes contracted.
 * Throws `hold_already_backed`, `hold_capacity_unavailable`, `room_inventory_missing`, `hold_shape_invalid` with what is missing, `hold_status_conflict`.
 */
export async function backResourceHold(db: OperationsDb, raw: BackResourceHold & WriteContext): Promise<ResourceHold> {
  const given = withPlaceId(parseInput(input, raw))
  const { now, actor, reason, correlationId } = given
  return translating({}, () =>
    db.transaction((tx) => (givenSpaceFields(given).length > 0 ? backBySpaces : back)(tx, given, { now, actor, reason, correlationId })),
  )
}
