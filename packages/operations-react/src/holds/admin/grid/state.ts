"use client"
import { useMemo, useState } from "react"
import { type BoardCell, rectangleOf } from "../../../availability/admin/board/selection.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useHoldPickupGrid } from "../../hooks.js"
import { useRights } from "../shared/rights.js"
import { type Draft, differencesOf, type NightGrid, nightGrid, withNumbers } from "./model.js"
import { gridQueryOf, type RoomGridSearch, roomGridSearch } from "./search.js"

const nothing: NightGrid = { rows: [], nights: [] }

/** State and commands of the room block grid: whose and which numbers in the URL, one request, and a draft that is saved as one change. */
export function useNightGrid() {
  const [search, setSearch] = useSearch(roomGridSearch)
  const asked = gridQueryOf(search)
  const query = useHoldPickupGrid(asked ?? { programId: "-" }, { enabled: asked !== undefined })
  const grid = useMemo(() => (query.data ? nightGrid(query.data) : nothing), [query.data])
  const [draft, setDraft] = useState<Draft>(new Map())
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [active, setActive] = useState<BoardCell>({ row: 0, column: 0 })
  const [anchor, setAnchor] = useState<BoardCell>()
  const [reviewing, review] = useState(false)
  const { view = "held" } = search
  const rights = useRights()
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
    differences: differencesOf(draft, grid),
    type: (numbers: readonly { row: number; column: number; held: number }[]) => {
      setProblems(new Map())
      setDraft((before) => withNumbers(before, grid, numbers))
    },
    discard: forget,
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
    filter: (next: Partial<RoomGridSearch>) => {
      forget()
      setSearch(next, { replace: true })
    },
    show: (next: RoomGridSearch["view"]) => setSearch({ view: next }, { replace: true }),
  }
}

export type RoomGridState = ReturnType<typeof useNightGrid>
