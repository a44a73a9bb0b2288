import { sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRequest } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { instantParam, jsonParam, type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { rehearse } from "../../kernel/rehearse.js"
import { translating } from "../../kernel/violations.js"
import { type CellProblem, holdShapeInvalid, refuseCells } from "../errors.js"
import { recordHoldEvents } from "../grid/event.js"
import { enterHolds } from "../grid/lock.js"
import { announcePromotable } from "../grid/promotable.js"
import { type GridRow, tryGrid } from "../grid/take.js"
import type { HoldNight, ResourceHold } from "../hold/contract.js"
import { readHolds } from "../hold/read.js"
import { expired, judge } from "../state/transition.js"
import type { NightPart } from "../words.js"
import { type HoldNightsResult, type SetResourceHoldNights, setResourceHoldNightsInput } from "./contract.js"

const input = setResourceHoldNightsInput.extend(writeContext)
type Parsed = z.output<typeof input>
type Cell = Parsed["cells"][number]

const partOf = ({ arrival, departure }: ResourceHold, { night, part }: Cell): NightPart =>
  part ?? (arrival && night < arrival ? "before" : departure && night >= departure ? "after" : "core")

interface Change {
  hold: ResourceHold
  cell: Cell
  was: HoldNight | undefined
  row: GridRow
}

function changeOf(hold: ResourceHold, cell: Cell, recontract: boolean): Change {
  const was = hold.nights.find(({ night, unitId }) => night === cell.night && unitId === "")
  const { consuming, backing, placeId, roomKind } = hold
  const from = consuming && backing === "inventory" && placeId && roomKind ? { placeId, roomKind } : null
  const known = was?.contracted ?? (hold.status === "confirmed" ? 0 : null)
  const contracted = recontract && hold.status === "confirmed" ? cell.held - (was?.released ?? 0) : known
  const row = {
    holdId: hold.id,
    night: cell.night,
    unitId: "",
    part: was && !cell.part ? was.part : partOf(hold, cell),
    held: cell.held,
    contracted,
    from,
  }
  return { hold, cell, was, row: { ...row, take: from ? cell.held - (was?.held ?? 0) : 0 } }
}

const belowUsed = ({ cell, was }: Change): CellProblem[] =>
  was && cell.held < was.pickedUp + was.released
    ? [{ code: "hold_below_used", holdId: cell.holdId, night: cell.night, held: cell.held, pickedUp: was.pickedUp, released: was.released }]
    : []

/** Every cell that asks for more than a night has. */
function fullCells(changes: readonly Change[], short: Awaited<ReturnType<typeof tryGrid>>): CellProblem[] {
  return short.flatMap(({ placeId, roomKind, night, capacity, taken, wanted }) =>
    changes
      .filter(({ row }) => row.night === night && row.take > 0 && row.from?.placeId === placeId && row.from.roomKind === roomKind)
      .map(({ cell }) => {
        const at = { holdId: cell.holdId, placeId, roomKind, night, wanted }
        return capacity === null || taken === null
          ? { code: "room_inventory_missing" as const, ...at }
          : { code: "hold_capacity_unavailable" as const, ...at, capacity, taken, available: capacity - taken }
      }),
  )
}

/** Dates and quantity follow the core nights; every touched hold gets a new revision. */
const followGrid = (tx: OperationsDb, holdIds: readonly string[], now: Date) =>
  tx.execute(sql`update resource_holds h set revision = h.revision + 1, updated_at = ${instantParam(now)},
      arrival = coalesce(least(h.arrival, c.first), h.arrival), departure = coalesce(greatest(h.departure, c.last + 1), h.departure),
      quantity = coalesce(nullif(c.most, 0), h.quantity)
    from (
      select x.id, min(g.night) filter (where g.part = 'core' and g.held > 0) as first, max(g.night) filter (where g.part = 'core' and g.held > 0) as last,
        max(g.held) filter (where g.part = 'core') as most
      from jsonb_array_elements_text(${jsonParam(holdIds)}) as x(id) left join resource_hold_nights g on g.hold_id = x.id group by 1
    ) c where c.id = h.id`)

function checkHolds(holds: readonly ResourceHold[], now: Date): void {
  for (const hold of holds) {
    if (hold.kind !== "room" || hold.backing === "slot") throw holdShapeInvalid({ fields: ["cells"] })
    if (hold.effectiveStatus === "expired") throw expired(hold, now)
    judge(hold, "change", now)
  }
}

async function write(tx: OperationsDb, given: Parsed, by: WriteContext): Promise<HoldNightsResult> {
  const { cells, expectedRevisions = {}, recontract = false } = given
  const holdIds = [...new Set(cells.map(({ holdId }) => holdId))]
  const { holds, settled, context } = await enterHolds(tx, { holdIds, cells, expected: expectedRevisions, takes: true }, by)
  checkHolds(holds, context.now)
  const byId = new Map(holds.map((hold) => [hold.id, hold]))
  const changes = cells.map((cell) => changeOf(byId.get(cell.holdId) as ResourceHold, cell, recontract))
  const below = changes.flatMap(belowUsed)
  const unfit = new Set(below.map(({ holdId, night }) => `${holdId} ${night}`))
  const rows = changes.filter(({ cell }) => !unfit.has(`${cell.holdId} ${cell.night}`)).map(({ row }) => row)
  const short = await tryGrid(tx, rows, context.now)
  const problems = [...below, ...fullCells(changes, short)]
  if (problems.length > 0) refuseCells(problems)
  await followGrid(tx, holdIds, context.now)
  const after = await readHolds(
    tx,
    sql`where h.id in (select jsonb_array_elements_text(${jsonParam(holdIds)})) order by h.arrival, h.id`,
    context.now,
  )
  const said = after.map((hold) => {
    const own = changes.filter(({ cell }) => cell.holdId === hold.id)
    const before = { nights: own.map(({ cell, was }) => ({ night: cell.night, held: was?.held ?? 0 })) }
    return { verb: "nights_set" as const, hold, before, after: { nights: own.map(({ cell }) => ({ night: cell.night, held: cell.held })) } }
  })
  await recordHoldEvents(tx, context, said)
  if (settled.length > 0 || rows.some(({ take }) => take < 0)) await announcePromotable(tx, { holdIds, nights: [] }, context)
  return { holds: after }
}

/**
 * Writes the numbers of many nights of many room blocks at once, as a draft of a grid: all cells or none. Raises take rooms, cuts give them
 * back; what was contracted stays unless `recontract` is set. `dryRun` does the same and writes nothing.
 * Throws with every bad cell in `details.violations`: `hold_below_used`, `hold_capacity_unavailable`, `room_inventory_missing`; also
 * `hold_expired`, `hold_status_conflict`, `revision_conflict`, `resource_hold_not_found`.
 */
export async function setResourceHoldNights(db: OperationsDb, raw: SetResourceHoldNights & WriteContext): Promise<HoldNightsResult> {
  const given = parseInput(input, raw)
  const keys = given.cells.map(({ holdId, night }): `${Id<"rhld">} ${string}` => `${holdId} ${night}`)
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index)
  if (twice >= 0) throw invalidRequest({ violations: [{ path: `cells.${twice}`, message: "Each night of a hold stands once." }] })
  const { now, actor, reason, correlationId, dryRun = false } = given
  return translating({}, () => rehearse(db, dryRun, (tx) => write(tx, given, { now, actor, reason, correlationId })))
}
