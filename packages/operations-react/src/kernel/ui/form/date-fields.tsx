"use client"
import { useText } from "../text.js"
import { DateInput } from "./date-input.js"
import { Field } from "./field.js"
import { useField } from "./form-context.js"
import type { NamedFieldProps } from "./text-fields.js"
import { TimeInput } from "./time-input.js"
import { ZonePicker } from "./zone-picker.js"

/** A local date. What is typed and is none is refused in place. */
export function DateField({ name, label, min, max, ...rest }: NamedFieldProps & { min?: string; max?: string }) {
  const t = useText()
  const { field, error, readOnly } = useField(name, label)
  const text = typeof field.value === "string" ? field.value : null
  const wrong = text !== null && !/^\d{4}-\d{2}-\d{2}$/.test(text)
  return (
    <Field label={label} error={wrong ? t("ui.notADate", { text }) : error} {...rest}>
      {(control) => (
        <DateInput
          {...{ control, min, max, readOnly }}
          inputRef={field.ref}
          value={text}
          onChange={field.onChange}
          onText={field.onChange}
        />
      )}
    </Field>
  )
}

/** A local time of day. */
export function TimeField({ name, label, ...rest }: NamedFieldProps) {
  const t = useText()
  const { field, error, readOnly } = useField(name, label)
  const text = typeof field.value === "string" ? field.value : null
  const wrong = text !== null && !/^\d{2}:\d{2}/.test(text)
  return (
    <Field label={label} error={wrong ? t("ui.notATime", { text }) : error} {...rest}>
      {(control) => (
        <TimeInput {...{ control, readOnly }} inputRef={field.ref} value={text} onChange={field.onChange} onText={field.onChange} />
      )}
    </Field>
  )
}

/** A zone of the IANA list. */
export function ZoneField({ name, label, ...rest }: NamedFieldProps) {
  const { field, error, readOnly } = useField(name, label)
  return (
    <Field label={label} error={error} {...rest}>
      {(control) => (
        <ZonePicker control={control} disabled={readOnly} value={(field.value as string | null) ?? null} onChange={field.onChange} />
      )}
    </Field>
  )
}
