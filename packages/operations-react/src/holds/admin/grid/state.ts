"use client"
import { useMemo, useState } from "react"
import { type BoardCell, rectangleOf } from "../../../availability/admin/board/selection.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useLeaveGuard } from "../../../kernel/ui/index.js"
import { useHoldPickupGrid } from "../../hooks.js"
import { useRights } from "../shared/rights.js"
import { cellsOf, type Draft, differencesOf, type LoadedRange, type NightGrid, nightGrid, withCells, withNumbers } from "./model.js"
import { gridQueryOf, type RoomGridSearch, rangeOf, roomGridSearch } from "./search.js"

const nothing: NightGrid = { rows: [], nights: [] }

/** State and commands of the room block grid: whose and which numbers in the URL, one request, and a draft that is saved as one change. */
export function useNightGrid() {
  const [search, setSearch] = useSearch(roomGridSearch)
  const asked = gridQueryOf(search)
  const query = useHoldPickupGrid(asked ?? { programId: "-" }, { enabled: asked !== undefined })
  const { from, to } = rangeOf(search)
  const grid = useMemo(
    () => (query.data ? nightGrid(query.data, { ...(from && { from }), ...(to && { to }) }) : nothing),
    [query.data, from, to],
  )
  const [draft, setDraft] = useState<Draft>(new Map())
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [active, setActive] = useState<BoardCell>({ row: 0, column: 0 })
  const [anchor, setAnchor] = useState<BoardCell>()
  const [reviewing, review] = useState(false)
  const [loading, askToLoad] = useState(false)
  const { view = "held" } = search
  const rights = useRights()
  const differences = differencesOf(draft, grid)
  const { guard, dialog } = useLeaveGuard(differences.length > 0)
  const forget = () => {
    setDraft(new Map())
    setProblems(new Map())
    review(false)
  }
  return {
    ...rights,
    search,
    asked,
    query,
    grid,
    view,
    /** Numbers can be typed: the view of what is held, for whoever may write. */
    editable: rights.mayWrite && view === "held",
    draft,
    differences,
    type: (numbers: readonly { row: number; column: number; held: number }[]) => {
      setProblems(new Map())
      setDraft((before) => withNumbers(before, grid, numbers))
    },
    /** One number for many nights at once; the columns grow to show all of them. */
    load: (range: LoadedRange) => {
      const [first, last] = [grid.nights[0], grid.nights.at(-1)]
      const ends = [first ?? range.from, last ?? range.to, range.from, range.to].sort()
      setProblems(new Map())
      setDraft((before) => withCells(before, grid, cellsOf(range)))
      if (ends[0] !== first || ends.at(-1) !== last) setSearch({ from: ends[0], to: ends.at(-1) }, { replace: true })
    },
    loading,
    askToLoad,
    discard: forget,
    /** Asks before a draft is left behind. */
    leaving: dialog,
    /** Sentences of the server, by hold and night. */
    problems,
    refuse: setProblems,
    active,
    anchor,
    selected: rectangleOf(anchor ?? active, active),
    goTo: (cell: BoardCell, extend: boolean) => {
      setAnchor(extend ? (anchor ?? active) : undefined)
      setActive(cell)
    },
    reviewing,
    review,
    filter: (next: Partial<RoomGridSearch>) =>
      guard(() => {
        forget()
        setSearch(next, { replace: true })
      }),
    show: (next: RoomGridSearch["view"]) => setSearch({ view: next }, { replace: true }),
  }
}

export type RoomGridState = ReturnType<typeof useNightGrid>
