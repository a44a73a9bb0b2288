"use client"
import { useEffect, useReducer } from "react"

/** Shows the screen anew every second while something on it counts down. */
export function useTick(active: boolean) {
  const [, tick] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (!active) return undefined
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [active])
}
