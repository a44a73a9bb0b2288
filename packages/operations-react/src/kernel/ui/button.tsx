"use client"
import { type ButtonHTMLAttributes, forwardRef, useId } from "react"
import { useSlotClass } from "./classes.js"
import { Icon } from "./icon.js"
import type { IconName } from "./icon-paths.js"

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> {
  variant?: "primary" | "secondary" | "ghost" | "danger"
  icon?: IconName
  /** Name of a button that shows an icon only. */
  label?: string
  /** Under way: stays in place, refuses a second press. */
  pending?: boolean
  /** Why it cannot be pressed. The button stays reachable, so that the reason can be read and heard. */
  disabledReason?: string | undefined
}

/** A button. An action that a person expects but cannot take is disabled with its reason, never without. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const { variant = "secondary", icon, label, pending = false, disabledReason, children, className, onClick, ...rest } = props
  const reasonId = useId()
  const slot = useSlotClass("button", className)
  const blocked = pending || disabledReason !== undefined
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
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
})
