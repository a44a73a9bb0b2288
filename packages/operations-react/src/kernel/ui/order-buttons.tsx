"use client"
import { useEffect, useRef } from "react"
import { Button } from "./button.js"

export interface OrderButtonsProps {
  /** Names of the two buttons; each says what it moves. */
  earlier: string
  later: string
  /** Absent for the first of a list. */
  onEarlier?: (() => void) | undefined
  /** Absent for the last of a list. */
  onLater?: (() => void) | undefined
  /** A move is written at once, so it waits for a server that can be reached; absent where a draft is put into order. */
  writes?: boolean
}

/**
 * Moves a row of a list by one place. The focus goes with the row: a browser drops it when the row is drawn elsewhere, and the button
 * that was pressed is gone once the row has reached an end of the list.
 */
export function OrderButtons({ earlier, later, onEarlier, onLater, writes = false }: OrderButtonsProps) {
  const box = useRef<HTMLSpanElement>(null)
  const pressed = useRef<"earlier" | "later" | undefined>(undefined)
  useEffect(() => {
    const active = document.activeElement
    const lost = active === null || (active !== box.current && active.contains(box.current))
    if (!pressed.current || !lost) return
    const [first, other] = [pressed.current, "button"].map((name) =>
      box.current?.querySelector<HTMLElement>(name === "button" ? name : `[data-order="${name}"]`),
    )
    ;(first ?? other)?.focus()
  })
  const press = (which: "earlier" | "later", move: () => void) => () => {
    pressed.current = which
    move()
  }
  const ghost = { variant: "ghost" as const, ...(writes && { pending: false }) }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus went elsewhere
    <span
      ref={box}
      className="op-order-buttons"
      onBlur={({ relatedTarget }) => {
        if (relatedTarget) pressed.current = undefined
      }}
    >
      {onEarlier && <Button {...ghost} icon="up" data-order="earlier" label={earlier} onClick={press("earlier", onEarlier)} />}
      {onLater && <Button {...ghost} icon="down" data-order="later" label={later} onClick={press("later", onLater)} />}
    </span>
  )
}
