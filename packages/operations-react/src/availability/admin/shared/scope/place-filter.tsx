"use client"
import type { ComponentProps } from "react"
import { useFromCore } from "../../../../kernel/hooks/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field, Picker } from "../../../../kernel/ui/index.js"
import { placesClient } from "../../../../places/client.js"
import { usePlace } from "../../../../places/hooks/index.js"
import { departuresMessages } from "../../messages/en/departures.js"

type PlaceId = `plac_${string}`

const isPlaceId = (id: string): id is PlaceId => id.startsWith("plac_")

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

/** One place, searched by the server. */
export function PlacePicker({
  value,
  onChange,
  ...rest
}: PlaceFilterProps & Pick<ComponentProps<typeof Picker>, "control" | "placeholder">) {
  const client = useFromCore(placesClient)
  const id = value && isPlaceId(value) ? value : undefined
  const chosen = usePlace(id ?? "plac_none", { enabled: id !== undefined })
  return (
    <Picker
      kind="places"
      {...rest}
      value={id ? { id, name: chosen.data?.name ?? id } : null}
      search={async (q, { signal }) => {
        const { data } = await client.listPlaces({ limit: 20, ...(q && { q }) }, { signal })
        return data.map(({ id: placeId, name }) => ({ id: placeId, name }))
      }}
      onChange={(option) => onChange(option?.id)}
    />
  )
}
