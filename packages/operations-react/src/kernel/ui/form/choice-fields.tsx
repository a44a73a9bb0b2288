"use client"
import { useId } from "react"
import { Field } from "./field.js"
import { useField } from "./form-context.js"
import { Select, type SelectOption } from "./select.js"
import type { NamedFieldProps } from "./text-fields.js"

/** One of a few words. */
export function SelectField({
  name,
  label,
  options,
  empty,
  ...rest
}: NamedFieldProps & { options: readonly SelectOption[]; empty?: string }) {
  const { field, error, readOnly } = useField(name, label)
  return (
    <Field label={label} error={error} {...rest}>
      {(control) => (
        <Select
          control={control}
          ref={field.ref}
          name={name}
          options={options}
          empty={empty}
          disabled={readOnly}
          value={(field.value as string | null) ?? ""}
          onChange={(value) => field.onChange(value === "" ? null : value)}
        />
      )}
    </Field>
  )
}

/** Yes or no. */
export function CheckboxField({ name, label, hint }: NamedFieldProps) {
  const { field, error, readOnly } = useField(name, label)
  const id = useId()
  return (
    <div className="op-field op-check-field">
      <input
        id={id}
        ref={field.ref}
        name={name}
        type="checkbox"
        className="op-checkbox"
        disabled={readOnly}
        checked={field.value === true}
        aria-describedby={hint || error ? `${id}-hint` : undefined}
        aria-invalid={error ? true : undefined}
        onBlur={field.onBlur}
        onChange={(event) => field.onChange(event.target.checked)}
      />
      <label className="op-label" htmlFor={id}>
        {label}
      </label>
      {(hint || error) && (
        <p id={`${id}-hint`} className={error ? "op-field-error" : "op-field-hint"}>
          {error ?? hint}
        </p>
      )}
    </div>
  )
}

/** A few choices of which one is always in view. */
export function RadioField({ name, label, options }: NamedFieldProps & { options: readonly (SelectOption & { hint?: string })[] }) {
  const { field, readOnly } = useField(name, label)
  const id = useId()
  return (
    <fieldset className="op-radio-field">
      <legend className="op-label">{label}</legend>
      {options.map(({ value, label: text, hint }) => (
        <div key={value} className="op-radio-row">
          <input
            id={`${id}-${value}`}
            type="radio"
            className="op-radio"
            name={`${id}-${name}`}
            disabled={readOnly}
            checked={field.value === value}
            aria-describedby={hint ? `${id}-${value}-hint` : undefined}
            onChange={() => field.onChange(value)}
          />
          <label className="op-label" htmlFor={`${id}-${value}`}>
            {text}
          </label>
          {hint && (
            <p id={`${id}-${value}-hint`} className="op-field-hint">
              {hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  )
}
