import { type SQL, sql } from "drizzle-orm"
import { clock, decodeRow, instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { resourceHoldNotFound } from "../errors.js"
import { actionsOf } from "../state/transition.js"
import type { HoldNight, HoldStep, HoldWindow, ResourceHold } from "./contract.js"
import { outlookOf } from "./outlook.js"
import { resourceHolds } from "./schema.js"

type Instant = "from" | "to" | "setupFrom" | "teardownTo"

interface Found<Extra> {
  extra: Extra
  hold: Record<string, unknown>
  status: ResourceHold["effectiveStatus"]
  nights: HoldNight[]
  windows: (Omit<HoldWindow, Instant> & Record<Instant, string>)[]
  steps: (Omit<HoldStep, "dueAt"> & { dueAt: string | null })[]
}

/** The grid of `h` at an instant, as JSON. */
const gridJson = (at: SQL) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('night', l.night, 'unitId', l.unit_id, 'part', l.part, 'held', l.held, 'contracted', l.contracted,
    'pickedUp', l.picked_up, 'released', l.released, 'lapsed', l.lapsed, 'remaining', l.remaining) order by l.night, l.unit_id), '[]')
  from operations_hold_lapsed(${at}) l where l.hold_id = h.id)`

const stepsJson = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('stepNo', s.step_no, 'kind', s.kind, 'dueOn', s.due_on, 'daysBefore', s.days_before,
    'relativeTo', s.relative_to, 'keepPercent', s.keep_percent, 'dueAt', ${instantText(
      sql`operations_step_due(s.due_on, s.days_before, s.relative_to, h.arrival,
        case when s.relative_to = 'night' then (select min(g.night) from resource_hold_nights g where g.hold_id = h.id) end, h.timezone)`,
    )}) order by s.step_no), '[]')
  from resource_hold_steps s where s.hold_id = h.id)`

const windowsJson = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('night', w.night, 'unitId', w.unit_id, 'functionSpaceId', w.function_space_id, 'from', lower(w.core), 'to', upper(w.core),
    'setupFrom', lower(w.during), 'teardownTo', upper(w.during), 'layout', w.layout, 'attendees', w.attendees) order by w.night, w.unit_id), '[]')
  from resource_hold_windows w where w.hold_id = h.id)`

const sum = (nights: readonly HoldNight[], of: (night: HoldNight) => number) => nights.reduce((total, night) => total + of(night), 0)

/** The counters of a grid, added up. */
export const totalsOf = (nights: readonly HoldNight[]): ResourceHold["totals"] => ({
  held: sum(nights, ({ held }) => held),
  contracted: nights.some(({ contracted }) => contracted !== null) ? sum(nights, ({ contracted }) => contracted ?? 0) : null,
  pickedUp: sum(nights, ({ pickedUp }) => pickedUp),
  released: sum(nights, ({ released }) => released),
  lapsed: sum(nights, ({ lapsed }) => lapsed),
  remaining: sum(nights, ({ remaining }) => remaining),
})

const toHold = ({ hold, status, nights, windows, steps }: Omit<Found<unknown>, "extra">): ResourceHold => {
  const row = decodeRow(resourceHolds, hold)
  const totals = totalsOf(nights)
  return {
    ...row,
    effectiveStatus: status,
    nights,
    windows: windows.map(({ from, to, setupFrom, teardownTo, ...window }) => ({
      ...window,
      ...{ from: new Date(from), to: new Date(to), setupFrom: new Date(setupFrom), teardownTo: new Date(teardownTo) },
    })),
    steps: steps.map((step) => ({ ...step, dueAt: step.dueAt ? new Date(step.dueAt) : null })),
    totals,
    outlook: outlookOf({ ...row, totals, effectiveStatus: status }),
    actions: actionsOf({ backing: row.backing, totals, effectiveStatus: status }),
    warnings: [],
  }
}

/** Holds with grid, steps and totals, and for each what `extra` (JSON over `h` and `asked.at`) says of it, in one statement. */
export async function readHoldsWith<Extra>(
  db: OperationsDb,
  rest: SQL,
  extra: SQL,
  now?: Date,
): Promise<{ hold: ResourceHold; extra: Extra }[]> {
  const at = sql`(select at from asked)`
  const rows = await jsonOf<Found<Extra>>(
    db,
    sql`with asked as materialized (select ${clock(now)} as at)
      select jsonb_build_object('hold', to_jsonb(h), 'status', operations_hold_status(h, ${at}), 'nights', ${gridJson(at)}, 'steps', ${stepsJson}, 'windows', ${windowsJson},
        'extra', ${extra}) as result
      from resource_holds h ${rest}`,
  )
  return rows.map((row) => ({ hold: toHold(row), extra: row.extra }))
}

/** Holds with grid, steps and totals in one statement. `rest` is what follows `from resource_holds h`. */
export async function readHolds(db: OperationsDb, rest: SQL, now?: Date): Promise<ResourceHold[]> {
  return (await readHoldsWith<null>(db, rest, sql`null`, now)).map(({ hold }) => hold)
}

/** One hold as it is at `now`. Throws `resource_hold_not_found`. */
export async function readHold(db: OperationsDb, holdId: Id<"rhld">, now?: Date): Promise<ResourceHold> {
  const [hold] = await readHolds(db, sql`where h.id = ${holdId}`, now)
  if (!hold) throw resourceHoldNotFound({ id: holdId })
  return hold
}
