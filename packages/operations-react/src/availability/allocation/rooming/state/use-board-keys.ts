"use client"
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import type { Shortcut } from "../../../../kernel/ui/index.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import type { BoardState } from "./use-board.js"

/** Cells of the board in reading order, row by row. */
const rowsIn = (box: HTMLElement) =>
  [...box.querySelectorAll<HTMLElement>('[role="row"]')].map((row) => [...row.querySelectorAll<HTMLElement>("[data-cell]")])

const cellOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null)

interface CellMeaning {
  readonly person?: string | undefined
  readonly party?: string | undefined
  readonly place?: string | undefined
}

/** What a cell stands for. */
const meaningOf = (cell: HTMLElement | null): CellMeaning => ({
  person: cell?.dataset.person,
  party: cell?.dataset.party,
  place: cell?.dataset.place,
})

const focusedIn = (box: HTMLElement | null) => (box?.contains(document.activeElement) ? cellOf(document.activeElement) : null)

/** The people that a key speaks of: the selection if the focus is in it, else the person or party in focus. */
function usePeopleInFocus(state: BoardState, box: RefObject<HTMLElement | null>) {
  return (): readonly string[] => {
    const { person, party } = meaningOf(focusedIn(box.current))
    if (person && !state.selected.has(person)) return [person]
    if (party) return state.board.unplaced.find(({ key }) => key === party)?.people.map(({ id }) => id) ?? []
    return person || state.selected.size > 0 ? [...state.selected] : []
  }
}

/** One tab stop, arrows walk over people and rooms, the pointer opens or (with Ctrl or Shift) selects. */
export function useBoardKeys(state: BoardState, box: RefObject<HTMLElement | null>) {
  const { direction } = useOperations()
  const t = useMessages(roomingMessages)
  const lastFocus = useRef<HTMLElement>(null)
  useEffect(() => {
    const kept = lastFocus.current
    if (kept?.isConnected && kept.tabIndex === 0) return
    const first = box.current?.querySelector<HTMLElement>("[data-cell]")
    if (first) first.tabIndex = 0
    lastFocus.current = first ?? null
  })
  const onFocus = (event: FocusEvent) => {
    const cell = cellOf(event.target)
    if (!cell) return
    if (lastFocus.current && lastFocus.current !== cell) lastFocus.current.tabIndex = -1
    cell.tabIndex = 0
    lastFocus.current = cell
  }
  const open = (cell: HTMLElement | null) => {
    const { person, party, place } = meaningOf(cell)
    if (person) return state.ask({ kind: "person", id: person })
    const [first] = state.selected
    const seat = place !== undefined && state.board.family === "seat"
    if (seat && first && state.mayWrite && state.board.occupants.get(place)?.length === 0)
      return void state.place(
        [first],
        place,
        t("rooming.moved", { who: t("rooming.people", { count: 1 }), place: state.board.places.get(place)?.label ?? "" }),
      )
    if (place) return state.ask({ kind: seat && state.mayWrite ? "seat" : "place", id: place })
    const members = party && state.board.unplaced.find(({ key }) => key === party)?.people.map(({ id }) => id)
    if (members && state.mayWrite) state.ask({ kind: "move", ids: members })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event.target)
    if (!cell || cell !== event.target || !box.current || event.altKey) return
    if (event.key === "Enter") {
      event.preventDefault()
      return open(cell)
    }
    const next = neighbour(rowsIn(box.current), cell, event.key, direction)
    if (!next || ((event.ctrlKey || event.metaKey) && !/^(Home|End)$/.test(event.key))) return
    event.preventDefault()
    next.focus()
  }
  const onClick = (event: MouseEvent) => {
    const cell = cellOf(event.target)
    if (!cell) return
    const { person } = meaningOf(cell)
    if (person && (event.ctrlKey || event.metaKey || event.shiftKey)) return state.toggle([person])
    open(cell)
  }
  return { onFocus, onKeyDown, onClick }
}

const stride = 8

/** The cell of a row that stands nearest to a column of a plan: aisles are stepped over. */
const nearest = (cells: readonly HTMLElement[], column: number) =>
  [...cells].sort((a, b) => Math.abs(Number(a.dataset.col) - column) - Math.abs(Number(b.dataset.col) - column))[0]

function neighbour(rows: HTMLElement[][], cell: HTMLElement, key: string, direction: "ltr" | "rtl"): HTMLElement | undefined {
  const row = rows.findIndex((cells) => cells.includes(cell))
  const column = rows[row]?.indexOf(cell) ?? 0
  const forward = direction === "rtl" ? "ArrowLeft" : "ArrowRight"
  const backward = direction === "rtl" ? "ArrowRight" : "ArrowLeft"
  const inRow = (at: number, wanted: number) =>
    cell.dataset.col === undefined
      ? rows[at]?.[Math.max(0, Math.min((rows[at]?.length ?? 1) - 1, wanted))]
      : nearest(rows[at] ?? [], Number(cell.dataset.col))
  const clamp = (at: number) => Math.max(0, Math.min(rows.length - 1, at))
  switch (key) {
    case forward:
      return rows[row]?.[column + 1] ?? rows[row + 1]?.[0]
    case backward:
      return rows[row]?.[column - 1] ?? rows[row - 1]?.at(-1)
    case "ArrowDown":
      return inRow(clamp(row + 1), column)
    case "ArrowUp":
      return inRow(clamp(row - 1), column)
    case "PageDown":
      return inRow(clamp(row + stride), column)
    case "PageUp":
      return inRow(clamp(row - stride), column)
    case "Home":
      return rows[0]?.[0]
    case "End":
      return rows.at(-1)?.[0]
    default:
      return undefined
  }
}

interface ShortcutsInput {
  state: BoardState
  box: RefObject<HTMLElement | null>
  find: RefObject<HTMLInputElement | null>
  onPin: (ids: readonly string[]) => void
}

/** Single keys of the board, as its help lists them. */
export function useBoardShortcuts({ state, box, find, onPin }: ShortcutsInput): readonly Shortcut[] {
  const t = useMessages(roomingMessages)
  const people = usePeopleInFocus(state, box)
  const { family } = state.board
  const withPeople = (run: (ids: readonly string[]) => void) => () => {
    const ids = people()
    if (ids.length > 0 && state.mayWrite) run(ids)
  }
  const unplace = (ids: readonly string[]) =>
    void state.place(ids, null, t("rooming.unplaced", { who: t("rooming.people", { count: ids.length }), family }))
  return [
    { keys: "ArrowDown", label: t("rooming.keyArrows", { family }) },
    { keys: "Enter", label: t("rooming.keyEnter") },
    { keys: "m", label: t("rooming.keyMove", { family }), run: withPeople((ids) => state.ask({ kind: "move", ids })) },
    { keys: " ", label: t("rooming.keySelect"), run: withPeople((ids) => state.toggle(ids)) },
    { keys: "u", label: t("rooming.keyUnplace", { family }), run: withPeople(unplace) },
    { keys: "Delete", label: t("rooming.keyUnplace", { family }), run: withPeople(unplace) },
    { keys: "g", label: t("rooming.keyGroup"), run: withPeople((ids) => state.ask({ kind: "group", ids })) },
    { keys: "p", label: t("rooming.keyPin"), run: withPeople(onPin) },
    { keys: "/", label: t("rooming.keyFind"), run: () => find.current?.focus() },
    { keys: "Escape", label: t("rooming.keyEscape"), run: () => state.select([]) },
    { keys: "Ctrl+z", label: t("rooming.keyUndo"), run: (event) => (event.shiftKey ? state.redo() : state.undo()) },
    { keys: "Ctrl+y", label: t("rooming.keyRedo"), run: () => state.redo() },
  ]
}
