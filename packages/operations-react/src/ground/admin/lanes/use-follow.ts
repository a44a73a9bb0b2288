"use client"
import { useEffect, useRef } from "react"
import type { DispatchId } from "../../types.js"
import type { LaneBar, LaneRow } from "./rows.js"

/** The bar of a run, on somebody's lane rather than among those that nobody has. */
const barOf = (rows: readonly LaneRow[], run: DispatchId) =>
  rows
    .toSorted((a, b) => Number(a.lane === undefined) - Number(b.lane === undefined))
    .flatMap(({ packed }) => packed.map(({ item }) => item))
    .find((bar) => bar.run?.id === run)

const isLost = () => document.activeElement === null || document.activeElement === document.body

interface Following {
  rows: readonly LaneRow[]
  /** Something is being asked about a run. */
  asking: boolean
  go: (id: string) => void
}

/** Goes with a run to where its bar is drawn next, once it was given to somebody else: whoever works by keyboard goes on from there. */
export function useFollow({ rows, asking, go }: Following): (bar: LaneBar) => void {
  const held = useRef<LaneBar>(undefined)
  const latest = useRef(go)
  latest.current = go
  useEffect(() => {
    const bar = held.current
    const stays = rows.some(({ packed }) => packed.some(({ item }) => item.id === bar?.id))
    if (!bar?.run || asking || stays) return
    held.current = undefined
    const next = barOf(rows, bar.run.id)
    if (next && isLost()) latest.current(next.id)
  }, [rows, asking])
  return (bar) => {
    held.current = bar
  }
}
