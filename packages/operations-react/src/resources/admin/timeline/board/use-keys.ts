"use client"
import { type KeyboardEvent, type RefObject, useMemo, useState } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { dayIn } from "../../shared/zone.js"
import type { Packed } from "../model/lanes.js"
import type { Bar, BoardRow } from "../model/rows.js"
import type { TimeScale } from "../model/scale.js"
import type { TimelineState } from "../state.js"
import type { BoardWindow } from "./use-window.js"

const page = 10

/** A row of a board with its bars, where it has some. */
interface Lined<Bar> {
  id: string
  packed?: readonly Packed<Bar>[]
}

/** Where each row and each bar stands, by id. */
function positionsOf<Bar extends { id: string }>(rows: readonly Lined<Bar>[]) {
  const positions = new Map<string, { row: number; bar: Packed<Bar> | undefined }>()
  for (const [index, row] of rows.entries()) {
    positions.set(row.id, { row: index, bar: undefined })
    for (const packed of row.packed ?? []) positions.set(packed.item.id, { row: index, bar: packed })
  }
  return positions
}

const barsOf = <Bar>(row: Lined<Bar> | undefined) => row?.packed ?? []

/** The bar of a row that begins nearest to an instant. */
const nearest = <Bar>(row: Lined<Bar> | undefined, at: number) =>
  barsOf(row).reduce<Packed<Bar> | undefined>(
    (best, one) => (best === undefined || Math.abs(one.span.from - at) < Math.abs(best.span.from - at) ? one : best),
    undefined,
  )

export interface BoardKeysInput<Bar, Row> {
  rows: readonly Row[]
  scale: Pick<TimeScale, "days">
  box: RefObject<HTMLDivElement | null>
  view: Pick<BoardWindow, "revealRow" | "revealDay" | "span">
  /** Keys of the board, with the row and the bar that have the focus; single letters rest while they are switched off. */
  keys: ReadonlyMap<string, (row: Row, bar: Packed<Bar> | undefined) => void>
}

/** One tab stop; arrows walk rows and bars, also those that are not drawn yet. */
export function useBoardKeys<Bar extends { id: string }, Row extends Lined<Bar>>({
  rows,
  scale,
  box,
  view,
  keys,
}: BoardKeysInput<Bar, Row>) {
  const { direction, storage } = useOperations()
  const positions = useMemo(() => positionsOf<Bar>(rows), [rows])
  const [wanted, want] = useState<string>()
  const active = wanted !== undefined && positions.has(wanted) ? wanted : rows[0]?.id
  const go = (id: string | undefined) => {
    const place = id === undefined ? undefined : positions.get(id)
    if (!id || !place) return
    want(id)
    view.revealRow(place.row)
    if (place.bar) {
      const { from } = place.bar.span
      const day = scale.days.findIndex(({ start, hours }) => from < start + hours * 3_600_000)
      view.revealDay(Math.max(0, day))
    }
    const focus = () => box.current?.querySelector<HTMLElement>(`[data-bar="${id}"], [data-head="${id}"]`)?.focus({ preventScroll: true })
    requestAnimationFrame(() => requestAnimationFrame(focus))
  }
  const upDown = (from: number, by: number, at: number | undefined) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, from + by))]
    go((at === undefined ? undefined : nearest(row, at)?.item.id) ?? row?.id)
  }
  const sideways = (row: Row | undefined, bar: Packed<Bar> | undefined, by: number) => {
    const bars = barsOf(row)
    const index = bar ? bars.indexOf(bar) : -1
    const first = bars.findIndex(({ span }) => span.to > view.span.from)
    const next = bar ? index + by : by > 0 ? Math.max(0, first) : -1
    go(next < 0 ? row?.id : bars[Math.min(next, bars.length - 1)]?.item.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target.closest("[data-bar], [data-head]") : null
    const id = target?.getAttribute("data-bar") ?? target?.getAttribute("data-head") ?? undefined
    const place = id === undefined ? undefined : positions.get(id)
    if (!place || event.altKey || event.ctrlKey || event.metaKey) return
    const row = rows[place.row]
    const at = place.bar?.span.from
    const forward = direction === "rtl" ? -1 : 1
    const moves = new Map<string, () => void>([
      ["ArrowDown", () => upDown(place.row, 1, at)],
      ["ArrowUp", () => upDown(place.row, -1, at)],
      ["PageDown", () => upDown(place.row, page, at)],
      ["PageUp", () => upDown(place.row, -page, at)],
      ["ArrowRight", () => sideways(row, place.bar, forward)],
      ["ArrowLeft", () => sideways(row, place.bar, -forward)],
      ["Home", () => go(row?.id)],
      ["End", () => go(barsOf(row).at(-1)?.item.id ?? row?.id)],
    ])
    const off = event.key.length === 1 && storage.get("shortcuts") === "off"
    const own = off ? undefined : keys.get(event.key)
    const run = moves.get(event.key) ?? (own && row && (() => own(row, place.bar)))
    if (!run) return
    event.preventDefault()
    run()
  }
  return { active, onKeyDown, go }
}

/** Keys of the timeline of resources: `m` moves the bar, `c` closes the resource. */
export function useTimelineKeys({ state, box, view }: { state: TimelineState } & Pick<BoardKeysInput<Bar, BoardRow>, "box" | "view">) {
  const { timeZone } = useOperations()
  const { rows, scale, mayWrite, now } = state
  const close = (row: BoardRow, bar: Packed<Bar> | undefined) =>
    row.type === "asset" && state.open({ kind: "close", asset: row.asset, date: dayIn(bar?.span.from ?? now, timeZone) })
  const keys = new Map<string, (row: BoardRow, bar: Packed<Bar> | undefined) => void>(
    mayWrite
      ? [
          ["m", (row, bar) => moveOf(state, row, bar?.item)],
          ["c", close],
        ]
      : [],
  )
  return useBoardKeys<Bar, BoardRow>({ rows, scale, box, view, keys })
}

function moveOf(state: TimelineState, row: BoardRow | undefined, bar: Bar | undefined) {
  if (bar?.kind === "demand") state.open({ kind: "demand", demand: bar.demand })
  if (bar?.kind === "item" && bar.item.sourceType === "slot_assignment" && row?.type === "asset")
    state.open({ kind: "move", item: bar.item, asset: row.asset })
}
