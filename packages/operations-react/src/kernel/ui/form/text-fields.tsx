"use client"
import type { InputHTMLAttributes, ReactNode } from "react"
import { Field, type FieldProps } from "./field.js"
import { useField } from "./form-context.js"

export interface NamedFieldProps extends Pick<FieldProps, "label" | "hint" | "required" | "hideLabel" | "mark"> {
  /** Name of the field in the patch. */
  name: string
}

type InputMode = Pick<InputHTMLAttributes<HTMLInputElement>, "type" | "inputMode" | "autoComplete" | "maxLength" | "placeholder" | "dir">

/** One line of text. */
export function TextField({
  name,
  label,
  type = "text",
  inputMode,
  autoComplete = "off",
  maxLength,
  placeholder,
  dir = "auto",
  ...rest
}: NamedFieldProps & InputMode) {
  const { field, error, readOnly } = useField(name, label)
  return (
    <Field label={label} error={error} {...rest}>
      {(control) => (
        <input
          {...control}
          {...{ type, inputMode, autoComplete, maxLength, placeholder, dir, readOnly }}
          ref={field.ref}
          name={name}
          className="op-input"
          value={String(field.value ?? "")}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(event.target.value === "" ? null : event.target.value)}
        />
      )}
    </Field>
  )
}

/** Several lines of text. */
export function TextAreaField({ name, label, rows = 3, maxLength, ...rest }: NamedFieldProps & { rows?: number; maxLength?: number }) {
  const { field, error, readOnly } = useField(name, label)
  return (
    <Field label={label} error={error} {...rest}>
      {(control) => (
        <textarea
          {...control}
          {...{ rows, maxLength, readOnly }}
          ref={field.ref}
          name={name}
          dir={field.value ? "auto" : undefined}
          className="op-input op-textarea"
          value={String(field.value ?? "")}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(event.target.value === "" ? null : event.target.value)}
        />
      )}
    </Field>
  )
}

interface NumberProps extends NamedFieldProps {
  /** Takes parts of one as well, after a point or a comma. */
  decimals?: boolean
  min?: number
  max?: number
  /** Unit behind the number, such as "min". */
  unit?: ReactNode
  placeholder?: string
}

const whole = /^-?\d+$/
/** A point at the end is still being typed. */
const decimal = /^-?\d+([.,]\d+)?$/

/** A whole number. What is no number stays in the field and is refused there. */
export function NumberField({ name, label, min, max, unit, placeholder, decimals = false, ...rest }: NumberProps) {
  const { field, error, readOnly } = useField(name, label)
  const change = (text: string) =>
    field.onChange(text === "" ? null : (decimals ? decimal : whole).test(text) ? Number(text.replace(",", ".")) : text)
  return (
    <Field label={label} error={error} {...rest}>
      {(control) => (
        <span className="op-input-group">
          <input
            {...control}
            {...{ min, max, placeholder, readOnly }}
            ref={field.ref}
            name={name}
            dir="ltr"
            inputMode={decimals ? "decimal" : "numeric"}
            autoComplete="off"
            className="op-input op-number"
            value={String(field.value ?? "")}
            onBlur={field.onBlur}
            onChange={(event) => change(event.target.value.trim())}
          />
          {unit && <span className="op-unit">{unit}</span>}
        </span>
      )}
    </Field>
  )
}
