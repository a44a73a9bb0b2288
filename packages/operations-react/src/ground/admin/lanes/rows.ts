import { type Packed, packLanes } from "../../../resources/admin/timeline/model/lanes.js"
import { laneHeight, rowPadding } from "../../../resources/admin/timeline/model/rows.js"
import type { BoardDispatch, BoardLane, DispatchBoard } from "../../types.js"

type Block = BoardLane["blocks"][number]

/** A run, or other work or closed time that the calendar holds. */
export interface LaneBar {
  id: string
  run: BoardDispatch | undefined
  block: Block | undefined
  from: number
  to: number
  core: { from: number; to: number }
  /** The calendar holds less than the run wants. */
  short: boolean
  /** A run that the filters leave out: it keeps its time taken, so it stays, but steps back. */
  apart: boolean
  /** When the next one on the same line begins: so far the text may reach. */
  next: number
}

type Bar = Omit<LaneBar, "next">

export interface LaneRow {
  id: string
  /** Absent on the row of runs that nobody serves yet. */
  lane: BoardLane | undefined
  packed: readonly Packed<LaneBar>[]
  lanes: number
  longest: number
}

const at = (instant: string) => Date.parse(instant)

function packed(id: string, lane: BoardLane | undefined, bars: Bar[]): LaneRow {
  const sorted = [...bars].sort((a, b) => a.from - b.from)
  const { packed: lines, lanes } = packLanes(sorted, ({ from, to }) => ({ from, to }))
  const next = new Map<number, number>()
  const known = lines.toReversed().map(({ item, span, lane: line }) => {
    const one = { item: { ...item, next: next.get(line) ?? Number.POSITIVE_INFINITY }, span, lane: line }
    next.set(line, span.from)
    return one
  })
  return {
    id,
    lane,
    packed: known.toReversed(),
    lanes,
    longest: Math.max(0, ...bars.map(({ from, to }) => to - from)),
  }
}

function barOf(lane: BoardLane, block: Block, run: BoardDispatch | undefined, wantedRuns: ReadonlySet<string>, end: number): Bar {
  const { held } = block
  const wanted = block.wanted ?? held
  const core = { from: at(block.from), to: block.to === null ? end : at(block.to) }
  const heldTo = held.to === null ? end : at(held.to)
  const wantedTo = wanted.to === null ? end : at(wanted.to)
  return {
    ...{ id: `${lane.resourceId} ${block.kind} ${block.sourceId} ${block.from}`, run, block, core },
    from: Math.min(at(held.from), at(wanted.from), core.from),
    to: Math.max(heldTo, wantedTo, core.to),
    short: block.wanted !== null && (at(wanted.from) < at(held.from) || wantedTo > heldTo),
    apart: run !== undefined && !wantedRuns.has(run.id),
  }
}

/**
 * The rows of a day: what nobody serves yet on top, then everybody of a kind with all that is on their calendars. Runs outside `wanted`
 * leave the top row, and step back on the others: whoever serves them is not free. Pure.
 */
export function laneRows(board: DispatchBoard, kind: BoardLane["kind"], wanted: ReadonlySet<string>): LaneRow[] {
  const end = at(board.to)
  const runs = new Map(board.dispatches.map((run) => [run.id as string, run]))
  const open = board.dispatches.flatMap((run): Bar[] => {
    if (!run.missingRoles.includes(kind) || !run.scheduledAt || !run.endsAt || !wanted.has(run.id)) return []
    const core = { from: at(run.scheduledAt), to: at(run.endsAt) }
    return [{ id: run.id, run, block: undefined, core, ...core, short: false, apart: false }]
  })
  const lanes = board.lanes
    .filter((lane) => lane.kind === kind)
    .map((lane) =>
      packed(
        lane.resourceId,
        lane,
        lane.blocks.map((block) => barOf(lane, block, block.kind === "dispatch" ? runs.get(block.sourceId) : undefined, wanted, end)),
      ),
    )
  return [packed("open", undefined, open), ...lanes]
}

/** Stretches of the day in which a driver with shifts is off. Pure. */
export function offShift({ shifts }: BoardLane, from: number, to: number): { from: number; to: number }[] {
  const on = shifts.filter(({ status }) => status !== "cancelled").map((shift) => ({ from: at(shift.from), to: at(shift.to) }))
  if (on.length === 0) return []
  const off: { from: number; to: number }[] = []
  let end = from
  for (const shift of on.sort((a, b) => a.from - b.from)) {
    if (shift.from > end) off.push({ from: end, to: shift.from })
    end = Math.max(end, shift.to)
  }
  if (end < to) off.push({ from: end, to })
  return off
}

const hour = 3_600_000

/** The instant at which the lanes open: a little before now, on another day a little before the first run. Pure. */
export function openingOf(rows: readonly LaneRow[], { now, from, to }: { now: number; from: number; to: number }): number {
  if (now >= from && now < to) return now - hour
  const starts = rows.flatMap(({ packed: bars }) => bars.flatMap(({ item }) => (item.run ? item.core.from : [])))
  return starts.length > 0 ? Math.max(from, Math.min(...starts) - hour / 2) : from
}

export const laneRowHeight = ({ lanes }: LaneRow) => lanes * laneHeight + rowPadding * 2
