"use client"
import type { ReactNode } from "react"

/** A part of a tab under its own heading, with what can be done about it. */
export function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="op-stack" aria-label={title}>
      <div className="op-cluster">
        <h3 className="op-section-title">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  )
}
