import type { ResourceAllocation, TimelineItem, TimelineRow } from "../../../types.js"
import { type Packed, packLanes } from "./lanes.js"

type Kind = TimelineRow["asset"]["kind"]

/** A bar of the board: work or a closed time of somebody, or what a departure still looks for. */
export type Bar = { id: string; kind: "item"; item: TimelineItem } | { id: string; kind: "demand"; demand: ResourceAllocation }

interface Lanes {
  packed: readonly Packed<Bar>[]
  lanes: number
  /** The longest of its bars, in milliseconds. */
  longest: number
}

export type BoardRow =
  | { type: "group"; id: string; level: 1 | 2; label: string; count: number; collapsed: boolean }
  | ({ type: "asset"; id: string; asset: TimelineRow["asset"] } & Lanes)
  | ({ type: "demand"; id: string; kind: Kind } & Lanes)

export interface RowsInput {
  rows: readonly TimelineRow[]
  demand: readonly ResourceAllocation[]
  /** Names of pools by id. */
  pools: ReadonlyMap<string, string>
  collapsed: ReadonlySet<string>
  only: "free" | "conflicts" | undefined
  /** The end of the board: what has none ends there. */
  end: number
  words: { kind: (kind: Kind) => string; noPool: string }
}

const start = (instant: string) => Date.parse(instant)

const spanOf =
  (end: number) =>
  (bar: Bar): { from: number; to: number } =>
    bar.kind === "item"
      ? { from: start(bar.item.during.from), to: bar.item.during.to === null ? end : start(bar.item.during.to) }
      : { from: start(bar.demand.startsAt), to: start(bar.demand.endsAt ?? bar.demand.startsAt) + (bar.demand.endsAt ? 0 : 3_600_000) }

function lanesOf(bars: readonly Bar[], end: number): Lanes {
  const span = spanOf(end)
  const sorted = [...bars].sort((a, b) => span(a).from - span(b).from)
  const { packed, lanes } = packLanes(sorted, span)
  return { packed, lanes, longest: packed.reduce((most, one) => Math.max(most, one.span.to - one.span.from), 0) }
}

const isAtRisk = (item: TimelineItem) => item.overCloseout

/** Resources that are asked for: those without any work, or those whose work stands against a closed time. */
const wanted =
  (only: RowsInput["only"]) =>
  ({ items }: TimelineRow): boolean =>
    only === undefined || (only === "free" ? items.every(({ side }) => side === "closeout") : items.some(isAtRisk))

/** The rows of the board: by kind, on top of each what departures still look for, then by pool. Pure. */
export function boardRows({ rows, demand, pools, collapsed, only, end, words }: RowsInput): BoardRow[] {
  const shown = rows.filter(wanted(only))
  const kinds = [...new Set(shown.map(({ asset }) => asset.kind))].sort((a, b) => words.kind(a).localeCompare(words.kind(b)))
  return kinds.flatMap((kind): BoardRow[] => {
    const own = shown.filter(({ asset }) => asset.kind === kind)
    const head: BoardRow = {
      ...{ type: "group", id: kind, level: 1, label: words.kind(kind), count: own.length },
      collapsed: collapsed.has(kind),
    }
    if (head.collapsed) return [head]
    const open = demand.filter(
      (one) =>
        one.kind === kind || (one.poolId !== null && own.some(({ asset }) => (asset.poolIds as string[]).includes(one.poolId ?? ""))),
    )
    const bars = open.map((one): Bar => ({ id: one.id, kind: "demand", demand: one }))
    const looking: BoardRow[] = bars.length > 0 ? [{ type: "demand", id: `demand ${kind}`, kind, ...lanesOf(bars, end) }] : []
    return [head, ...looking, ...byPool(kind, own, { pools, collapsed, end, words })]
  })
}

function byPool(
  kind: Kind,
  rows: readonly TimelineRow[],
  { pools, collapsed, end, words }: Pick<RowsInput, "pools" | "collapsed" | "end" | "words">,
): BoardRow[] {
  const nameOf = ({ asset }: TimelineRow) =>
    asset.poolIds
      .flatMap((id) => pools.get(id) ?? [])
      .sort()
      .at(0) ?? ""
  const names = [...new Set(rows.map(nameOf))].sort((a, b) => (a === "" ? 1 : b === "" ? -1 : a.localeCompare(b)))
  return names.flatMap((name): BoardRow[] => {
    const members = rows.filter((row) => nameOf(row) === name)
    const id = `${kind} ${name}`
    const head: BoardRow = {
      ...{ type: "group", id, level: 2, label: name || words.noPool, count: members.length, collapsed: collapsed.has(id) },
    }
    if (head.collapsed) return [head]
    return [
      head,
      ...members.map(({ asset, items }): BoardRow => {
        const bars = items.map((item): Bar => ({ id: item.commitmentId, kind: "item", item }))
        return { type: "asset", id: asset.id, asset, ...lanesOf(bars, end) }
      }),
    ]
  })
}

/** Pixels of one lane, and around all of them; the same in the stylesheet. */
export const laneHeight = 26
export const rowPadding = 9
export const groupHeight = 34

export const heightOf = (row: BoardRow) => (row.type === "group" ? groupHeight : row.lanes * laneHeight + rowPadding * 2)
