"use client"
import { Dialog as Base } from "@base-ui/react/dialog"
import { useRef } from "react"
import type { DialogProps } from "../context/components.js"
import { useOperations } from "../context/context.js"
import { Button } from "./button.js"
import { CloseGuardContext } from "./close-guard.js"
import { usePortal } from "./root-context.js"
import { useText } from "./text.js"
import { ToastPlace } from "./toasts.js"

export type { DialogProps }

/** A modal dialog, or the host's: traps the focus, closes on Escape, gives the focus back. A form in it may ask before it is left. */
export function Dialog({ onClose, children, ...props }: DialogProps) {
  const { Dialog: Override } = useOperations().components
  const guard = useRef<((leave: () => void) => void) | null>(null)
  const close = () => (guard.current ? guard.current(onClose) : onClose())
  const Part = Override ?? OwnDialog
  return (
    <Part {...props} onClose={close}>
      {children && <CloseGuardContext.Provider value={guard}>{children}</CloseGuardContext.Provider>}
    </Part>
  )
}

function OwnDialog({ open, onClose, title, description, children, footer, size = "medium", side = false }: DialogProps) {
  const t = useText()
  const portal = usePortal()
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
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
          {children && <div className="op-dialog-body">{children}</div>}
          <ToastPlace open={open} />
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
