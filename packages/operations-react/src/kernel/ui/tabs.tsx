"use client"
import { Tabs as Base } from "@base-ui/react/tabs"
import type { ReactNode } from "react"

export interface TabItem {
  id: string
  label: string
  /** A count beside the label. */
  badge?: number
  panel: () => ReactNode
}

/** Tabs whose choice lives in the URL: controlled, only the open panel is rendered. */
export function Tabs({
  label,
  items,
  value,
  onChange,
}: {
  label: string
  items: readonly TabItem[]
  value: string
  onChange: (id: string) => void
}) {
  const open = items.find(({ id }) => id === value) ?? items[0]
  return (
    <Base.Root className="op-tabs" value={open?.id} onValueChange={(id) => onChange(String(id))}>
      <Base.List className="op-tab-list" aria-label={label}>
        {items.map(({ id, label: text, badge }) => (
          <Base.Tab key={id} value={id} className="op-tab">
            {text}
            {badge !== undefined && badge > 0 && <span className="op-count">{badge}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {open && (
        <Base.Panel key={open.id} value={open.id} className="op-tab-panel">
          {open.panel()}
        </Base.Panel>
      )}
    </Base.Root>
  )
}
