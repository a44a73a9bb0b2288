"use client"
import { Menu as Base } from "@base-ui/react/menu"
import type { ReactNode } from "react"
import { useOperations } from "../context/context.js"
import type { Destination } from "../context/navigation.js"
import { Button } from "./button.js"
import { Icon } from "./icon.js"
import type { IconName } from "./icon-paths.js"
import { useNoWrites } from "./no-writes.js"
import { usePortal } from "./root-context.js"

export interface MenuItem {
  id: string
  label: string
  icon?: IconName
  onSelect?: () => void
  /** Leads somewhere instead of doing something. */
  to?: Destination | string
  danger?: boolean
  disabledReason?: string | undefined
  /** Writes as soon as it is chosen, so that there is nothing to choose while the server cannot be reached. */
  writes?: boolean
  /** Keeps the menu open, for a tick that can be set and unset. */
  checked?: boolean
  /** A line before it. */
  separated?: boolean
}

export interface MenuProps {
  label: string
  items: readonly MenuItem[]
  icon?: IconName
  /** Shows the label beside the icon. */
  withText?: boolean
  variant?: "secondary" | "ghost" | "primary"
  /** Anything instead of the label, such as the current status. */
  children?: ReactNode
  tabIndex?: number
}

/** A button that opens a list of actions. */
export function Menu({ label, items, icon = "more", withText = false, variant = "ghost", children, tabIndex }: MenuProps) {
  const portal = usePortal()
  const text = children ?? (withText ? label : undefined)
  return (
    <Base.Root>
      <Base.Trigger tabIndex={tabIndex} render={<Button variant={variant} icon={icon} label={text === undefined ? label : undefined} />}>
        {text}
      </Base.Trigger>
      <Base.Portal {...portal}>
        <Base.Positioner className="op-positioner" sideOffset={4} align="end">
          <Base.Popup className="op-menu" aria-label={label}>
            {items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Item({ item }: { item: MenuItem }) {
  const { href, navigation } = useOperations()
  const { label, icon, onSelect, to, danger, writes, checked, separated } = item
  const noWrites = useNoWrites()
  const disabledReason = item.disabledReason ?? (writes ? noWrites : undefined)
  const select = () => {
    const address = typeof to === "object" ? href(to) : to
    if (address !== undefined) navigation.navigate(address)
    onSelect?.()
  }
  const shared = {
    className: "op-menu-item",
    "data-danger": danger || undefined,
    disabled: disabledReason !== undefined,
    title: disabledReason,
  }
  const body = (
    <>
      <span className="op-menu-icon">{checked === true ? <Icon name="check" /> : icon && <Icon name={icon} />}</span>
      <span className="op-menu-label">
        {label}
        {disabledReason && <span className="op-menu-reason">{disabledReason}</span>}
      </span>
    </>
  )
  return (
    <>
      {separated && <Base.Separator className="op-menu-separator" />}
      {checked === undefined ? (
        <Base.Item {...shared} onClick={select}>
          {body}
        </Base.Item>
      ) : (
        <Base.CheckboxItem {...shared} checked={checked} closeOnClick={false} onCheckedChange={select}>
          {body}
        </Base.CheckboxItem>
      )}
    </>
  )
}
