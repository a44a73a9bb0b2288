"use client"
import { type ReactNode, useEffect, useRef, useState } from "react"

/** Milliseconds that a value stays marked after it changed under the reader's eyes. */
const marksFor = 2600

/** Marks its content quietly for a moment when `value` changes while it is on screen: news that nobody asked for. */
export function Changed({ value, className = "", children }: { value: string | number; className?: string; children: ReactNode }) {
  const known = useRef(value)
  const [marked, mark] = useState(false)
  useEffect(() => {
    if (known.current === value) return undefined
    known.current = value
    mark(true)
    const timer = setTimeout(() => mark(false), marksFor)
    return () => clearTimeout(timer)
  }, [value])
  return (
    <span className={`op-fresh ${className}`.trim()} data-changed={marked || undefined}>
      {children}
    </span>
  )
}
