"use client"
import { Dialog as Base } from "@base-ui/react/dialog"
import { type ReactNode, useRef } from "react"
import { Button } from "./button.js"
import { CloseGuardContext } from "./close-guard.js"
import { usePortal } from "./root-context.js"
import { useText } from "./text.js"

export interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  description?: ReactNode
  children?: ReactNode
  /** Buttons at the end, the main one last. */
  footer?: ReactNode
  size?: "small" | "medium" | "large"
  /** A sheet along the end of the window instead of a box in its middle. */
  side?: boolean
}

/** A modal dialog: traps the focus, closes on Escape, gives the focus back. */
export function Dialog({ open, onClose, title, description, children, footer, size = "medium", side = false }: DialogProps) {
  const t = useText()
  const portal = usePortal()
  const popup = useRef<HTMLDivElement>(null)
  const guard = useRef<((leave: () => void) => void) | null>(null)
  const close = () => (guard.current ? guard.current(onClose) : onClose())
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && close()}>
      <Base.Portal {...portal}>
        <Base.Backdrop className="op-backdrop" />
        <Base.Popup
          ref={popup}
          className="op-dialog"
          initialFocus={() => firstField(popup.current)}
          data-size={size}
          data-side={side || undefined}
        >
          <header className="op-dialog-header">
            <div className="op-dialog-heading">
              <Base.Title className="op-dialog-title">{title}</Base.Title>
              {description && <Base.Description className="op-dialog-description">{description}</Base.Description>}
            </div>
            <Base.Close render={<Button variant="ghost" icon="close" label={t("ui.close")} />} />
          </header>
          {children && (
            <CloseGuardContext.Provider value={guard}>
              <div className="op-dialog-body">{children}</div>
            </CloseGuardContext.Provider>
          )}
          {footer && <footer className="op-dialog-footer">{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** Where the focus starts: the first field, else the button that changes least, which stands first in the footer. */
const firstField = (popup: HTMLElement | null) =>
  popup?.querySelector<HTMLElement>(".op-dialog-body :is(input, select, textarea):not(:disabled, [readonly])") ??
  popup?.querySelector<HTMLElement>(".op-dialog-footer button") ??
  true
