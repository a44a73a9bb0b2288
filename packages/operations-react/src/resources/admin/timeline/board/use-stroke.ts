"use client"
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react"
import type { Span } from "../model/lanes.js"
import type { TimeScale } from "../model/scale.js"

/** Pixels that a press may tremble before it is a stroke. */
const tremble = 4

const xOf = (element: HTMLElement, clientX: number) => {
  const box = element.getBoundingClientRect()
  return getComputedStyle(element).direction === "rtl" ? box.right - clientX : clientX - box.left
}

/** A stroke of the mouse along a row: what it covers while it is drawn, and once it is done. Escape puts it away; fingers scroll instead. */
export function useStroke(track: RefObject<HTMLElement | null>, scale: TimeScale) {
  const [drawn, draw] = useState<Span>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const begin = (event: PointerEvent, cover: (first: number, last: number) => Span, done: (span: Span) => void) => {
    const element = track.current
    if (!element || event.button !== 0 || event.pointerType === "touch") return
    const at = (clientX: number) => scale.toInstant(xOf(element, clientX))
    const startX = event.clientX
    const stroke = new AbortController()
    running.current = stroke
    let span: Span | undefined
    const end = () => {
      stroke.abort()
      draw(undefined)
    }
    const listen = <Name extends keyof WindowEventMap>(name: Name, run: (event: WindowEventMap[Name]) => void) =>
      window.addEventListener(name, run, { signal: stroke.signal })
    listen("pointermove", ({ clientX }) => {
      if (span === undefined && Math.abs(clientX - startX) < tremble) return
      span = cover(at(startX), at(clientX))
      draw(span)
    })
    listen("pointerup", () => {
      end()
      if (span) done(span)
    })
    listen("pointercancel", end)
    listen("keydown", ({ key }) => key === "Escape" && end())
  }
  return { drawn, begin }
}
