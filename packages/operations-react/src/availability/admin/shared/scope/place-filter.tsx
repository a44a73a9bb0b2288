"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field } from "../../../../kernel/ui/index.js"
import { PlacePicker } from "../../../../places/admin/shared/picker.js"
import { departuresMessages } from "../../messages/en/departures.js"

interface PlaceFilterProps {
  value: string | undefined
  onChange: (id: string | undefined) => void
}

/** The place that departures start from, searched by the server. */
export function PlaceFilter({ value, onChange }: PlaceFilterProps) {
  const t = useMessages(departuresMessages)
  return (
    <Field label={t("departures.place")} hideLabel>
      {(control) => <PlacePicker control={control} placeholder={t("departures.place")} value={value} onChange={onChange} />}
    </Field>
  )
}
