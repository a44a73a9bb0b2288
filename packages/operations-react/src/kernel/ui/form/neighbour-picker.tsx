"use client"
import { useOperations } from "../../context/context.js"
import type { NeighbourKind } from "../../context/neighbours.js"
import { useNeighbour } from "../../context/use-neighbour.js"
import { useText } from "../text.js"
import type { ControlProps } from "./field.js"
import { Field } from "./field.js"
import { useField } from "./form-context.js"
import { Picker } from "./picker.js"
import type { NamedFieldProps } from "./text-fields.js"

interface NeighbourPickerProps {
  kind: NeighbourKind
  value: string | null
  onChange: (id: string | null) => void
  control?: ControlProps
  label?: string
  placeholder?: string
  disabled?: boolean
  inputRef?: (element: HTMLInputElement | null) => void
}

/** A thing of another module: searched through the host's adapter, or its id pasted where there is none. */
export function NeighbourPicker(props: NeighbourPickerProps) {
  const search = useOperations().neighbours[props.kind]?.search
  return search ? <Searched {...props} search={search} /> : <Pasted {...props} />
}

function Searched({
  kind,
  value,
  onChange,
  search,
  ...rest
}: NeighbourPickerProps & { search: NonNullable<Parameters<typeof Picker>[0]["search"]> }) {
  const { name, detail } = useNeighbour(kind, value ?? "")
  return (
    <Picker
      {...rest}
      kind={kind}
      search={search}
      value={value ? { id: value, name, ...(detail && { detail }) } : null}
      onChange={(option) => onChange(option?.id ?? null)}
    />
  )
}

function Pasted({ value, onChange, control, label, placeholder, disabled, inputRef }: NeighbourPickerProps) {
  const t = useText()
  return (
    <input
      {...control}
      ref={inputRef}
      className="op-input"
      dir="ltr"
      aria-label={label}
      placeholder={placeholder ?? t("ui.pasteId")}
      disabled={disabled}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value.trim() || null)}
    />
  )
}

export function NeighbourField({ name, label, kind, ...rest }: NamedFieldProps & { kind: NeighbourKind }) {
  const { field, error, readOnly } = useField(name, label)
  return (
    <Field label={label} error={error} {...rest}>
      {(control) => (
        <NeighbourPicker
          kind={kind}
          control={control}
          disabled={readOnly}
          inputRef={field.ref}
          value={(field.value as string | null) ?? null}
          onChange={field.onChange}
        />
      )}
    </Field>
  )
}
