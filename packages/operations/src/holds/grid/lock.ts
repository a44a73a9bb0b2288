import { sql } from "drizzle-orm"
import { revisionConflict } from "../../kernel/common-errors.js"
import type { WriteContext } from "../../kernel/context.js"
import { jsonParam, type OperationsDb, readClock, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { resourceHoldNotFound } from "../errors.js"
import type { ResourceHold } from "../hold/contract.js"
import { readHold, readHolds } from "../hold/read.js"
import { lockDepartures } from "../slot/sync.js"
import { lockSpaces } from "../space/windows.js"
import { type Settled, settleLapsed } from "./settle.js"

/** Rooms of one kind in a place on a night. */
export interface InventoryNight {
  placeId: string
  roomKind: string
  night: string
}

async function lockRows(tx: OperationsDb, holdIds: readonly string[], expected: Readonly<Record<string, number>>, now?: Date) {
  const rows = await rowsOf<{ id: Id<"rhld">; revision: number; backing: string }>(
    tx,
    sql`select id, revision, backing from resource_holds where id in (select jsonb_array_elements_text(${jsonParam(holdIds)})) order by id for no key update`,
  )
  const found = new Map(rows.map((row) => [row.id as string, row.revision]))
  for (const id of holdIds) if (!found.has(id)) throw resourceHoldNotFound({ id })
  for (const [id, revision] of Object.entries(expected)) {
    if (found.get(id) === revision) continue
    throw revisionConflict({ expected: revision, current: { ...(await readHold(tx, id as Id<"rhld">, now)) } })
  }
  return new Set(rows.map(({ backing }) => backing))
}

/** The mutex of every grid: inventory nights of the holds and those that are wanted, in (place, kind, night) order. Answers those there are. */
function lockNights(tx: OperationsDb, { holdIds, nights = [], cells = [] }: Entry): Promise<InventoryNight[]> {
  const wanted = nights.map(({ placeId, roomKind, night }) => ({ facility_id: placeId, room_kind: roomKind, night }))
  return rowsOf<{ placeId: string; roomKind: string; night: string }>(
    tx,
    sql`select i.facility_id as "placeId", i.room_kind as "roomKind", i.night::text as night from room_inventory_nights i
    where (i.facility_id, i.room_kind, i.night) in (
      select h.facility_id, h.room_kind, g.night from resource_holds h join resource_hold_nights g on g.hold_id = h.id
      where h.id in (select jsonb_array_elements_text(${jsonParam(holdIds)})) and h.backing = 'inventory'
      union all
      select n.facility_id, n.room_kind, n.night from jsonb_to_recordset(${jsonParam(wanted)}) as n(facility_id text, room_kind text, night date)
      union all
      select h.facility_id, h.room_kind, c.night from jsonb_to_recordset(${jsonParam(
        cells.map(({ holdId, night }) => ({ hold_id: holdId, night })),
      )}) as c(hold_id text, night date) join resource_holds h on h.id = c.hold_id where h.backing = 'inventory')
    order by i.facility_id, i.room_kind, i.night for no key update`,
  )
}

export interface Entered {
  /** In the order in which they were asked for, as they are once everything is locked and settled. */
  holds: ResourceHold[]
  settled: Settled[]
  context: WriteContext & { now: Date }
}

interface Entry {
  /** Departures that the command takes besides those of the holds. */
  slots?: readonly string[]
  /** Leaves of spaces that the command takes besides those of the holds. */
  leaves?: readonly string[]
  holdIds: readonly Id<"rhld">[]
  /** Nights that the command takes besides those of the holds. */
  nights?: readonly InventoryNight[]
  expected?: Readonly<Record<string, number>>
  /** The command takes again on nights of the holds: what others have let lapse there is settled as well. */
  takes?: boolean
  /** Nights that these holds are about to have. */
  cells?: readonly { holdId: string; night: string }[]
}

/**
 * How every command begins: locks the holds in id order, then the capacity behind them, reads the clock, settles what has lapsed
 * and reads the holds. What it answers stays true until the transaction ends. The number of statements is constant.
 */
export async function enterHolds(tx: OperationsDb, entry: Entry, given: WriteContext): Promise<Entered> {
  const { holdIds, nights = [], leaves = [], slots = [], expected = {}, takes = nights.length > 0 } = entry
  const backings = holdIds.length > 0 ? await lockRows(tx, holdIds, expected, given.now) : new Set<string>()
  if (backings.has("slot") || slots.length > 0) await lockDepartures(tx, holdIds, slots)
  const locked = await lockNights(tx, entry)
  if (backings.has("space") || leaves.length > 0) await lockSpaces(tx, holdIds, leaves)
  const context = { ...given, now: await readClock(tx, given.now) }
  const settled = await settleLapsed(tx, { holdIds, nights: takes ? locked : [] }, context)
  if (holdIds.length === 0) return { holds: [], settled, context }
  const read = await readHolds(tx, sql`where h.id in (select jsonb_array_elements_text(${jsonParam(holdIds)}))`, context.now)
  const byId = new Map(read.map((hold) => [hold.id, hold]))
  return { holds: holdIds.flatMap((id) => byId.get(id) ?? []), settled, context }
}

/** `enterHolds` for one hold. */
export async function enterHold(
  tx: OperationsDb,
  {
    holdId,
    expectedRevision,
    ...entry
  }: { holdId: Id<"rhld">; expectedRevision?: number | undefined } & Pick<Entry, "nights" | "leaves" | "slots" | "takes">,
  given: WriteContext,
) {
  const expected: Record<string, number> = expectedRevision === undefined ? {} : { [holdId]: expectedRevision }
  const entered = await enterHolds(tx, { holdIds: [holdId], expected, ...entry }, given)
  return { ...entered, hold: entered.holds[0] as ResourceHold }
}
