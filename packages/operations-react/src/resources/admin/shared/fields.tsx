"use client"
import type { ComponentProps, ReactNode } from "react"
import { Field, useField } from "../../../kernel/ui/index.js"
import { PlacePicker } from "../../../places/admin/shared/picker.js"
import { useKindWord } from "./names.js"
import { kinds } from "./words.js"

interface PlaceFieldProps extends Pick<ComponentProps<typeof PlacePicker>, "createKind"> {
  name: string
  label: string
  hint?: string
  mark?: ReactNode
}

/** Where something belongs, searched by the server or made in place. */
export function PlaceField({ name, label, hint, mark, createKind = "meeting_point" }: PlaceFieldProps) {
  const { field, error } = useField(name, label)
  return (
    <Field label={label} error={error} hint={hint} mark={mark}>
      {(control) => (
        <PlacePicker
          control={control}
          createKind={createKind}
          placeholder={label}
          value={(field.value as string | null) ?? undefined}
          onChange={(id) => field.onChange(id ?? null)}
        />
      )}
    </Field>
  )
}

interface ManyFieldProps {
  name: string
  label: string
  options: readonly { value: string; label: string }[]
}

/** Any number of a few words. */
export function ManyField({ name, label, options }: ManyFieldProps) {
  const { field, readOnly } = useField(name, label)
  const chosen = (field.value as readonly string[] | null) ?? []
  const toggle = (value: string, on: boolean) => field.onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))
  return (
    <fieldset className="op-fieldset">
      <legend className="op-label">{label}</legend>
      <div className="op-cluster">
        {options.map((option) => (
          <label key={option.value} className="op-option-tick">
            <input
              type="checkbox"
              className="op-checkbox"
              disabled={readOnly}
              checked={chosen.includes(option.value)}
              onChange={(event) => toggle(option.value, event.target.checked)}
            />
            <bdi>{option.label}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export function KindsField({ name, label }: { name: string; label: string }) {
  const word = useKindWord()
  return <ManyField name={name} label={label} options={kinds.map((value) => ({ value, label: word(value) }))} />
}
