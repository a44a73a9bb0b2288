"use client"
import { useCallback, useEffect, useRef, useState } from "react"

export type Announce = (text: string, options?: { assertive?: boolean }) => void

interface Regions {
  polite: string
  assertive: string
}

const mergeWithin = 150

/** Collects what is said within a moment, and says it once. */
export function useAnnouncements(): { regions: Regions; announce: Announce } {
  const [regions, setRegions] = useState<Regions>({ polite: "", assertive: "" })
  const waiting = useRef<Record<keyof Regions, string[]>>({ polite: [], assertive: [] })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const announce = useCallback<Announce>((text, { assertive = false } = {}) => {
    waiting.current[assertive ? "assertive" : "polite"].push(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const said = waiting.current
      waiting.current = { polite: [], assertive: [] }
      setRegions((before) => ({ polite: sentence(said.polite, before.polite), assertive: sentence(said.assertive, before.assertive) }))
    }, mergeWithin)
  }, [])
  return { regions, announce }
}

/** The same sentence twice is read twice only when the text differs, hence the no-break space. */
function sentence(said: readonly string[], before: string): string {
  if (said.length === 0) return before
  const text = [...new Set(said)].join(" ")
  return text === before ? `${text}\u00a0` : text
}

export function Announcer({ regions }: { regions: Regions }) {
  return (
    <div className="op-hidden">
      <div className="op-announcer" role="status" aria-live="polite">
        {regions.polite}
      </div>
      <div className="op-announcer" role="alert" aria-live="assertive">
        {regions.assertive}
      </div>
    </div>
  )
}
