"use client"
import { type PointerEvent, useEffect, useRef } from "react"
import type { DepartureCalendarState } from "../state.js"

const dateUnder = (event: { target: EventTarget | null }) =>
  event.target instanceof Element ? (event.target.closest("[data-date]")?.getAttribute("data-date") ?? undefined) : undefined

/** A press on a day that moves on to another selects the days between; a plain click opens the day. */
export function useDayDrag(state: DepartureCalendarState) {
  const from = useRef<string>(undefined)
  const moved = useRef(false)
  const { mayWrite } = state
  useEffect(() => {
    const end = () => {
      from.current = undefined
    }
    window.addEventListener("pointerup", end)
    window.addEventListener("pointercancel", end)
    return () => {
      window.removeEventListener("pointerup", end)
      window.removeEventListener("pointercancel", end)
    }
  }, [])
  return {
    onPointerDown: (event: PointerEvent) => {
      moved.current = false
      if (!mayWrite || event.button !== 0 || (event.target instanceof Element && event.target.closest("button"))) return
      from.current = dateUnder(event)
      if (event.shiftKey && from.current) {
        moved.current = true
        state.extend(state.selected?.from ?? state.date, from.current)
      }
    },
    onPointerOver: (event: PointerEvent) => {
      const date = dateUnder(event)
      if (!from.current || !date || (date === from.current && !moved.current)) return
      moved.current = true
      state.extend(from.current, date)
    },
    onClick: (event: { target: EventTarget | null }) => {
      if (moved.current || (event.target instanceof Element && event.target.closest("button"))) return
      const date = dateUnder(event)
      if (date) state.open(date)
    },
  }
}
