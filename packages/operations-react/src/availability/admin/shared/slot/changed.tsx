"use client"
import { type CSSProperties, type ReactNode, useContext, useEffect, useRef, useState } from "react"
import { createPortal } from "react-dom"
import { useLastActor, useNeighbour } from "../../../../kernel/hooks/index.js"
import { Code, Name } from "../../../../kernel/ui/index.js"
import { RootContext } from "../../../../kernel/ui/root-context.js"

/** Milliseconds that a value stays marked after it changed under the reader's eyes. */
const marksFor = 2600

interface ChangedProps {
  value: string | number
  /** What the value belongs to: the live news about it tell who changed it. */
  of: string | null
  className?: string
  children: ReactNode
}

interface Mark {
  actor: string | undefined
}

/** Marks its content quietly for a moment when `value` changes while it is on screen, with the name of who did it: news that nobody asked for. */
export function Changed({ value, of, className = "", children }: ChangedProps) {
  const known = useRef(value)
  const element = useRef<HTMLSpanElement>(null)
  const actorOf = useLastActor()
  const [mark, setMark] = useState<Mark>()
  useEffect(() => {
    if (known.current === value) return undefined
    known.current = value
    setMark({ actor: of === null ? undefined : actorOf(of) })
    const timer = setTimeout(() => setMark(undefined), marksFor)
    return () => clearTimeout(timer)
  }, [value, of, actorOf])
  return (
    <span ref={element} className={`op-fresh ${className}`.trim()} data-changed={mark !== undefined || undefined}>
      {children}
      {mark?.actor && element.current && <Who id={mark.actor} element={element.current} />}
    </span>
  )
}

/** Whether the reader sees it: not scrolled away, nor below a dialog. */
function isSeen(element: HTMLElement, { left, top, width, height }: DOMRect): boolean {
  const hit = document.elementFromPoint?.(left + width / 2, top + height / 2)
  return !hit || element.contains(hit)
}

/** The person's name above what changed. Cells and rows cut off what reaches beyond them, so it stands over the page. */
function Who({ id, element }: { id: string; element: HTMLElement }) {
  const { name, named } = useNeighbour("users", id)
  const root = useContext(RootContext)?.element.current
  const [place] = useState(() => element.getBoundingClientRect())
  if (!root || !isSeen(element, place)) return null
  const start = getComputedStyle(element).direction === "rtl" ? window.innerWidth - place.right : place.left
  return createPortal(
    <span className="op-fresh-who" style={{ "--op-who-inline": `${start}px`, "--op-who-block": `${place.top}px` } as CSSProperties}>
      {named ? <Name>{name}</Name> : <Code>{name}</Code>}
    </span>,
    root,
  )
}
