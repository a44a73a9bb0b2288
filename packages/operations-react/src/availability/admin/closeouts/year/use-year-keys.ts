"use client"
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { addDays, addMonths } from "../../../../kernel/days/dates.js"
import type { CloseoutsState } from "../state.js"
import { extended } from "./days.js"

const dateUnder = ({ target }: { target: EventTarget | null }) =>
  target instanceof Element ? (target.closest("[data-date]")?.getAttribute("data-date") ?? undefined) : undefined

/** Keyboard and pointer of a year: one tab stop; arrows by day and week, pages by month, Shift or a drag chooses several days, Enter closes them out. */
export function useYearKeys({ date, chosen, choose, goTo, openNew, mayWrite }: CloseoutsState) {
  const { direction } = useOperations()
  const box = useRef<HTMLDivElement>(null)
  const wanted = useRef(false)
  const anchor = useRef<string>(undefined)
  const dragged = useRef<string>(undefined)
  // The cursor stands in the URL: after it was moved, the focus follows it.
  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    box.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus()
  }, [date])
  useEffect(() => {
    const end = () => {
      dragged.current = undefined
    }
    window.addEventListener("pointerup", end)
    return () => window.removeEventListener("pointerup", end)
  }, [])
  const next = direction === "rtl" ? -1 : 1
  const targets = new Map([
    ["ArrowRight", addDays(date, next)],
    ["ArrowLeft", addDays(date, -next)],
    ["ArrowDown", addDays(date, 7)],
    ["ArrowUp", addDays(date, -7)],
    ["PageDown", addMonths(date, 1)],
    ["PageUp", addMonths(date, -1)],
    ["Home", `${date.slice(0, 7)}-01`],
    ["End", addDays(`${addMonths(date, 1).slice(0, 7)}-01`, -1)],
  ])
  const onKeyDown = (event: KeyboardEvent) => {
    if (dateUnder(event) === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault()
      const days = chosen ?? { from: date, to: date }
      return mayWrite && event.key === "Enter" ? openNew(days) : choose(days)
    }
    if (event.key === "Escape" && chosen) return choose(undefined)
    const target = targets.get(event.key)
    if (target === undefined) return
    event.preventDefault()
    wanted.current = true
    if (event.shiftKey) {
      anchor.current ??= date
      choose(extended(anchor.current, target))
    } else {
      anchor.current = undefined
      choose(undefined)
    }
    goTo(target)
  }
  const press = (event: PointerEvent) => {
    const day = dateUnder(event)
    if (!day || event.button !== 0) return
    dragged.current = event.shiftKey ? (anchor.current ?? date) : day
    anchor.current = dragged.current
    choose(extended(dragged.current, day))
    goTo(day)
  }
  const move = (event: PointerEvent) => {
    const day = dateUnder(event)
    if (day && dragged.current) choose(extended(dragged.current, day))
  }
  return { box, onKeyDown, onPointerDown: press, onPointerOver: move }
}
