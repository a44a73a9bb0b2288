"use client"
import type { ReactNode } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, DateInput, Field, Select, type SelectOption, useField } from "../../../../kernel/ui/index.js"
import { fleetMessages } from "../../messages/en/fleet.js"

export type RowValue = Readonly<Record<string, string | null>>

/** One input of each row. */
export interface RowColumn {
  name: string
  label: string
  /** A date, or one of a few words; a text otherwise. */
  type?: "date"
  options?: readonly SelectOption[]
  maxLength?: number
}

interface RowsFieldProps {
  name: string
  label: string
  addLabel: string
  columns: readonly RowColumn[]
  blank: RowValue
}

/** A short list inside a record, saved as a whole: papers, licences. */
export function RowsField({ name, label, addLabel, columns, blank }: RowsFieldProps) {
  const t = useMessages(fleetMessages)
  const { field, error, readOnly } = useField(name, label)
  const rows = (field.value as readonly RowValue[] | null) ?? []
  const change = (index: number, patch: RowValue) => field.onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)))
  return (
    <fieldset className="op-fieldset">
      <legend className="op-label">{label}</legend>
      {error && <p className="op-field-error">{error}</p>}
      <ol className="op-plain-list" aria-label={label}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity before they are saved
          <li key={index} className={columns.length > 3 ? "op-qualification-row op-paper-row" : "op-qualification-row"}>
            {columns.map((column) => (
              <RowInput
                key={column.name}
                column={column}
                value={row[column.name] ?? null}
                onChange={(value) => change(index, { [column.name]: value })}
              />
            ))}
            {!readOnly && (
              <Button
                variant="ghost"
                icon="trash"
                label={t("fleet.removeRow", { number: index + 1 })}
                onClick={() => field.onChange(rows.filter((_, at) => at !== index))}
              />
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <Button icon="plus" onClick={() => field.onChange([...rows, blank])}>
          {addLabel}
        </Button>
      )}
    </fieldset>
  )
}

function RowInput({
  column,
  value,
  onChange,
}: {
  column: RowColumn
  value: string | null
  onChange: (value: string | null) => void
}): ReactNode {
  const { label, type, options, maxLength } = column
  return (
    <Field label={label}>
      {(control) =>
        options ? (
          <Select control={control} options={options} value={value ?? ""} onChange={onChange} />
        ) : type === "date" ? (
          <DateInput control={control} value={value} onChange={onChange} onText={onChange} />
        ) : (
          <input
            {...control}
            className="op-input"
            dir="ltr"
            maxLength={maxLength}
            autoComplete="off"
            value={value ?? ""}
            onChange={(event) => onChange(event.target.value || null)}
          />
        )
      }
    </Field>
  )
}
