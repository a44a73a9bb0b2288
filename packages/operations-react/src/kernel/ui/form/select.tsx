"use client"
import { forwardRef } from "react"
import { Icon } from "../icon.js"
import type { ControlProps } from "./field.js"

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
  /** The label is a name that a person gave: it keeps its own direction. */
  named?: boolean
}

export interface SelectProps {
  options: readonly SelectOption[]
  value: string
  onChange: (value: string) => void
  /** What the empty choice says; without it there is none. */
  empty?: string | undefined
  name?: string
  disabled?: boolean
  label?: string
  control?: ControlProps
}

/** The browser's own list: keyboard, touch and screen readers know it. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(props, ref) {
  const { options, value, onChange, empty, name, disabled, label, control } = props
  return (
    <span className="op-select-box">
      <select
        {...control}
        ref={ref}
        name={name}
        className="op-input op-select"
        aria-label={label}
        disabled={disabled}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {empty !== undefined && (
          <option className="op-option" value="">
            {empty}
          </option>
        )}
        {options.map((option) => (
          <option
            key={option.value}
            className="op-option"
            value={option.value}
            disabled={option.disabled}
            dir={option.named ? "auto" : undefined}
          >
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
})
