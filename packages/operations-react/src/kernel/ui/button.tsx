"use client"
import { type ForwardedRef, forwardRef, useId } from "react"
import type { ButtonProps } from "../context/components.js"
import { useOperations } from "../context/context.js"
import { useSlotClass } from "./classes.js"
import { Icon } from "./icon.js"
import { useNoWrites } from "./no-writes.js"

export type { ButtonProps }

/** A button, or the host's. An action that a person expects but cannot take is disabled with its reason, never without. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(given, ref) {
  const { Button: Override } = useOperations().components
  const noWrites = useNoWrites()
  // a button that may have to wait for the server has nothing to wait for while there is none
  const asks = given.pending !== undefined && given.disabledReason === undefined
  const props = asks && noWrites ? { ...given, disabledReason: noWrites } : given
  return Override ? <Override {...props} ref={ref} /> : <OwnButton {...props} forwarded={ref} />
})

function OwnButton({ forwarded, ...props }: ButtonProps & { forwarded: ForwardedRef<HTMLButtonElement> }) {
  const { variant = "secondary", icon, label, pending = false, disabledReason, children, className, onClick, ...rest } = props
  const reasonId = useId()
  const slot = useSlotClass("button", className)
  const blocked = pending || disabledReason !== undefined
  return (
    <button
      type="button"
      {...rest}
      ref={forwarded}
      className={slot}
      data-variant={variant}
      data-icon-only={children === undefined || undefined}
      data-pending={pending || undefined}
      aria-label={label}
      title={disabledReason ?? rest.title ?? label}
      aria-disabled={blocked || undefined}
      aria-describedby={disabledReason ? reasonId : rest["aria-describedby"]}
      onClick={(event) => (blocked ? event.preventDefault() : onClick?.(event))}
    >
      {pending ? <span className="op-spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children !== undefined && <span className="op-button-text">{children}</span>}
      {disabledReason && (
        <span id={reasonId} className="op-hidden">
          {disabledReason}
        </span>
      )}
    </button>
  )
}
