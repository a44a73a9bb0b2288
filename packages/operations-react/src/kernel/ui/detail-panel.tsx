"use client"
import { type ReactNode, useEffect, useId, useRef } from "react"
import { Button } from "./button.js"
import { useSlotClass } from "./classes.js"
import { useText } from "./text.js"

export interface DetailPanelProps {
  title: ReactNode
  actions?: ReactNode
  /** Beside a list: can be closed, takes the focus when it opens and gives it back. */
  onClose?: () => void
  children: ReactNode
}

/** A titled part of a page; with `onClose` the panel beside a list. */
export function DetailPanel({ title, actions, onClose, children }: DetailPanelProps) {
  const t = useText()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const beside = onClose !== undefined
  useEffect(() => {
    if (!beside) return undefined
    const before = document.activeElement
    heading.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [beside])
  return (
    <section
      className={useSlotClass("panel")}
      aria-labelledby={id}
      data-beside={beside || undefined}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return
        onClose?.()
      }}
    >
      <header className="op-panel-header">
        <h2 ref={heading} id={id} className="op-panel-title" tabIndex={beside ? -1 : undefined}>
          {title}
        </h2>
        {actions && <div className="op-panel-actions">{actions}</div>}
        {onClose && <Button variant="ghost" icon="close" label={t("ui.close")} onClick={onClose} />}
      </header>
      <div className="op-panel-body">{children}</div>
    </section>
  )
}

/** Facts of a record: label and value, line by line. An absent value says so. */
export function Facts({ facts }: { facts: readonly { label: string; value: ReactNode; hint?: ReactNode }[] }) {
  const t = useText()
  return (
    <dl className="op-facts">
      {facts.map(({ label, value, hint }) => (
        <div key={label} className="op-fact">
          <dt className="op-fact-label">{label}</dt>
          <dd className="op-fact-value">
            {value ?? <span className="op-faint">{t("ui.none")}</span>}
            {hint && <span className="op-fact-hint">{hint}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
