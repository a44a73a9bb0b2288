"use client"
import { type ReactNode, useId } from "react"
import type { ControlProps } from "../../context/components.js"
import { Icon } from "../icon.js"
import { useText } from "../text.js"

export type { ControlProps }

export interface FieldProps {
  label: string
  hint?: ReactNode
  error?: string | undefined
  required?: boolean
  /** Keeps the label for assistive technology only. */
  hideLabel?: boolean
  /** Says beside the label that the value was set by hand, with a way back. */
  mark?: ReactNode
  children: (control: ControlProps) => ReactNode
}

/** A labelled control with its hint and its error. */
export function Field({ label, hint, error, required = false, hideLabel = false, mark, children }: FieldProps) {
  const t = useText()
  const id = useId()
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  const control: ControlProps = {
    id,
    "aria-describedby": [errorId, hintId].filter(Boolean).join(" ") || undefined,
    "aria-invalid": error ? true : undefined,
    "aria-required": required || undefined,
  }
  return (
    <div className="op-field" data-invalid={error ? true : undefined}>
      <div className={hideLabel ? "op-hidden" : "op-field-head"}>
        <label className="op-label" htmlFor={id}>
          {label}
          {required && (
            <span className="op-required" title={t("ui.required")} aria-hidden="true">
              *
            </span>
          )}
        </label>
        {mark}
      </div>
      {children(control)}
      {error && (
        <p id={errorId} className="op-field-error">
          <Icon name="critical" />
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId} className="op-field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
