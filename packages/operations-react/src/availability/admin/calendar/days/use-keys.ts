"use client"
import { type KeyboardEvent, useEffect, useRef } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { addDays, addMonths, startOfWeek } from "../../../../kernel/days/dates.js"
import type { DepartureCalendarState } from "../state.js"

/** Keyboard of a grid of days: one tab stop; arrows by day and week, pages by month, Shift selects, Enter opens. */
export function useDayKeys(state: DepartureCalendarState) {
  const { direction } = useOperations()
  const grid = useRef<HTMLTableElement>(null)
  const wanted = useRef(false)
  const anchor = useRef<string>(undefined)
  const { date, selected, firstDay } = state
  // The cursor stands in the URL: after the new dates are drawn, the focus follows it.
  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    grid.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus()
  }, [date])
  const next = direction === "rtl" ? -1 : 1
  const targets = new Map([
    ["ArrowRight", addDays(date, next)],
    ["ArrowLeft", addDays(date, -next)],
    ["ArrowDown", addDays(date, 7)],
    ["ArrowUp", addDays(date, -7)],
    ["Home", startOfWeek(date, firstDay)],
    ["End", addDays(startOfWeek(date, firstDay), 6)],
    ["PageDown", addMonths(date, 1)],
    ["PageUp", addMonths(date, -1)],
  ])
  const onKeyDown = (event: KeyboardEvent) => {
    const onDay = event.target instanceof HTMLElement && event.target.hasAttribute("data-date")
    if (!onDay || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === "Escape" && selected) {
      event.preventDefault()
      return state.clearSelection()
    }
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault()
      return state.open(date)
    }
    const target = targets.get(event.key)
    if (target === undefined) return
    event.preventDefault()
    wanted.current = true
    if (!event.shiftKey) {
      anchor.current = undefined
      return state.goTo(target)
    }
    anchor.current ??= selected ? (selected.from === date ? selected.to : selected.from) : date
    state.extend(anchor.current, target)
  }
  return { grid, onKeyDown }
}
