"use client"
import { type PointerEvent as Press, useEffect, useRef, useState } from "react"

/** Pixels that a press may tremble before it is a stroke. */
const tremble = 4

/** How far a point of the screen is along an element, from where its lines begin. */
export function along(element: HTMLElement, clientX: number): number {
  const box = element.getBoundingClientRect()
  return getComputedStyle(element).direction === "rtl" ? box.right - clientX : clientX - box.left
}

/** The click that a browser makes of the end of a stroke is none. */
function swallowClick() {
  const done = new AbortController()
  window.addEventListener("click", (event) => event.stopPropagation(), { capture: true, signal: done.signal })
  setTimeout(() => done.abort(), 0)
}

/** A stroke of the mouse: what it means while it is drawn, and once it is done. Escape puts it away; fingers scroll instead. */
export function useStroke<Value>() {
  const [drawn, draw] = useState<Value>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const begin = (event: Press, read: (at: PointerEvent) => Value, done: (value: Value) => void) => {
    if (event.button !== 0 || event.pointerType === "touch") return
    const { clientX: startX, clientY: startY } = event
    const stroke = new AbortController()
    running.current = stroke
    let value: Value | undefined
    const end = () => {
      stroke.abort()
      draw(undefined)
    }
    const listen = <Name extends keyof WindowEventMap>(name: Name, run: (event: WindowEventMap[Name]) => void) =>
      window.addEventListener(name, run, { signal: stroke.signal })
    listen("pointermove", (at) => {
      if (value === undefined && Math.max(Math.abs(at.clientX - startX), Math.abs(at.clientY - startY)) < tremble) return
      value = read(at)
      draw(() => value)
    })
    listen("pointerup", () => {
      end()
      if (value === undefined) return
      swallowClick()
      done(value)
    })
    listen("pointercancel", end)
    listen("keydown", ({ key }) => {
      if (key !== "Escape") return
      if (value !== undefined) swallowClick()
      end()
    })
  }
  return { drawn, begin }
}
