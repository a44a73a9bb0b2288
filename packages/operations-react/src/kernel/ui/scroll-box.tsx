"use client"
import type { ReactNode } from "react"
import { classes } from "./classes.js"

/** What may be wider or longer than its place, such as a table: it scrolls inside its own box, also by keyboard. */
export function ScrollBox({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={classes("op-scroll-box", className)} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
