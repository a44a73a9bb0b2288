"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field, Select } from "../../../../kernel/ui/index.js"
import { planningMessages } from "../../messages/en/planning.js"

/** What a list may call otherwise: the columns that say who and where. Names stay as the server pins them. */
export const mappable = [
  "Traveler ID",
  "Last name",
  "First name",
  "Name",
  "Booking",
  "Room",
  "Room type",
  "Room key",
  "Segment",
  "Hotel room number",
  "Sharing group",
  "Bed preference",
] as const
export type Mapping = Partial<Record<(typeof mappable)[number], string>>

interface MappingFieldsProps {
  names: readonly string[]
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}

/** Which column of the file is which of ours; what is called the same is found by itself. */
export function MappingFields({ names, mapping, onChange }: MappingFieldsProps) {
  const t = useMessages(planningMessages)
  const set = (ours: (typeof mappable)[number], theirs: string) => {
    const { [ours]: _, ...rest } = mapping
    onChange(theirs ? { ...rest, [ours]: theirs } : rest)
  }
  return (
    <div className="op-form-grid">
      {mappable.map((ours) => (
        <Field key={ours} label={ours}>
          {(control) => (
            <Select
              control={control}
              value={mapping[ours] ?? (names.includes(ours) ? ours : "")}
              empty={t("planning.columnNone")}
              options={names.map((name) => ({ value: name, label: name }))}
              onChange={(theirs) => set(ours, theirs)}
            />
          )}
        </Field>
      ))}
    </div>
  )
}
