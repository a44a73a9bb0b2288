"use client"
import type { NeighbourKind } from "../../../../kernel/context/neighbours.js"
import { Field, NeighbourPicker, Select } from "../../../../kernel/ui/index.js"

interface NeighbourFilterProps {
  kind: NeighbourKind
  /** Said to a screen reader, and shown while nothing is chosen. */
  label: string
  value: string | undefined
  onChange: (id: string | undefined) => void
}

/** Narrows a list to one thing of another module. */
export function NeighbourFilter({ kind, label, value, onChange }: NeighbourFilterProps) {
  return (
    <Field label={label} hideLabel>
      {(control) => (
        <NeighbourPicker
          kind={kind}
          control={control}
          placeholder={label}
          value={value ?? null}
          onChange={(id) => onChange(id ?? undefined)}
        />
      )}
    </Field>
  )
}

interface YesNoFilterProps {
  label: string
  /** Words for no choice, and for either. */
  words: { any: string; yes: string; no: string }
  value: "yes" | "no" | undefined
  onChange: (value: "yes" | "no" | undefined) => void
}

/** Narrows a list to those that are, or to those that are not. */
export function YesNoFilter({ label, words, value, onChange }: YesNoFilterProps) {
  return (
    <Select
      label={label}
      empty={words.any}
      value={value ?? ""}
      options={[
        { value: "yes", label: words.yes },
        { value: "no", label: words.no },
      ]}
      onChange={(chosen) => onChange(chosen === "yes" || chosen === "no" ? chosen : undefined)}
    />
  )
}
