"use client"
import type { ReactNode } from "react"
import { Button } from "./button.js"
import { Icon } from "./icon.js"
import type { IconName } from "./icon-paths.js"
import { useText } from "./text.js"

export interface EmptyStateProps {
  title: string
  /** Why there is nothing, and what this is. */
  children?: ReactNode
  /** The next thing to do. */
  actions?: ReactNode
  icon?: IconName
}

/** Nothing here: what this is, why it is empty, what to do next. */
export function EmptyState({ title, children, actions, icon = "list" }: EmptyStateProps) {
  return (
    <div className="op-empty">
      <span className="op-empty-icon">
        <Icon name={icon} />
      </span>
      <p className="op-empty-title">{title}</p>
      {children && <div className="op-empty-text">{children}</div>}
      {actions && <div className="op-empty-actions">{actions}</div>}
    </div>
  )
}

/** Something is there, but not what the filters ask for. */
export function NoMatch({ onClear }: { onClear: (() => void) | undefined }) {
  const t = useText()
  return (
    <EmptyState title={t("ui.noMatch")} icon="filter" actions={onClear && <Button onClick={onClear}>{t("ui.clearFilters")}</Button>}>
      {t("ui.noMatchText")}
    </EmptyState>
  )
}
