import { invalidRange, invalidRequest } from "../../kernel/common-errors.js"
import { refusingField } from "../../kernel/errors.js"
import type { Id } from "../../kernel/ids.js"
import { addDays, daysBetween } from "../../kernel/time.js"
import { holdShapeInvalid } from "../errors.js"
import { type HoldBacking, type HoldKind, maxHoldNights, type NightPart } from "../words.js"

export interface RoomInput {
  placeId?: Id<"plac"> | null | undefined
  roomKind?: string | undefined
  arrival?: string | undefined
  nights?: number | undefined
  departure?: string | undefined
  grid?: { night: string; quantity: number }[] | undefined
  shoulderBefore?: Shoulder | undefined
  shoulderAfter?: Shoulder | undefined
  consume?: boolean | undefined
}
type Shoulder = { nights: number; quantity?: number | undefined }

/** What a hold shall keep, and on what. */
export interface Shape {
  backing: HoldBacking
  quantity: number
  placeId: Id<"plac"> | null
  roomKind: string | null
  arrival: string | null
  departure: string | null
  rows: { night: string; part: NightPart; held: number }[]
}

const given = (fields: Record<string, unknown>) => Object.keys(fields).filter((key) => fields[key] !== undefined)

/** [arrival, departure) of what was given; null where there are no dates. */
function datesOf({ arrival, nights, departure, grid }: RoomInput) {
  const byGrid = grid?.map(({ night }) => night).toSorted()
  const first = arrival ?? byGrid?.[0]
  if (first === undefined) {
    const loose = given({ nights, departure })
    if (loose.length > 0) throw holdShapeInvalid({ fields: loose })
    return null
  }
  const lastOfGrid = byGrid?.at(-1)
  const ends = [nights && addDays(first, nights), departure, lastOfGrid && addDays(lastOfGrid, 1)].filter((day) => typeof day === "string")
  const [end] = ends
  if (!end) throw holdShapeInvalid({ fields: ["arrival"] })
  if (ends.some((day) => day !== end)) throw holdShapeInvalid({ fields: given({ nights, departure, grid }) })
  if (byGrid && byGrid[0] !== first) throw holdShapeInvalid({ fields: ["arrival", "grid"] })
  const length = daysBetween(first, end)
  if (length <= 0 || length > maxHoldNights) {
    const field = departure ? "departure" : nights ? "nights" : "grid"
    throw refusingField(invalidRange({ from: first, to: end, limitDays: maxHoldNights }), field)
  }
  return { arrival: first, departure: end, length }
}

function coreRows(dates: { arrival: string; length: number }, grid: RoomInput["grid"], quantity: number): Shape["rows"] {
  if (!grid) return Array.from({ length: dates.length }, (_, day) => ({ night: addDays(dates.arrival, day), part: "core", held: quantity }))
  const nights = new Set(grid.map(({ night }) => night))
  if (nights.size < grid.length) throw invalidRequest({ violations: [{ path: "grid", message: "Each night stands once." }] })
  return grid
    .map((row) => ({ night: row.night, part: "core" as const, held: row.quantity }))
    .toSorted((a, b) => (a.night < b.night ? -1 : 1))
}

const shoulderRows = (from: string, shoulder: Shoulder | undefined, part: NightPart, quantity: number): Shape["rows"] =>
  Array.from({ length: shoulder?.nights ?? 0 }, (_, day) => ({ night: addDays(from, day), part, held: shoulder?.quantity ?? quantity }))

const roomOnly = ["roomKind", "grid", "shoulderBefore", "shoulderAfter", "consume"] as const

/** Rooms by the night, or demand that names no capacity. Throws `hold_shape_invalid`, `invalid_range`, `invalid_request`. */
export function roomShape(input: RoomInput & { kind: HoldKind; quantity?: number | undefined }): Shape {
  const foreign = input.kind === "space" ? roomOnly.filter((field) => input[field] !== undefined) : []
  if (foreign.length > 0) throw holdShapeInvalid({ fields: [...foreign] })
  const { grid, shoulderBefore, shoulderAfter } = input
  const most = grid && Math.max(...grid.map((row) => row.quantity))
  if (most !== undefined && input.quantity !== undefined && input.quantity !== most)
    throw holdShapeInvalid({ fields: ["quantity", "grid"] })
  const quantity = most ?? input.quantity
  if (quantity === undefined) throw invalidRequest({ violations: [{ path: "quantity", message: "Say how many." }] })
  const dates = datesOf(input)
  const shoulders = given({ shoulderBefore, shoulderAfter })
  if (!dates && shoulders.length > 0) throw holdShapeInvalid({ fields: shoulders })
  const { placeId = null, roomKind = null } = input
  const taken = input.kind === "room" && placeId && roomKind && dates && input.consume !== false
  const before = shoulderBefore?.nights ?? 0
  const rows = dates && [
    ...shoulderRows(addDays(dates.arrival, -before), shoulderBefore, "before", quantity),
    ...coreRows(dates, grid, quantity),
    ...shoulderRows(dates.departure, shoulderAfter, "after", quantity),
  ]
  return {
    ...{ backing: taken ? "inventory" : "demand", quantity, placeId, roomKind },
    ...{ arrival: dates?.arrival ?? null, departure: dates?.departure ?? null, rows: rows ?? [] },
  }
}
