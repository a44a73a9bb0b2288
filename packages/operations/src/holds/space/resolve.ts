import { invalidRange, timezoneRequired } from "../../kernel/common-errors.js"
import type { OperationsDb } from "../../kernel/database.js"
import { refusingField } from "../../kernel/errors.js"
import type { Id } from "../../kernel/ids.js"
import { parseDateTime } from "../../kernel/time/local.js"
import { resolveWall } from "../../kernel/time/resolve.js"
import { zoneOf } from "../../kernel/time/zone.js"
import { addDays } from "../../kernel/time.js"
import { holdShapeInvalid } from "../errors.js"
import type { HoldWarning } from "../hold/contract.js"
import type { HoldWindowInput } from "./contract.js"
import { type KnownSpace, knownSpaces } from "./known.js"
import { checkLayout } from "./layout.js"

export interface SpaceInput {
  functionSpaceId?: Id<"fnsp"> | undefined
  functionSpaceIds?: Id<"fnsp">[] | undefined
  from?: string | undefined
  to?: string | undefined
  layout?: string | undefined
  attendees?: number | undefined
  windows?: HoldWindowInput[] | undefined
  quantity?: number | undefined
  timezone?: string | null | undefined
}

/** A window with its instants. */
export interface ResolvedWindow {
  night: string
  unitId: string
  functionSpaceId: Id<"fnsp">
  from: Date
  to: Date
  setupMinutes: number
  teardownMinutes: number
  layout: string | null
  attendees: number | null
}

export interface ResolvedSpaces {
  placeId: Id<"plac">
  timezone: string
  quantity: number
  arrival: string
  departure: string
  windows: ResolvedWindow[]
  leaves: Id<"fnsp">[]
  warnings: HoldWarning[]
}

const fields = ["functionSpaceId", "functionSpaceIds", "from", "to", "layout", "attendees", "windows"] as const
export const givenSpaceFields = (input: SpaceInput): string[] => fields.filter((field) => input[field] !== undefined)

type Plain = Extract<HoldWindowInput, { from: string }>

const plain = (window: HoldWindowInput): Plain => {
  if ("from" in window) return window
  const { date, timeFrom, timeTo, endDate, ...rest } = window
  return { ...rest, from: `${date}T${timeFrom}`, to: `${endDate ?? date}T${timeTo}` }
}

/** The windows of an input, however it names them. Throws `hold_shape_invalid`. */
function windowsOf(input: SpaceInput): Plain[] {
  const { functionSpaceId, functionSpaceIds, from, to, layout, attendees, windows } = input
  if (windows) {
    const others = givenSpaceFields(input).filter((field) => field !== "windows")
    if (others.length > 0) throw holdShapeInvalid({ fields: [...others, "windows"] })
    return windows.map(plain)
  }
  if (functionSpaceId && functionSpaceIds) throw holdShapeInvalid({ fields: ["functionSpaceId", "functionSpaceIds"] })
  const ids = functionSpaceIds ?? (functionSpaceId ? [functionSpaceId] : [])
  if (ids.length === 0 || !from || !to) throw holdShapeInvalid({ fields: givenSpaceFields(input) })
  return [...new Set(ids)].map(
    (id) => ({ functionSpaceId: id, from, to, ...(layout && { layout }), ...(attendees && { attendees }) }) as Plain,
  )
}

/** The instant of a wall reading; one that the clocks jump over is the end of the gap. */
const instantOf = (zone: string, local: string) => new Date(resolveWall(zoneOf(zone), parseDateTime(local) ?? Number.NaN).instant)

/** The field that says when the n-th window ends, as the caller named it. */
const endFieldOf = ({ windows }: SpaceInput, index: number) => {
  const named = windows?.[index]
  return named ? `windows.${index}.${"from" in named ? "to" : "timeTo"}` : "to"
}

function resolved(window: Plain, space: KnownSpace, zone: string, { n, endField }: { n: number; endField: string }): ResolvedWindow {
  const { from, to, layout, attendees, setupMinutes, teardownMinutes } = window
  const [starts, ends] = [instantOf(zone, from), instantOf(zone, to)]
  if (!(ends > starts)) throw refusingField(invalidRange({ from, to }), endField)
  return {
    ...{ night: from.slice(0, 10), unitId: `${space.id}#${n}`, functionSpaceId: space.id, from: starts, to: ends },
    ...{ setupMinutes: setupMinutes ?? space.setupMinutes, teardownMinutes: teardownMinutes ?? space.teardownMinutes },
    ...{ layout: layout ?? null, attendees: attendees ?? null },
  }
}

/** The last local day that a window touches; one that ends at midnight does not touch the next. */
const lastDayOf = ({ to }: Plain) => (to.endsWith("T00:00") ? addDays(to.slice(0, 10), -1) : to.slice(0, 10))

/**
 * Windows of a space block with instants, buffers and the leaves that they take. `taken` counts windows that a space has already on a day.
 * Throws `function_space_not_found`, `hold_shape_invalid`, `timezone_required`, `layout_not_supported`, `layout_capacity_exceeded`, `invalid_range`.
 */
export async function resolveSpaces(tx: OperationsDb, input: SpaceInput, taken: readonly string[] = []): Promise<ResolvedSpaces> {
  const wanted = windowsOf(input)
  const spaces = await knownSpaces(tx, [...new Set(wanted.map(({ functionSpaceId }) => functionSpaceId))])
  const [first] = spaces.values()
  if (!first || [...spaces.values()].some(({ placeId }) => placeId !== first.placeId)) throw holdShapeInvalid({ fields: ["windows"] })
  const zone = input.timezone ?? first.timezone
  if (!zone) throw timezoneRequired({ fields: ["windows"] })
  if (input.quantity !== undefined && input.quantity !== spaces.size) throw holdShapeInvalid({ fields: ["quantity"] })
  const counts = new Map<string, number>()
  for (const unit of taken) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const windows = wanted.map((window, index) => {
    const key = `${window.from.slice(0, 10)} ${window.functionSpaceId}`
    const n = (counts.get(key) ?? 0) + 1
    counts.set(key, n)
    return resolved(window, spaces.get(window.functionSpaceId) as KnownSpace, zone, { n, endField: endFieldOf(input, index) })
  })
  const warnings = wanted.flatMap(({ functionSpaceId, layout, attendees }) =>
    checkLayout(spaces.get(functionSpaceId) as KnownSpace, layout, attendees),
  )
  const days = wanted.map(({ from }) => from.slice(0, 10)).toSorted()
  const last = wanted.map(lastDayOf).toSorted().at(-1) as string
  return {
    ...{ placeId: first.placeId, timezone: zone, quantity: spaces.size, arrival: days[0] as string, departure: addDays(last, 1) },
    ...{ windows, leaves: [...new Set([...spaces.values()].flatMap(({ leaves }) => leaves))], warnings },
  }
}
