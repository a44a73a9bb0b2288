"use client"
import type { CSSProperties } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import type { AvailableResource, AvailableResources } from "../../types.js"
import { candidatesMessages } from "../messages/en/candidates.js"
import { marksOf } from "./marks.js"
import { useSpan } from "./reason.js"

interface StripProps {
  window: AvailableResources["window"]
  free: AvailableResource["freeWindows"]
}

/** The asked window as a bar with its hours: free stretches filled. What it shows is said in words too. */
export function Strip({ window, free }: StripProps) {
  const t = useMessages(candidatesMessages)
  const span = useSpan()
  const format = useFormat()
  const [from, to] = [Date.parse(window.from), Date.parse(window.to)]
  const share = (instant: string) => Math.min(100, Math.max(0, ((Date.parse(instant) - from) / (to - from)) * 100))
  const words = free.map((one) => span(one.from, one.to, window.timezone)).join("; ")
  return (
    <span className="op-strip-box">
      <span
        className="op-strip"
        role="img"
        aria-label={words ? t("candidates.freeAt", { times: words }) : t("candidates.neverFree")}
        title={words}
      >
        {free.map((one) => (
          <span
            key={one.from}
            className="op-strip-free"
            style={
              { "--op-strip-from": `${share(one.from)}%`, "--op-strip-length": `${share(one.to) - share(one.from)}%` } as CSSProperties
            }
          />
        ))}
      </span>
      <span className="op-strip-marks" aria-hidden="true">
        {marksOf(window).map(({ at, show }) => (
          <span key={at} className="op-strip-mark" style={{ "--op-strip-from": `${share(at)}%` } as CSSProperties}>
            {format.instant(at, { zone: window.timezone, show, weekday: false })}
          </span>
        ))}
      </span>
    </span>
  )
}
