"use client"
import type { ReactNode } from "react"
import { Icon } from "./icon.js"
import type { IconName } from "./icon-paths.js"

export type Tone = "info" | "success" | "warning" | "danger" | "neutral"

export const toneIcon: Record<Tone, IconName> = {
  info: "info",
  success: "success",
  warning: "warning",
  danger: "critical",
  neutral: "info",
}

/** A sentence that matters, with an icon and a tint; a refusal is announced. */
export function Notice({
  tone = "info",
  title,
  actions,
  children,
}: {
  tone?: Tone
  title?: string
  actions?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="op-notice" data-tone={tone} role={tone === "danger" ? "alert" : undefined}>
      <Icon name={toneIcon[tone]} />
      <div className="op-notice-body">
        {title && <p className="op-notice-title">{title}</p>}
        {children && <div className="op-notice-text">{children}</div>}
      </div>
      {actions && <div className="op-notice-actions">{actions}</div>}
    </div>
  )
}
