import { sql } from "drizzle-orm"
import { invalidRange, invalidRequest, slotNotFound, timezoneInvalid, timezoneRequired } from "../../kernel/common-errors.js"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import { refusingField } from "../../kernel/errors.js"
import { addDays, isTimezone } from "../../kernel/time.js"
import { slotEndMissing } from "../errors.js"
import { instantOf } from "./local.js"

export interface Window {
  from: Date
  to: Date
  timezone: string
}

export interface WindowInput {
  from?: Date
  to?: Date
  date?: string
  timezone?: string
  days?: number
  localFrom?: string
  localTo?: string
  slotId?: string
  placeId?: string
  poolId?: string
}

const maxDays = 400
const day = 86_400_000

/** The zone of the place that is asked about, else of the pool's place. */
async function zoneOf(db: OperationsDb, { placeId, poolId }: WindowInput): Promise<string | null> {
  if (!placeId && !poolId) return null
  const [row] = await rowsOf<{ timezone: string | null }>(
    db,
    sql`select coalesce((select f.timezone from facilities f where f.id = ${placeId ?? null}::text),
      (select f.timezone from resource_pools p join facilities f on f.id = p.facility_id where p.id = ${poolId ?? null}::text)) as timezone`,
  )
  return row?.timezone ?? null
}

function localWindow({ date = "", days = 1, localFrom, localTo }: WindowInput, timezone: string): Window {
  const from = instantOf(timezone, date, localFrom)
  const last = addDays(date, days - 1)
  const sameDay = localTo !== undefined && (days > 1 || localFrom === undefined || localTo > localFrom)
  const to =
    localTo === undefined
      ? instantOf(timezone, addDays(date, days), undefined)
      : instantOf(timezone, sameDay ? last : addDays(last, 1), localTo)
  return { from, to, timezone }
}

async function slotWindow(db: OperationsDb, input: WindowInput): Promise<Window> {
  const id = input.slotId as string
  const [slot] = await rowsOf<{ from: string; to: string | null; timezone: string }>(
    db,
    sql`select (extract(epoch from starts_at) * 1000)::text as from, (extract(epoch from ends_at) * 1000)::text as to, timezone from slot_facts where slot_id = ${id}`,
  )
  if (!slot) throw slotNotFound({ id })
  const to = input.to ?? (slot.to === null ? null : new Date(Number(slot.to)))
  if (!to) throw slotEndMissing({ slotId: id })
  return { from: input.from ?? new Date(Number(slot.from)), to, timezone: slot.timezone }
}

const oneOfThree = (path: string) =>
  invalidRequest({ violations: [{ path, message: "Give from and to, or date, or slotId: one of them." }] })

/**
 * The window that a question is about: a departure, a local day with its 23 or 25 hours, or instants. Exactly one of the three.
 * Throws `invalid_request`, `invalid_range`, `timezone_required`, `timezone_invalid`, `slot_not_found`, `slot_end_missing`.
 */
export async function windowOfQuestion(db: OperationsDb, input: WindowInput): Promise<Window> {
  if (input.timezone && !isTimezone(input.timezone)) throw timezoneInvalid({ timezone: input.timezone })
  if (input.slotId && input.date !== undefined) throw oneOfThree("date")
  if (input.slotId) return checked(await slotWindow(db, input), input.to ? "to" : input.from ? "from" : "slotId")
  if ((input.date === undefined) === (input.from === undefined && input.to === undefined)) throw oneOfThree("from")
  if (input.date !== undefined) {
    const timezone = input.timezone ?? (await zoneOf(db, input))
    if (!timezone) throw timezoneRequired({ fields: ["timezone"] })
    return checked(localWindow(input, timezone), "days")
  }
  if (!input.from || !input.to) {
    throw invalidRequest({ violations: [{ path: input.from ? "to" : "from", message: "from and to are given together." }] })
  }
  return checked({ from: input.from, to: input.to, timezone: input.timezone ?? (await zoneOf(db, input)) ?? "UTC" }, "to")
}

/** The window, or a refusal of the field that makes it so. */
function checked(window: Window, field: string): Window {
  const { from, to } = window
  if (!(to > from) || to.getTime() - from.getTime() > maxDays * day) {
    throw refusingField(invalidRange({ from: from.toISOString(), to: to.toISOString(), limitDays: maxDays }), field)
  }
  return window
}
